// Whether other people's clients work with the embedded memcached: `memcache`, which is told of one configuration
// endpoint and finds two nodes by auto discovery, and Python's pymemcache, where this machine has it (Debian:
// python3-pymemcache). Counts, no times; exit code 1 when something is not as it should be.
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Memcache } from 'memcache';
import { check, HOST, startEmbedded, stopAll } from './embedded.mjs';

const KEYS = 200;
/** A package of the system is not seen by a Python that was installed beside its own. */
const PYTHONS = ['python3', '/usr/bin/python3'];

const start = (cluster) => {
  const limits = { memoryBytes: 64 * 1024 ** 2, maxItemBytes: 1024 ** 2 };
  return startEmbedded('memcached', { ...limits, shutdown: false, auth: null, cluster });
};

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

/** What a client of Python's does, one fact a line. */
const PYTHON = `
import sys
from pymemcache.client.hash import HashClient
nodes = [("${HOST}", int(port)) for port in sys.argv[1:]]
client = HashClient(nodes, use_pooling=True)
keys = ["py:%d" % n for n in range(${KEYS})]
print(sum(client.set(key, key.encode(), noreply=False) for key in keys))
print(len(client.get_many(keys)))
client.set("n", b"41", noreply=False)
print(client.incr("n", 1, noreply=False))
value, cas = client.gets("n")
print(client.cas("n", b"1", cas, noreply=False), client.cas("n", b"2", cas, noreply=False))
print(client.add("n", b"3", noreply=False), client.touch("n", 60, noreply=False))
print(client.delete("n", noreply=False), client.get("n"))
`;

function askPython(ports) {
  const python = PYTHONS.find((one) => spawnSync(one, ['-c', 'import pymemcache']).status === 0);
  if (python === undefined) {
    console.log('not here  pymemcache: install python3-pymemcache to ask it, too');
    return;
  }
  const { stdout, stderr } = spawnSync(python, ['-c', PYTHON, ...ports.map(String)], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const said = stdout.trim().split('\n');
  const wanted = [`${KEYS}`, `${KEYS}`, '42', 'True False', 'False True', 'True None'];
  check(`pymemcache: ${said.join(', ')}`, said.join() === wanted.join());
  if (stderr !== '') console.log(stderr);
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
  askPython(ports);
} finally {
  stopAll();
}
