import { describe, expect, it } from '@jest/globals';
import { naiveFetch, type Naive } from './naive.ts';

function create(): Naive & { stored: Map<string, string>; commands: string[] } {
  const stored = new Map<string, string>();
  const commands: string[] = [];
  return {
    stored,
    commands,
    ttlSeconds: 5,
    cache: {
      get: (key) => Promise.resolve(stored.get(key) ?? null),
      setex: (key, seconds, value) => {
        commands.push(`SETEX ${key} ${String(seconds)} ${value}`);
        stored.set(key, value);
        return Promise.resolve('OK');
      },
    },
    query: (sql) => Promise.resolve([{ sql, at: new Date(0) }]),
  };
}

describe('the naive read', () => {
  it('stores what it read under the statement', async () => {
    const naive = create();
    await naiveFetch(naive, 'SELECT 1');
    expect(naive.commands).toEqual([
      'SETEX SELECT 1 5 [{"sql":"SELECT 1","at":"1970-01-01T00:00:00.000Z"}]',
    ]);
  });

  it('changes a date into text on a hit, which is one of its faults', async () => {
    const naive = create();
    expect(await naiveFetch(naive, 'SELECT 1')).toEqual([{ sql: 'SELECT 1', at: new Date(0) }]);
    expect(await naiveFetch(naive, 'SELECT 1')).toEqual([
      { sql: 'SELECT 1', at: '1970-01-01T00:00:00.000Z' },
    ]);
    expect(naive.commands).toHaveLength(1);
  });

  it('fails on garbage, which is another', async () => {
    const naive = create();
    naive.stored.set('SELECT 1', '{"half');
    await expect(naiveFetch(naive, 'SELECT 1')).rejects.toMatchObject({ name: 'SyntaxError' });
  });
});
