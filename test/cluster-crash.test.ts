import { expect, it } from '@jest/globals';
import { leftBehind } from '../src/testing/left-behind.ts';
import { describeWith } from '../src/testing/need.ts';
import { openPlace, type JsonEvent } from '../src/testing/run-bin.ts';

/** True at the n-th resource of a kind that came into being. */
const created = (kind: string, count: number): ((event: JsonEvent) => boolean) => {
  const seen = new Set<string>();
  return ({ event, resource }) => {
    const { id, kind: found } = (resource ?? {}) as { id?: string; kind?: string };
    if (event === 'resource.created' && found === kind) seen.add(id ?? '');
    return seen.size >= count;
  };
};

const MOMENTS: readonly [string, string, number][] = [
  ['the first node runs', 'process', 1],
  ['four nodes run', 'process', 4],
  ['all nodes run and form the cluster', 'process', 6],
  ['the ports of all nodes answer', 'port', 12],
];

describeWith(['redis-server', 'valkey-server'], 'kill -9 while a cluster is made', () => {
  it.each(MOMENTS)('when %s, then cleanup: nothing is left', async (_moment, kind, count) => {
    await using place = await openPlace();
    const choices = ['--cluster-mode', '--shards', '3', '--replicas', '1', '--tls'];
    const { child, event, result } = place.start(
      'create-redis',
      '--json',
      '--engine',
      'system',
      ...choices,
    );
    await event(created(kind, count));
    child.kill('SIGKILL');
    expect(await result).toMatchObject({ signal: 'SIGKILL' });
    const { code, stdout } = await place.run('cleanup');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
