// Whether somebody else's client works with the embedded memcached: `memcache`, which is told of one configuration
// endpoint and finds two nodes by auto discovery. Counts, no times; exit code 1 when something is not as it should be.
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Memcache } from 'memcache';

const BUNDLE = path.join(import.meta.dirname, '../dist/embedded/memcached.js');
const HOST = '127.0.0.1';
const KEYS = 200;

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

const processes = [];

async function start(cluster) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--no-warnings', BUNDLE, 'bench'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  processes.push(child);
  const limits = { memoryBytes: 64 * 1024 ** 2, maxItemBytes: 1024 ** 2 };
  const config = { instance: 'bench', port, ...limits, shutdown: false, auth: null, cluster };
  child.stdin.end(`${JSON.stringify(config)}\n`);
  for (let look = 0; look < 200 && !(await answers(port)); look += 1) {
    await sleep(25);
  }
  return port;
}

/** What the server holds, asked with a socket. */
function itemsAt(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: HOST, port }, () => socket.write('stats\r\n'));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
      if (!said.endsWith('END\r\n')) return;
      socket.destroy();
      resolve(Number(/STAT curr_items (\d+)/.exec(said)?.[1]));
    });
    socket.on('error', reject);
  });
}

let failures = 0;

function check(what, is) {
  console.log(`${is ? 'met   ' : 'MISSED'}  ${what}`);
  if (!is) failures += 1;
}

try {
  const ports = [await start(null), await start(null)];
  const endpoint = await start(ports.map((port) => ({ host: HOST, port })));
  const where = `${HOST}:${endpoint}`;
  const client = new Memcache({
    nodes: [where],
    autoDiscover: { enabled: true, configEndpoint: where },
  });
  await client.connect();
  for (let look = 0; look < 200 && client.nodes.length < 2; look += 1) {
    await sleep(25);
  }
  console.log(`nodes: ${client.nodes.map(({ id }) => id ?? '').join(', ')}`);
  let stored = 0;
  let read = 0;
  for (let at = 0; at < KEYS; at += 1)
    if (await client.set(`key:${at}`, `value ${at}`)) stored += 1;
  for (let at = 0; at < KEYS; at += 1)
    if ((await client.get(`key:${at}`)) === `value ${at}`) read += 1;
  check(`stored ${stored} of ${KEYS}`, stored === KEYS);
  check(`read ${read} of ${KEYS}`, read === KEYS);
  const held = [await itemsAt(ports[0]), await itemsAt(ports[1])];
  // How evenly is the client's matter; that nothing lies anywhere else is discovery's.
  check(`the two discovered nodes hold ${held.join(' and ')}`, held[0] + held[1] === KEYS);
  check('incr counts', (await client.set('n', '41')) && (await client.incr('n')) === 42);
  check('delete deletes', (await client.delete('n')) && (await client.get('n')) === undefined);
  await client.disconnect();
} finally {
  for (const child of processes) child.kill();
}
process.exitCode = failures === 0 ? 0 : 1;
