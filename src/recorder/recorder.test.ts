import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachKind } from '../testing/engine-kinds.ts';
import type { Exchange } from './exchange.ts';
import { openRecorders, type Recorders } from './recorder-fixture.ts';

const words = (exchanges: readonly Exchange[]): readonly string[] =>
  exchanges.map(({ asked, answer }) => `${asked.join(' ')} -> ${answer.kind}`);

/** A promise and what ends it. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}

describeOnEachKind('a recorder', (kind) => {
  let on: Recorders;
  beforeAll(async () => {
    on = await openRecorders(kind);
  });
  afterEach(async () => {
    await on.closeClients();
  });
  afterAll(async () => {
    await on[Symbol.asyncDispose]();
  });

  describe('before Redis', () => {
    it('writes down every command with its answer, and no password', async () => {
      const client = on.redisClient();
      const mark = on.wire.mark();
      await client.set('a', 'x', 'EX', 60);
      expect(await client.get('a')).toBe('x');
      expect(await client.get('not-there')).toBeNull();
      await expect(client.lpush('a', '1')).rejects.toThrow('WRONGTYPE');
      const seen = words(on.wire.since(mark));
      expect(seen).toEqual(
        expect.arrayContaining([
          'set a x EX 60 -> ok',
          'get a -> value',
          'get not-there -> nothing',
          'lpush a 1 -> error',
        ]),
      );
      const auth = on.wire.since(0).filter(({ asked }) => asked[0]?.toLowerCase() === 'auth');
      expect(auth.length).toBeGreaterThan(0);
      for (const { asked } of auth) expect(asked).toEqual([asked[0], '…']);
    });

    it('lets commands through one at a time, also those of a pipeline and of several connections', async () => {
      const one = on.redisClient();
      const other = on.redisClient();
      await Promise.all([one.ping(), other.ping()]);
      const before = on.steps.length;
      await Promise.all([
        one.pipeline().set('p1', '1').expire('p1', 60).get('p1').exec(),
        other.pipeline().set('p2', '2').expire('p2', 60).exec(),
      ]);
      const steps = on.steps.slice(before).map((step) => step.words[0]?.toLowerCase());
      expect([...steps].sort()).toEqual(['expire', 'expire', 'get', 'set', 'set']);
    });

    it('knows what is only queued', async () => {
      const client = on.redisClient();
      await client.ping();
      const before = on.steps.length;
      await client.multi().set('t', '1').expire('t', 60).exec();
      const steps = on.steps.slice(before).map((step) => [step.words[0], step.inTransaction]);
      expect(steps).toEqual([
        ['multi', true],
        ['set', true],
        ['expire', true],
        ['exec', false],
      ]);
    });

    it('holds one command while others go on', async () => {
      const one = on.redisClient();
      const other = on.redisClient();
      await Promise.all([one.ping(), other.ping()]);
      const held = gate();
      on.beforeRedis.setRule(([name, key]) =>
        name === 'get' && key === 'held' ? { kind: 'hold-request', until: held.opened } : undefined,
      );
      const waiting = one.get('held');
      await other.set('held', 'by the other', 'EX', 60);
      held.open();
      expect(await waiting).toBe('by the other');
      on.beforeRedis.setRule(undefined);
    });

    it('does not let a command that waits for another stand in its way', async () => {
      const one = on.redisClient();
      const other = on.redisClient();
      await Promise.all([one.ping(), other.ping()]);
      const waiting = one.blpop('queue', 5);
      await other.lpush('queue', 'job');
      expect(await waiting).toEqual(['queue', 'job']);
    });

    it('passes on what subscribers hear', async () => {
      const subscriber = on.redisClient();
      const heard = new Promise((resolve) => {
        subscriber.on('message', (_channel, text) => {
          resolve(text);
        });
      });
      await subscriber.subscribe('news');
      await on.redisClient().publish('news', 'hello');
      expect(await heard).toBe('hello');
    });

    it.each([
      [
        'answers an error',
        { kind: 'answer', bytes: Buffer.from('-OOM too much\r\n') },
        'OOM too much',
      ],
      ['cuts before the server sees it', { kind: 'cut', when: 'before' }, /closed|max retries/i],
      ['cuts in the answer', { kind: 'cut', when: 'in-answer' }, /closed|max retries/i],
    ] as const)('%s where a rule says so', async (_name, fault, message) => {
      const client = on.redisClient({ retryStrategy: () => null });
      await client.ping();
      on.beforeRedis.setRule(([name]) => (name === 'get' ? fault : undefined));
      await expect(client.get('a')).rejects.toThrow(message);
      on.beforeRedis.setRule(undefined);
    });

    it('can be down, silent or out of its mind, and well again', async () => {
      const ask = (): Promise<unknown> => {
        const client = on.redisClient({
          retryStrategy: () => null,
          connectTimeout: 400,
          commandTimeout: 400,
        });
        return client.ping();
      };
      for (const health of ['down', 'hung', 'garbage'] as const) {
        await on.beforeRedis.become(health);
        await expect(ask()).rejects.toThrow();
      }
      await on.beforeRedis.become('down');
      await on.beforeRedis.become('up');
      // A server that is well has all the time that a slow machine takes.
      expect(await on.redisClient().ping()).toBe('PONG');
    });
  });

  describe('before MySQL', () => {
    it('writes down statements, the rows they gave and what was refused', async () => {
      const client = await on.mysqlClient();
      const mark = on.wire.mark();
      await client.query('CREATE TABLE exercise_t (id INT PRIMARY KEY, name VARCHAR(20))');
      await client.query("INSERT INTO exercise_t VALUES (1, 'one'), (2, 'two')");
      await client.query('SELECT * FROM exercise_t');
      await client.query('SELECT * FROM exercise_t WHERE id > 5');
      await expect(client.query('SELECT nothing FROM exercise_t')).rejects.toThrow(/nothing/);
      const seen = on.wire.since(mark).map(({ answer }) => answer);
      expect(seen).toEqual([
        { kind: 'ok', affected: 0 },
        { kind: 'ok', affected: 2 },
        { kind: 'rows', rows: 2 },
        { kind: 'rows', rows: 0 },
        { kind: 'error', text: expect.stringContaining('ERROR 1054 (42S22)') as unknown },
      ]);
    });

    it('shows prepared statements with their parameters', async () => {
      const client = await on.mysqlClient();
      const mark = on.wire.mark();
      for (const id of [1, 2]) {
        await client.execute('SELECT name FROM exercise_t WHERE id = ? AND name <> ?', [id, 'x']);
      }
      expect(on.wire.since(mark).map(({ asked }) => asked.slice(1))).toEqual([
        ['1', '"x"'],
        ['2', '"x"'],
      ]);
    });

    it('holds a statement before the server, or its answer', async () => {
      const [reader, writer] = [await on.mysqlClient(), await on.mysqlClient()];
      const held = gate();
      const answered = gate();
      const connections: number[] = [];
      on.beforeMysql.setRule(([sql = ''], connection) => {
        if (!/^(?:SELECT name|UPDATE)/.test(sql)) return undefined;
        connections.push(connection);
        return sql.startsWith('SELECT')
          ? {
              kind: 'hold-answer',
              until: held.opened,
              answered: () => {
                answered.open();
              },
            }
          : undefined;
      });
      const waiting = reader.query('SELECT name FROM exercise_t WHERE id = 1');
      // The server has answered the reader before the writer asks.
      await answered.opened;
      const asked = on.wire.since(0).findLast(({ server }) => server === 'mysql');
      expect(asked).toMatchObject({ asked: ['SELECT name FROM exercise_t WHERE id = 1'] });
      await writer.query("UPDATE exercise_t SET name = 'new' WHERE id = 1");
      held.open();
      const [rows] = await waiting;
      expect(rows).toEqual([{ name: 'one' }]);
      // Each request comes with the number of its connection, as the wire has it.
      const [first, second] = connections;
      expect(connections).toHaveLength(2);
      expect(first).toBe(asked?.connection);
      expect(second).not.toBe(first);
      on.beforeMysql.setRule(undefined);
    });
  });
});
