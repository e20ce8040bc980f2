import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../src/engines/process/port.ts';
import { poll } from '../src/engines/process/wait.ts';
import { exchange } from '../src/engines/redis/resp.ts';
import { findOnMachine } from '../src/testing/need.ts';

/** A Redis that a learner brought, which the tutorial has not started. */
export interface OwnRedis extends AsyncDisposable {
  readonly port: number;
  readonly child: ChildProcess;
  url(rest?: string): string;
  /** Sends commands on a fresh connection; the last reply as text. */
  ask(...commands: readonly (readonly string[])[]): Promise<string>;
  /** Ends it without a word. */
  kill(): Promise<void>;
}

/** Starts a real redis-server with more options, in a folder of its own. */
export async function startOwnRedis(...more: readonly string[]): Promise<OwnRedis> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tutorial-own-redis-'));
  const port = await findFreePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const child = spawn(findOnMachine('redis-server') ?? '', [...args, ...more], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const ask: OwnRedis['ask'] = async (...commands) => {
    const replies = await exchange({ host: '127.0.0.1', port, tls: null }, [...commands], 5000);
    const last = replies.at(-1);
    return last?.ok === true ? String(last.value) : (last?.error ?? '');
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  await poll(async () => (await ask(['PING']).catch(() => '')) !== '', 10_000);
  return {
    port,
    child,
    url: (rest = '') => `redis://127.0.0.1:${port}${rest}`,
    ask,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
