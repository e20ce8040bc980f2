import net from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loadAhead, lookForPackagesIn } from './packages.ts';
import { forgetShell } from './shell.ts';
import { JsonLines, type Asked, type RunnerConfig, type Said } from './protocol.ts';
import { typed } from './typed.ts';
import { readTypeScript } from './types.ts';

// Runs a learner's file: loads it and calls its functions as the checker asks. Standard output belongs to the learner,
// so everything is said over a loopback connection of its own; when that ends, so does this process.

// An endless loop cannot see that the checker is gone; a thread of its own can.
const WATCHDOG = `
const { workerData } = require('node:worker_threads');
const socket = require('node:net').connect(workerData.port, '127.0.0.1');
socket.write(JSON.stringify({ kind: 'hello', token: workerData.token, watchdog: true }) + '\\n');
socket.on('error', () => process.kill(process.pid, 'SIGKILL'));
socket.on('close', () => process.kill(process.pid, 'SIGKILL'));
`;

type Functions = Readonly<Record<string, unknown>>;
type Callable = (...args: readonly unknown[]) => unknown;

const config = JSON.parse(await text(process.stdin)) as RunnerConfig;
forgetShell(process.env, process.platform);
lookForPackagesIn(config.packages);
let functions: Functions = {};

const socket = net.connect(config.port, '127.0.0.1');
const say = (message: Said): void => {
  socket.write(`${JSON.stringify(message)}\n`);
};
say({ kind: 'hello', token: config.token });
const { port, token } = config;
new Worker(WATCHDOG, {
  eval: true,
  workerData: { port, token },
  stdout: true,
  stderr: true,
}).unref();
loadAhead(config.ahead, [pathToFileURL(path.join(config.beside, '/')).href, config.packages]);
const lines = new JsonLines<Asked>();
socket.setEncoding('utf8');
socket.on('data', (data: string) => {
  for (const asked of lines.push(data)) void answer(asked);
});
socket.on('error', () => socket.destroy());
socket.on('close', () => {
  process.kill(process.pid, 'SIGKILL');
});

async function answer(asked: Asked): Promise<void> {
  const { id } = asked;
  try {
    if (asked.kind === 'load') {
      Object.assign(process.env, asked.env);
      if (asked.file.endsWith('.ts')) readTypeScript(config.packages);
      // eslint-disable-next-line house/rooms -- the learner's own file, which no plan of this house knows
      functions = (await import(pathToFileURL(asked.file).href)) as Functions;
      const names = Object.keys(functions).filter((name) => typeof functions[name] === 'function');
      say({ kind: 'loaded', id, names });
      return;
    }
    const called = functions[asked.name];
    if (typeof called !== 'function') throw new TypeError(`${asked.name} is not exported`);
    const value: unknown = await (called as Callable)(...asked.args);
    say({ kind: 'returned', id, value: typed(value) });
  } catch (error) {
    say({ kind: 'threw', id, error: firstLine(error), ...missingOf(error) });
  }
}

/** What is told of an error: its name and the first line of its message. */
function firstLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error).split('\n', 1)[0] ?? '';
  return `${error.name}: ${error.message.split('\n', 1)[0] ?? ''}`;
}

function missingOf(error: unknown): { readonly missing?: string } {
  if (!(error instanceof Error) || !('code' in error)) return {};
  if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') return {};
  const name = /Cannot find (?:package|module) '([^']+)'/.exec(error.message)?.[1];
  // What begins with a dot or a slash is a file, not a package.
  return name === undefined || /^[./]|^[A-Za-z]:/.test(name) ? {} : { missing: name };
}
