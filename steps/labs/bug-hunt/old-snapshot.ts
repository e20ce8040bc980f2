import { type Exchange, type MysqlSession, naiveFetch, type QueryResult } from '#tutorial';
import { msg } from './text.ts';
import { formatResult } from '../../kit/mysql-cli.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { MARS, SELECT, TABLE } from './story.ts';

const CODE = `const mysql = await connect({ autocommit: false });
const rows = await mysql.query(sql);
await redis.setex(sql, 60, JSON.stringify(rows));`;

const READ = `SELECT name FROM ${TABLE} WHERE id = ${MARS}`;
const NEW_NAME = 'The Red Planet';
/** The numbers by which the sentences speak of the two connections. */
const CONNECTION = { reader: 1, writer: 2 } as const;

/** Fault 6: a reader that never ends its transaction reads the past, and caches it for everybody. */
export async function oldSnapshot({ lab, main, tell, look }: Stage): Promise<Finding> {
  tell.code(CODE);
  if (!lab.spec.ctx.engines.mysql.can(lab.spec.mysql, 'snapshot-reads')) {
    tell.say('warning', msg('lab.bug-hunt.old-snapshot.embedded'));
    return { id: 'old-snapshot', happened: null, fixed: null };
  }
  await look();
  const writer = await lab.openInstance();
  const key = lab.key('old-snapshot');
  const exchanges: Exchange[] = [
    {
      input: `/* ${CONNECTION.reader} */ START TRANSACTION READ ONLY;`,
      output: ['Query OK, 0 rows affected'],
    },
  ];
  const told = async (
    who: keyof typeof CONNECTION,
    query: MysqlSession['query'],
    sql: string,
  ): Promise<QueryResult> => {
    const result = await query(sql);
    exchanges.push({ input: `/* ${CONNECTION[who]} */ ${sql};`, output: formatResult(result) });
    return result;
  };
  const write: MysqlSession['query'] = (sql) => writer.mysql.query(sql);
  const cached = await main.mysql.readOnly(async (query) => {
    const read = (): Promise<unknown> =>
      naiveFetch(
        {
          cache: {
            get: () => main.store.get(key),
            setex: (_sql, seconds, value) => main.store.setWithTtl(key, value, seconds * 1000),
          },
          query: async (sql) => (await told('reader', query, sql)).rows,
          ttlSeconds: TTL_SECONDS,
        },
        READ,
      );
    await read();
    await told('writer', write, `UPDATE ${TABLE} SET name = '${NEW_NAME}' WHERE id = ${MARS}`);
    tell.transcript('mysql', exchanges.splice(0));
    // The writer does what it should; it does not help.
    await tell.redis(writer.redis, ['DEL', key]);
    await read();
    return String(await main.redis.command('GET', key));
  });
  const now = String((await told('writer', write, READ)).rows[0]?.name);
  tell.transcript('mysql', exchanges);
  await tell.redis(writer.redis, ['GET', key], ['TTL', key]);
  const happened = !cached.includes(NEW_NAME) && now === NEW_NAME;
  tell.say(
    'result',
    happened
      ? msg('lab.bug-hunt.old-snapshot.result', { name: now })
      : msg('lab.bug-hunt.old-snapshot.not-here'),
  );
  tell.say('text', msg('lab.bug-hunt.old-snapshot.fix'));
  await main.store.del(key);
  const core = main.cache({ ttlSeconds: TTL_SECONDS, schemaVersion: 'old-snapshot' });
  const [row] = await core.fetch(SELECT, [MARS]);
  return { id: 'old-snapshot', happened, fixed: row?.name === NEW_NAME };
}
