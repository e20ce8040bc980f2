import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

const SLOTS = 16_384;

/** Makes the first half of the nodes shards of a cluster and each of the others a replica of one of them. */
export async function formCluster(ports, password) {
  const nodes = ports.map((port) => new Redis({ host: '127.0.0.1', port, password }));
  try {
    const shards = ports.length / 2;
    for (let shard = 0; shard < shards; shard += 1) {
      const first = Math.floor((SLOTS * shard) / shards);
      const last = Math.floor((SLOTS * (shard + 1)) / shards) - 1;
      await nodes[shard].call('CLUSTER', 'ADDSLOTSRANGE', first, last);
    }
    for (const port of ports.slice(1)) await nodes[0].call('CLUSTER', 'MEET', '127.0.0.1', port);
    const ids = await Promise.all(nodes.map((node) => node.call('CLUSTER', 'MYID')));
    for (let replica = shards; replica < nodes.length; replica += 1) {
      await until(async () => {
        const known = String(await nodes[replica].call('CLUSTER', 'NODES'));
        return known.includes(ids[replica - shards]);
      });
      await nodes[replica].call('CLUSTER', 'REPLICATE', ids[replica - shards]);
    }
    for (const node of nodes) {
      await until(async () => String(await node.call('CLUSTER', 'INFO')).includes('state:ok'));
    }
  } finally {
    for (const node of nodes) node.disconnect();
  }
}

async function until(holds) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error('the cluster was not formed');
}
