import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../ports.ts';
import { fromIoredis, type IoredisLike } from './ioredis.ts';
import { fromMysql2 } from './mysql2.ts';

/** An ioredis client that writes down what it is asked and answers what a test says. */
function client(
  answer: unknown,
  isCluster?: boolean,
): IoredisLike & { sent: unknown[][]; status: string } {
  const sent: unknown[][] = [];
  const listeners = new Set<() => void>();
  const reply =
    (command: string) =>
    (...args: unknown[]): Promise<never> => {
      sent.push([command, ...args]);
      return Promise.resolve(answer as never);
    };
  return {
    sent,
    status: 'ready',
    ...(isCluster !== undefined && { isCluster }),
    get: reply('get'),
    getBuffer: reply('getBuffer'),
    mget: reply('mget'),
    mgetBuffer: reply('mgetBuffer'),
    del: reply('del'),
    call: reply('call'),
    on: (_event, listener) => listeners.add(listener),
    off: (_event, listener) => {
      listeners.delete(listener);
      sent.push(['off', listeners.size]);
    },
  };
}

describe('fromIoredis', () => {
  it('sends each command in one piece, with value and expiry together', async () => {
    const redis = client('OK');
    const store = fromIoredis(redis);
    await store.setWithTtl('k', 'v', 2000);
    await store.setWithTtl('k', Buffer.from('b'), 1500);
    expect(await store.setIfAbsent?.('k', 't', 10)).toBe(true);
    await store.get('k');
    await store.getBuffer?.('k');
    await store.del('k');
    await store.mget?.(['a', 'b']);
    await store.mgetBuffer?.(['a', 'b']);
    expect(redis.sent).toEqual([
      ['call', 'setex', 'k', 2, 'v'],
      ['call', 'psetex', 'k', 1500, Buffer.from('b')],
      ['call', 'set', 'k', 't', 'PX', 10, 'NX'],
      ['get', 'k'],
      ['getBuffer', 'k'],
      ['del', 'k'],
      ['mget', ['a', 'b']],
      ['mgetBuffer', ['a', 'b']],
    ]);
  });

  it('sends the bytes of any array of bytes', async () => {
    const redis = client('OK');
    await fromIoredis(redis).setWithTtl('k', new Uint8Array([9, 1, 2]).subarray(1), 5);
    expect(redis.sent[0]?.[4]).toEqual(Buffer.from([1, 2]));
  });

  it('checks and acts in one script', async () => {
    const redis = client(1);
    const store = fromIoredis(redis);
    const write = { key: 'k', value: 'v', ttlMs: 5, seen: '!f' };
    expect(await store.delIfEquals?.('k', 't')).toBe(true);
    expect(await store.setIfUnchanged?.(write)).toBe(true);
    expect(redis.sent).toEqual([
      ['call', 'eval', expect.stringContaining("redis.call('DEL'"), 1, 'k', 't'],
      ['call', 'eval', expect.stringContaining("redis.call('SET'"), 1, 'k', 'v', 5, '!f'],
    ]);
    const refusing = fromIoredis(client(0));
    expect(await refusing.delIfEquals?.('k', 't')).toBe(false);
    expect(await refusing.setIfUnchanged?.(write)).toBe(false);
    expect(await fromIoredis(client(null)).setIfAbsent?.('k', 't', 1)).toBe(false);
  });

  it('knows when the client has no connection', () => {
    const redis = client(null);
    const store = fromIoredis(redis);
    const down = ['wait', 'connecting', 'connect', 'ready', 'close', 'reconnecting', 'end'].filter(
      (status) => {
        redis.status = status;
        return store.isDown?.();
      },
    );
    expect(down).toEqual(['close', 'reconnecting', 'end']);
  });

  it('stops listening when told so', () => {
    const redis = client(null);
    fromIoredis(redis).onDown?.(() => undefined)();
    expect(redis.sent).toEqual([['off', 0]]);
  });

  it('asks a cluster for one key at a time', () => {
    const batches = (isCluster: boolean): boolean => 'mget' in fromIoredis(client(null, isCluster));
    expect([batches(true), batches(false)]).toEqual([false, true]);
  });
});

describe('fromMysql2', () => {
  it('passes statement and values on and gives the rows', async () => {
    const asked: unknown[] = [];
    const query = fromMysql2({
      query: (sql, values) => {
        asked.push(sql, values);
        return Promise.resolve([[{ id: 1 }], ['fields']]);
      },
    });
    expect(await query('SELECT ?', [1])).toEqual([{ id: 1 }]);
    expect(asked).toEqual(['SELECT ?', [1]]);
    await expect(query('SELECT ?', [1], AbortSignal.abort(new Error('left')))).rejects.toThrow(
      'left',
    );
    expect(asked).toHaveLength(2);
  });
});

describe('systemClock', () => {
  it('tells both times, and sets and cancels timers', async () => {
    expect(Math.abs(systemClock.epochMs() - Date.now())).toBeLessThan(1_000);
    const before = systemClock.now();
    let rang = 0;
    const cancel = systemClock.after(1, () => {
      rang += 1;
    });
    cancel();
    await new Promise<void>((resolve) => {
      const waiting = setInterval(() => undefined, 1_000);
      systemClock.after(5, () => {
        clearInterval(waiting);
        resolve();
      });
    });
    expect(rang).toBe(0);
    expect(systemClock.now()).toBeGreaterThan(before);
  });
});
