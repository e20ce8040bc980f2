import { describe, expect, it } from '@jest/globals';
import { CancelledError, TutorialError } from '../../contract/errors.ts';
import type { QueryResult } from '../../engines/engine.ts';
import { en } from '../../text/en/index.ts';
import { createTranslator } from '../../text/index.ts';
import { mysqlConversation } from './mysql-conversation.ts';
import { redisConversation } from './redis-conversation.ts';

const translator = createTranslator('en', en);
const NEVER = new AbortController().signal;

function redis(raw: boolean, reply: (...words: string[]) => unknown) {
  const session = {
    address: '127.0.0.1:7000',
    command: (name: string, ...args: readonly (string | number)[]) =>
      Promise.resolve().then(() => reply(name, ...args.map(String))),
  };
  const talk = redisConversation(session, { raw, translator });
  return { talk, said: async (line: string) => talk.answer(line, NEVER) };
}

describe('the conversation with a Redis', () => {
  const values: Readonly<Record<string, unknown>> = {
    PING: 'PONG',
    GET: 'x'.repeat(300),
    KEYS: [],
  };
  const reply = (name: string): unknown => {
    if (name === 'BAD') throw new TutorialError('CACHE_ERROR', {}, 'ERR unknown command');
    if (name === 'INFO') return '# Server\r\nredis_version:7';
    return values[name] ?? null;
  };

  it('answers as redis-cli does, and cuts nothing', async () => {
    const { said, talk } = redis(false, reply);
    expect(talk.prompt).toBe('127.0.0.1:7000> ');
    expect((await said('PING')).lines).toEqual(['PONG']);
    expect((await said('GET a')).lines).toEqual([`"${'x'.repeat(300)}"`]);
    expect((await said('TTL a')).lines).toEqual(['(nil)']);
    expect((await said('BAD')).lines).toEqual(['(error) ERR unknown command']);
    expect((await said('GET "open')).lines).toEqual(['Invalid argument(s)']);
    expect((await said('INFO')).lines.join()).toContain('# Server\r\nredis_version');
    expect((await said(' ')).lines).toEqual([]);
  });

  it('answers bare values into a pipe', async () => {
    const { said } = redis(true, reply);
    expect((await said('GET a')).lines).toEqual(['x'.repeat(300)]);
    expect((await said('KEYS *')).lines).toEqual(['']);
    expect((await said('BAD')).lines).toEqual(['ERR unknown command']);
  });

  it.each(['exit', 'QUIT'])('ends by %s', async (word) => {
    expect(await redis(false, reply).said(word)).toEqual({ lines: [], then: 'ended' });
  });

  it('does not begin what has no end, and gives up what is cancelled', async () => {
    const { said, talk } = redis(false, () => new Promise(() => undefined));
    expect((await said('MONITOR')).lines.join()).toContain('does not do MONITOR');
    const stop = new AbortController();
    const waiting = talk.answer('BLPOP q 0', stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow(CancelledError);
  });

  it('is over when the server is', async () => {
    const { said } = redis(false, () => {
      throw new TutorialError('ENGINE_GONE', { product: 'redis', endpoint: 'here' });
    });
    await expect(said('PING')).rejects.toMatchObject({ code: 'ENGINE_GONE' });
  });
});

function mysql(raw: boolean) {
  const asked: string[] = [];
  const one: QueryResult = { columns: ['n'], rows: [{ n: 1 }], affectedRows: 0, warnings: 0 };
  const query = (sql: string): Promise<QueryResult> => {
    asked.push(sql);
    if (sql.startsWith('BAD')) {
      const params = { errno: '1064', sqlstate: '42000' };
      return Promise.reject(new TutorialError('DATABASE_ERROR', params, 'ERROR 1064 (42000): no'));
    }
    if (sql.startsWith('BIG'))
      return Promise.reject(new TutorialError('SQL_TOO_MANY_ROWS', { rows: 9 }));
    return Promise.resolve(one);
  };
  const talk = mysqlConversation({ query }, { raw, translator });
  return { asked, talk, said: async (line: string) => talk.answer(line, NEVER) };
}

describe('the conversation with a MySQL', () => {
  it('waits for the end of a statement', async () => {
    const { said, asked } = mysql(false);
    expect(await said('SELECT 1')).toEqual({ lines: [], then: 'more' });
    const { lines, then } = await said('AS n; SELECT 2\\G');
    expect(then).toBe('next');
    expect(asked).toEqual(['SELECT 1\nAS n', 'SELECT 2']);
    expect(lines).toContain('1 row in set');
    expect(lines.join()).toContain('1. row');
  });

  it('shows a refusal and goes on; in a pipe it ends', async () => {
    const { said } = mysql(false);
    expect((await said('BAD; SELECT 1;')).lines).toEqual(
      expect.arrayContaining(['ERROR 1064 (42000): no', '1 row in set']),
    );
    expect((await said('BIG;')).lines.join()).toMatch(/9/);
    await expect(mysql(true).said('BAD;')).rejects.toMatchObject({ code: 'DATABASE_ERROR' });
  });

  it('writes rows with tabs into a pipe, and takes the last statement without its semicolon', async () => {
    const { said, talk } = mysql(true);
    expect((await said('SELECT 1;')).lines).toEqual(['n', '1']);
    expect((await said('SELECT 2')).then).toBe('more');
    expect((await talk.finish(NEVER)).lines).toEqual(['n', '1']);
    expect((await talk.finish(NEVER)).lines).toEqual([]);
  });

  it('forgets what was not brought to its end, and ends by exit alone', async () => {
    const { said, talk, asked } = mysql(false);
    await said('SELECT 1');
    expect((await said('exit')).then).toBe('more');
    talk.forget();
    expect((await talk.finish(NEVER)).lines).toEqual([]);
    expect((await said('exit;')).then).toBe('ended');
    expect(asked).toEqual([]);
  });
});
