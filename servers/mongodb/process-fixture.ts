import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { findFreePort, isListening } from '../../src/engines/process/port.ts';

const BUNDLE = path.resolve(import.meta.dirname, '../../dist/embedded/mongodb.js');
const DEADLINE_MS = 20_000;

/** The embedded MongoDB as it is shipped, as a process of the test's own. */
export interface Started {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the bundle with an account of its own. */
export async function startServer(): Promise<Started> {
  const port = await findFreePort();
  const config = { instance: 'test', port, user: 'tutorial', password: 'sesame-1234' };
  const child = spawn(process.execPath, ['--no-warnings', BUNDLE, 'test'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  child.stdin.end(`${JSON.stringify(config)}\n`);
  const end = performance.now() + DEADLINE_MS;
  while (!(await isListening(port))) {
    if (performance.now() > end) throw new Error('the embedded MongoDB does not listen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `mongodb://${config.user}:${config.password}@127.0.0.1:${port}/?authSource=admin`,
    port,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
