import { describe, expect, it } from '@jest/globals';
import { globMatcher } from './commands/glob.ts';
import { parseEmbeddedRedisConfig, type EmbeddedNodeConfig } from './config.ts';
import { allocated, isIntegerText } from './sizes.ts';
import { Slowlog } from './slowlog.ts';
import { Stats } from './stats.ts';
import { Turns } from './turns.ts';

describe('globMatcher', () => {
  it.each([
    ['*', 'anything\n', true],
    ['h?llo', 'hello', true],
    ['h?llo', 'hllo', false],
    ['h[ae]llo', 'hallo', true],
    ['h[^e]llo', 'hello', false],
    ['h[a-c]llo', 'hbllo', true],
    ['h[a-c]llo', 'hdllo', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['[\\]]', ']', true],
    ['a.b(c)+$', 'a.b(c)+$', true],
    ['a.b', 'axb', false],
    ['news', 'newsroom', false],
    ['[', 'x', false],
    ['\\', '\\', true],
  ])('%s against %j: %s', (pattern, text, expected) => {
    expect(globMatcher(Buffer.from(pattern, 'latin1'))(text)).toBe(expected);
  });
});

describe('sizes', () => {
  it('rounds as jemalloc does', () => {
    expect([1, 8, 9, 17, 128, 129, 161, 1_006, 10_006].map(allocated)).toEqual([
      8, 8, 16, 32, 128, 160, 192, 1_024, 10_240,
    ]);
  });

  it.each([
    ['0', true],
    ['-7', true],
    ['9223372036854775807', true],
    ['-9223372036854775808', true],
    ['9223372036854775808', false],
    ['007', false],
    ['-0', false],
    ['1.5', false],
    ['', false],
    [' 1', false],
  ])('%j is kept as an integer: %s', (text, expected) => {
    expect(isIntegerText(Buffer.from(text))).toBe(expected);
  });
});

describe('Slowlog', () => {
  it('keeps the newest, shortened', () => {
    const log = new Slowlog();
    const many = Array.from({ length: 40 }, (_, at) => Buffer.from(String(at)));
    log.add(7, [Buffer.from('get')], 'a', 2);
    log.add(8, many, 'b', 2);
    log.add(9, [Buffer.alloc(200, 'x')], 'c', 2);
    expect(log.entries.map(({ id, usec, client }) => [id, usec, client])).toEqual([
      [2, 9, 'c'],
      [1, 8, 'b'],
    ]);
    expect(log.entries[0]?.args[0]?.toString()).toBe(`${'x'.repeat(128)}... (72 more bytes)`);
    expect(log.entries[1]?.args).toHaveLength(32);
    expect(log.entries[1]?.args.at(-1)?.toString()).toBe('... (9 more arguments)');
  });
});

describe('Stats', () => {
  it('tells refused commands from failed ones', () => {
    const stats = new Stats();
    expect(stats.record('get', 5, undefined)).toBe(true);
    expect(stats.record('get', 5, 'WRONGTYPE')).toBe(true);
    expect(stats.record('get', 5, 'NOAUTH')).toBe(false);
    expect(stats.commands.get('get')).toEqual({ calls: 2, usec: 10, rejected: 1, failed: 1 });
    expect(stats.processed).toBe(2);
  });

  it('gives the rate over the last samples', () => {
    const stats = new Stats();
    const start = Date.now();
    stats.processed = 50;
    stats.sample(start + 1_000);
    expect(stats.opsPerSecond).toBeGreaterThan(45);
    for (let tick = 2; tick < 30; tick += 1) stats.sample(start + tick * 1_000);
    expect(stats.opsPerSecond).toBe(0);
  });
});

describe('Turns', () => {
  it('grants one at a time, in order, and first to who comes back', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const first = await turns.waitTurn();
    expect(turns.idle).toBe(false);
    let wake = (): void => undefined;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const back = first.suspend(woken).then((turn) => {
      order.push('back');
      turn.release();
    });
    const second = await turns.waitTurn();
    const third = turns.waitTurn().then((turn) => {
      order.push('third');
      turn.release();
    });
    wake();
    await new Promise((resolve) => setImmediate(resolve));
    second.release();
    second.release();
    await Promise.all([back, third]);
    expect(order).toEqual(['back', 'third']);
    expect(turns.idle).toBe(true);
  });
});

describe('parseEmbeddedRedisConfig', () => {
  const base = {
    instance: 'ab12',
    port: 6391,
    password: 'secret-of-the-test',
    maxmemory: 0,
    maxmemoryPolicy: 'noeviction',
    slowlogLogSlowerThan: 10_000,
    tls: null,
    nodes: null,
  };
  const node = (port: number, role: EmbeddedNodeConfig['role'], shard: number) => ({
    port,
    role,
    shard,
  });

  it('takes a cluster and a primary with replicas', () => {
    const replicated = { ...base, nodes: [node(6391, 'primary', 0), node(6392, 'replica', 0)] };
    expect(parseEmbeddedRedisConfig(JSON.stringify(replicated))).toEqual(replicated);
    const shards = {
      ...base,
      clusterMode: true,
      nodes: [node(1, 'primary', 0), node(6391, 'primary', 1)],
    };
    expect(parseEmbeddedRedisConfig(JSON.stringify(shards))).toEqual(shards);
  });

  it.each([
    ['a port used twice', { nodes: [node(6391, 'primary', 0), node(6391, 'replica', 0)] }],
    ['two primaries of a shard', { nodes: [node(6391, 'primary', 0), node(2, 'primary', 0)] }],
    ['a replica of nothing', { nodes: [node(6391, 'primary', 0), node(2, 'replica', 1)] }],
    ['shards without cluster mode', { nodes: [node(6391, 'primary', 0), node(2, 'primary', 1)] }],
    ['a port that is no primary', { nodes: [node(2, 'primary', 0), node(6391, 'replica', 0)] }],
    ['a gap between shards', { clusterMode: true, nodes: [node(6391, 'primary', 1)] }],
    ['an empty password', { password: '' }],
    ['a negative maxmemory', { maxmemory: -1 }],
  ])('refuses %s without repeating the secret', (_what, change) => {
    const parse = (): unknown => parseEmbeddedRedisConfig(JSON.stringify({ ...base, ...change }));
    expect(parse).toThrow(/^embedded redis: /);
    expect(parse).not.toThrow(/secret-of-the-test/);
  });
});
