import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { NEVER } from '../../../testing/engine-fixture.ts';
import { portHolder } from '../../../testing/port-holder.ts';
import { isPortFree } from '../../process/port.ts';
import type { Ask } from '../sessions/ask.ts';
import { formCluster, type Forming } from './cluster.ts';
import { busPort, portSource } from '../nodes/ports.ts';
import { missingSlots, parseClusterNodes, slotRange, SLOTS } from './slots.ts';

describe('slots', () => {
  it.each([1, 2, 3, 5, 7, 90])('of %i shards are all given, each once', (shards) => {
    const ranges = Array.from({ length: shards }, (_, shard) => slotRange(shard, shards));
    expect(ranges[0]?.[0]).toBe(0);
    expect(ranges.at(-1)?.[1]).toBe(SLOTS - 1);
    for (const [index, [first]] of ranges.entries()) {
      if (index > 0) expect(first).toBe((ranges[index - 1]?.[1] ?? 0) + 1);
    }
    const sizes = ranges.map(([first, last]) => last - first + 1);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it.each([
    [[], [[0, 10]]],
    [[[0, 10]], []],
    [
      [[3, 4]],
      [
        [0, 2],
        [5, 10],
      ],
    ],
    [
      [
        [7, 20],
        [0, 1],
      ],
      [[2, 6]],
    ],
    [[[20, 30]], [[0, 10]]],
    [
      [
        [5, 5],
        [4, 4],
      ],
      [
        [0, 3],
        [6, 10],
      ],
    ],
  ] as const)('owned %j leaves %j of 0 to 10', (owned, expected) => {
    expect(missingSlots([0, 10], owned)).toEqual(expected);
  });

  it('are read from CLUSTER NODES', () => {
    const text = [
      'aa 127.0.0.1:7000@17000 myself,master - 0 0 1 connected 0-5460 9000 [93->-bb]',
      'bb 127.0.0.1:7001@17001,host slave aa 0 1 1 connected',
      'cc :0@0 handshake,noaddr - 0 1 1 disconnected',
      '',
    ].join('\n');
    expect(parseClusterNodes(text)).toEqual([
      {
        id: 'aa',
        port: 7000,
        flags: ['myself', 'master'],
        primary: null,
        connected: true,
        slots: [
          [0, 5460],
          [9000, 9000],
        ],
      },
      { id: 'bb', port: 7001, flags: ['slave'], primary: 'aa', connected: true, slots: [] },
      {
        id: 'cc',
        port: 0,
        flags: ['handshake', 'noaddr'],
        primary: null,
        connected: false,
        slots: [],
      },
    ]);
  });
});

describe('ports for nodes that start at the same time', () => {
  it('are all different, with all their buses, below 55536 and free', async () => {
    const next = portSource(true);
    const ports = await Promise.all(Array.from({ length: 20 }, () => next()));
    const all = ports.flatMap((port) => [port, busPort(port)]);
    expect(new Set(all).size).toBe(40);
    expect(Math.max(...ports)).toBeLessThanOrEqual(55_535);
    for (const port of all) expect(await isPortFree(port)).toBe(true);
  });

  it('pass over a port whose bus another instance has', async () => {
    // Some ports have no bus port at all; one that has is looked for.
    const free = await portSource(true)();
    const other = portHolder();
    await new Promise<void>((resolve) => other.listen(busPort(free), '127.0.0.1', resolve));
    try {
      expect((other.address() as AddressInfo).port).toBe(busPort(free));
      const next = portSource(true, [free]);
      const ports = await Promise.all(Array.from({ length: 10 }, () => next()));
      expect(ports).not.toContain(free);
      expect(ports.map(busPort)).not.toContain(busPort(free));
    } finally {
      other.close();
    }
  });
});

describe('a cluster that does not form', () => {
  const forming = (ask: Ask): Forming => ({
    product: 'redis',
    nodes: [
      { port: 7000, role: 'primary', shard: 0 },
      { port: 7001, role: 'primary', shard: 1 },
    ],
    shards: 2,
    ask,
    deadlineMs: 50,
    ranges: true,
  });

  it("is told with the nodes' own words", async () => {
    const lonely: Ask = (port, ...commands) =>
      Promise.resolve(
        commands.map(([, sub]) => ({
          ok: true,
          value:
            sub === 'NODES'
              ? `id${port} 127.0.0.1:${port}@1 myself,master - 0 0 1 connected`
              : sub === 'INFO'
                ? 'cluster_state:fail\r\ncluster_known_nodes:1\r\n'
                : 'OK',
        })),
      );
    await expect(formCluster(forming(lonely), NEVER)).rejects.toMatchObject({
      code: 'CLUSTER_NOT_FORMED',
      params: { product: 'redis', nodes: 2, seconds: 0 },
      detail:
        '127.0.0.1:7000 cluster_state:fail cluster_known_nodes:1\n' +
        '127.0.0.1:7001 cluster_state:fail cluster_known_nodes:1',
    });
  });

  it('is told when a node died meanwhile', async () => {
    const dead: Ask = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:7000'));
    await expect(formCluster(forming(dead), NEVER)).rejects.toMatchObject({
      code: 'CLUSTER_NOT_FORMED',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('stops when it is cancelled', async () => {
    const never: Ask = (_port, ...commands) =>
      Promise.resolve(
        commands.map(() => ({ ok: true, value: 'x 1:2@3 myself - - - - connected' })),
      );
    const controller = new AbortController();
    controller.abort();
    await expect(
      formCluster({ ...forming(never), deadlineMs: 5000 }, controller.signal),
    ).rejects.toMatchObject({ message: 'cancelled' });
  });
});
