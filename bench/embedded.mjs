// What the scripts about other people's clients share: an embedded server of the built package, and a list of checks.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const HOST = '127.0.0.1';
const FOLDER = path.join(import.meta.dirname, '../dist/embedded');
const processes = [];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, HOST, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ host: HOST, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Starts an embedded server and waits until it listens; gives its port. */
export async function startEmbedded(family, settings) {
  const port = await freePort();
  const bundle = path.join(FOLDER, `${family}.js`);
  const child = spawn(process.execPath, ['--no-warnings', bundle, 'bench'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  processes.push(child);
  child.stdin.end(`${JSON.stringify({ instance: 'bench', port, ...settings })}\n`);
  for (let look = 0; look < 400 && !(await answers(port)); look += 1) await sleep(25);
  return port;
}

/** Ends every server that was started. */
export function stopAll() {
  for (const child of processes) child.kill();
}

/** Says whether something is as it should be; the exit code is 1 when one is not. */
export function check(what, is) {
  console.log(`${is ? 'met   ' : 'MISSED'}  ${what}`);
  if (!is) process.exitCode = 1;
}
