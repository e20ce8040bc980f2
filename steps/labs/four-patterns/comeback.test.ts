import { describe, expect, it } from '@jest/globals';
import type { RedisNodeView } from '../../../src/engines/engine.ts';
import { hasItsPlace } from './comeback.ts';

function view(port: number, changes: Partial<RedisNodeView>): RedisNodeView {
  return {
    node: { id: String(port), host: '127.0.0.1', port, role: 'primary', shard: 0, pid: port },
    role: 'primary',
    primaryPort: null,
    linked: null,
    pid: port,
    keys: 0,
    usedMemory: 0,
    replicationOffset: 10,
    clusterState: null,
    ...changes,
  };
}

describe('a node that came back has its place', () => {
  const primary = view(2, { replicationOffset: 10 });
  const replica = { role: 'replica', primaryPort: 2, linked: true } as const;

  it('as a replica that has all its primary has', () => {
    const own = view(1, { ...replica, replicationOffset: 10 });
    expect(hasItsPlace(own, [own, primary])).toBe(true);
  });

  it('not as a replica that is behind', () => {
    const own = view(1, { ...replica, replicationOffset: 9 });
    expect(hasItsPlace(own, [own, primary])).toBe(false);
  });

  it('not as a replica that is not linked', () => {
    const own = view(1, { ...replica, linked: false });
    expect(hasItsPlace(own, [own, primary])).toBe(false);
  });

  it('as the only primary of its shard', () => {
    const own = view(1, { clusterState: 'ok' });
    const other = view(3, {});
    expect(hasItsPlace(own, [own, { ...other, node: { ...other.node, shard: 1 } }])).toBe(true);
  });

  it('not while its shard has another primary', () => {
    const own = view(1, { clusterState: 'ok' });
    expect(hasItsPlace(own, [own, primary])).toBe(false);
  });

  it('not while it does not yet serve its cluster', () => {
    const own = view(1, { clusterState: 'fail' });
    expect(hasItsPlace(own, [own])).toBe(false);
  });
});
