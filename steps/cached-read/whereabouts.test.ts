import { describe, expect, it } from '@jest/globals';
import type { RedisNodeSession, RedisSession } from '../../src/engines/engine.ts';
import type { RedisFact, RedisNode } from '../../src/contract/facts.ts';
import type { Narrator } from '../kit/narrator.ts';
import { partly } from '../../src/testing/fakes.ts';
import { showMoved, whereaboutsOf } from './whereabouts.ts';

const node = (shard: number, port: number, role: RedisNode['role']): RedisNode => ({
  ...{ id: `000${String(shard + 1)}-001`, host: '127.0.0.1', port, role, shard, pid: 1 },
});
const NODES = [node(0, 7001, 'primary'), node(0, 7002, 'replica'), node(1, 7003, 'primary')];
const fact = (clusterMode: boolean): RedisFact =>
  partly<RedisFact>({ host: '127.0.0.1', port: 7001, clusterMode, nodes: NODES });

/** Two shards; the key's slot is the second's. */
function cluster(told: { asked: string[] } = { asked: [] }): RedisSession {
  return partly<RedisSession>({
    command: (...command) => {
      if (command[1] === 'KEYSLOT') return Promise.resolve(9000);
      return Promise.resolve([
        [0, 8191, ['127.0.0.1', 7001, 'a'], ['127.0.0.1', 7002, 'b']],
        [8192, 16_383, ['127.0.0.1', 7003, 'c']],
      ]);
    },
    node: (port) =>
      Promise.resolve(
        partly<RedisNodeSession>({
          command: (...command) => {
            told.asked.push(`${String(port)} ${command.join(' ')}`);
            return Promise.reject(new Error('MOVED 9000 127.0.0.1:7003'));
          },
        }),
      ),
  });
}

describe('where a key lies', () => {
  it('is the shard that holds its slot, and its address', async () => {
    expect(await whereaboutsOf('k', cluster(), fact(true))).toEqual({
      ...{ slot: 9000, shard: 2, address: '127.0.0.1:7003' },
    });
  });

  it('is the one address without cluster mode, and where nobody tells', async () => {
    const nowhere = { slot: null, shard: null, address: '127.0.0.1:7001' };
    expect(await whereaboutsOf('k', cluster(), fact(false))).toEqual(nowhere);
    const refusing = partly<RedisSession>({ command: () => Promise.reject(new Error('NOPERM')) });
    expect(await whereaboutsOf('k', refusing, fact(true))).toEqual(nowhere);
  });

  it('is told by another shard with MOVED, as it answered', async () => {
    const told = { asked: [] as string[], shown: [] as unknown[] };
    const tell = partly<Narrator>({
      redisCli: (address, exchanges) => told.shown.push(address, ...exchanges),
      say: (kind, message) => told.shown.push(kind, message.key),
    });
    const redis = cluster(told);
    const where = await whereaboutsOf('k', redis, fact(true));
    await showMoved('k', where, { redis, fact: fact(true), tell });
    expect(told.asked).toEqual(['7001 GET k']);
    expect(told.shown).toEqual([
      '127.0.0.1:7001',
      { input: 'GET k', output: ['(error) MOVED 9000 127.0.0.1:7003'] },
      'text',
      'cached-read.cluster.moved',
    ]);
  });

  it('needs no such answer without cluster mode', async () => {
    const told = { asked: [] as string[] };
    const redis = cluster(told);
    const where = await whereaboutsOf('k', redis, fact(false));
    await showMoved('k', where, { redis, fact: fact(false), tell: partly<Narrator>({}) });
    expect(told.asked).toEqual([]);
  });
});
