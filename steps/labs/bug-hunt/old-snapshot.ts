import { type Exchange, type MysqlSession, naiveFetch, type QueryResult } from '#tutorial';
import { msg } from './text.ts';
import { formatResult } from '../../kit/mysql-cli.ts';
import type { Instance } from '../../kit/instance.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { MARS, TABLE } from './story.ts';

const CODE = `const mysql = await connect({ autocommit: false });
const rows = await mysql.query(sql);
await redis.setex(sql, 60, JSON.stringify(rows));`;

/** A pool gives each query a connection that is in no transaction. */
const FIXED = `const mysql = await createPool({ autocommit: true });`;

const READ = `SELECT name FROM ${TABLE} WHERE id = ${MARS}`;
const NEW_NAME = 'The Red Planet';
const OLD_NAME = 'Mars';
/** The numbers by which the sentences speak of the two connections. */
const CONNECTION = { reader: 1, writer: 2 } as const;

const BEGIN: Exchange = {
  input: `/* ${CONNECTION.reader} */ START TRANSACTION READ ONLY;`,
  output: ['Query OK, 0 rows affected'],
};

/** Fault 6: a reader that never ends its transaction reads the past, and caches it for everybody. */
export async function oldSnapshot(stage: Stage): Promise<Finding> {
  const { lab, main, tell, look } = stage;
  tell.code(CODE);
  if (!lab.spec.ctx.engines.mysql.can(lab.spec.mysql, 'snapshot-reads')) {
    tell.say('warning', msg('lab.bug-hunt.old-snapshot.embedded'));
    tell.say('text', msg('lab.bug-hunt.old-snapshot.fix'));
    return { id: 'old-snapshot', happened: null, fixed: null };
  }
  await look();
  const writer = await lab.openInstance();
  const key = lab.key('old-snapshot');
  const begun = [BEGIN];
  const wrong = await main.mysql.readOnly((query) =>
    changeBetweenReads(stage, { writer, query, key, begun, name: NEW_NAME }),
  );
  const happened = !wrong.cached.includes(NEW_NAME) && wrong.now === NEW_NAME;
  tell.say(
    'result',
    happened
      ? msg('lab.bug-hunt.old-snapshot.result', { name: wrong.now })
      : msg('lab.bug-hunt.old-snapshot.not-here'),
  );
  tell.say('text', msg('lab.bug-hunt.old-snapshot.fix'));
  tell.code(FIXED);
  const right = await changeBetweenReads(stage, {
    writer,
    query: (sql) => main.mysql.query(sql),
    key: lab.key('old-snapshot:fixed'),
    begun: [],
    name: OLD_NAME,
  });
  return {
    id: 'old-snapshot',
    happened,
    fixed: right.now === OLD_NAME && right.cached.includes(OLD_NAME),
  };
}

/** Who reads and writes in one try. */
interface Try {
  readonly writer: Instance;
  /** Of the reader. */
  readonly query: MysqlSession['query'];
  readonly key: string;
  /** What the reader did before. */
  readonly begun: readonly Exchange[];
  /** What the writer writes. */
  readonly name: string;
}

/** A read, a change with its invalidation, and a read again: what the cache holds then, and what MySQL holds. */
async function changeBetweenReads(
  { main, tell }: Stage,
  { writer, query, key, begun, name }: Try,
): Promise<{ readonly cached: string; readonly now: string }> {
  const exchanges: Exchange[] = [...begun];
  const told = async (
    who: keyof typeof CONNECTION,
    ask: MysqlSession['query'],
    sql: string,
  ): Promise<QueryResult> => {
    const result = await ask(sql);
    exchanges.push({ input: `/* ${CONNECTION[who]} */ ${sql};`, output: formatResult(result) });
    return result;
  };
  const write: MysqlSession['query'] = (sql) => writer.mysql.query(sql);
  const read = (): Promise<unknown> =>
    naiveFetch(
      {
        cache: {
          get: () => main.store.get(key),
          setex: async (_sql, seconds, value) => {
            tell.transcript('mysql', exchanges.splice(0));
            await tell.redis(main.redis, ['SETEX', key, seconds, value]);
          },
        },
        query: async (sql) => (await told('reader', query, sql)).rows,
        ttlSeconds: TTL_SECONDS,
      },
      READ,
    );
  await read();
  await told('writer', write, `UPDATE ${TABLE} SET name = '${name}' WHERE id = ${MARS}`);
  tell.transcript('mysql', exchanges.splice(0));
  // The writer does what it should; in a long transaction it does not help.
  await tell.redis(writer.redis, ['DEL', key]);
  await read();
  const now = String((await told('writer', write, READ)).rows[0]?.name);
  tell.transcript('mysql', exchanges);
  await tell.redis(writer.redis, ['GET', key], ['TTL', key]);
  return { cached: String(await main.redis.command('GET', key)), now };
}
