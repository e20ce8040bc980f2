import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { findFreePort } from '../src/engines/process/port.ts';
import { poll } from '../src/engines/process/wait.ts';
import { formCluster } from '../src/engines/redis/forming/cluster.ts';
import { newTls } from '../src/engines/redis/nodes/instance-tls.ts';
import { portSource } from '../src/engines/redis/nodes/ports.ts';
import { createAsk } from '../src/engines/redis/sessions/ask.ts';
import { exchange } from '../src/engines/redis/resp.ts';
import { NEVER } from '../src/testing/engine-fixture.ts';
import { findOnMachine } from '../src/testing/need.ts';
import type { Place } from '../src/testing/run-bin.ts';

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

/** What the tutorial calls its keys on a server that is not its own. */
export async function prefixOf({ workspace }: Place): Promise<string> {
  const journal = await readFile(path.join(workspace, 'journal.jsonl'), 'utf8');
  return /elasticache-tutorial:[\w-]+:/.exec(journal)?.[0] ?? '';
}

/** Starts a real redis-server with more options, in a folder of its own. */
export async function startOwnRedis(...more: readonly string[]): Promise<OwnRedis> {
  return startPlain(await findFreePort(), more);
}

/** The same behind TLS alone, with a certificate of an authority that nobody knows; the URL names the file of that. */
export async function startOwnTlsRedis(): Promise<OwnRedis & { readonly caFile: string }> {
  const folder = await newFolder();
  const port = await findFreePort();
  const { files, certificate } = await newTls(folder, true);
  const { caFile, certFile, keyFile } = files;
  const tls = [
    '--tls-cert-file',
    certFile,
    '--tls-key-file',
    keyFile,
    '--tls-ca-cert-file',
    caFile,
  ];
  const redis = await start({
    folder,
    port,
    tls: { ca: certificate.ca, servername: 'localhost' },
    args: ['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no', ...tls],
    url: (rest = '') => `rediss://localhost:${port}${rest}?ca=${caFile}`,
  });
  return { ...redis, caFile };
}

/** Starts three real servers that are one cluster of three shards. */
export async function startOwnCluster(): Promise<AsyncDisposable & { nodes: readonly OwnRedis[] }> {
  const nextPort = portSource(true);
  const nodes: OwnRedis[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
  };
  try {
    for (let shard = 0; shard < 3; shard += 1) {
      nodes.push(await startPlain(await nextPort(), ['--cluster-enabled', 'yes']));
    }
    const ask = createAsk({ username: null, password: null, tls: null });
    const forming = {
      ...{ product: 'redis', shards: nodes.length, ask, deadlineMs: 30_000, ranges: false },
      nodes: nodes.map(({ port }, shard) => ({ port, shard, role: 'primary' as const })),
    };
    await formCluster(forming, NEVER);
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes, [Symbol.asyncDispose]: stop };
}

async function startPlain(port: number, more: readonly string[]): Promise<OwnRedis> {
  return start({
    ...{ folder: await newFolder(), port, tls: null },
    args: ['--port', String(port), ...more],
    url: (rest = '') => `redis://127.0.0.1:${port}${rest}`,
  });
}

interface Starting extends Pick<OwnRedis, 'port' | 'url'> {
  readonly folder: string;
  readonly tls: ConnectionOptions | null;
  readonly args: readonly string[];
}

async function start({ folder, port, tls, args, url }: Starting): Promise<OwnRedis> {
  const usual = ['--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const program = findOnMachine('redis-server') ?? '';
  const child = spawn(program, [...args, ...usual], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const ask: OwnRedis['ask'] = async (...commands) => {
    const replies = await exchange({ host: '127.0.0.1', port, tls }, [...commands], 5000);
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
    url,
    ask,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'tutorial-own-redis-'));
}
