import {
  defineStep,
  type Exchange,
  type MysqlFact,
  type MysqlSession,
  type QueryResult,
  type StepContext,
} from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { ninthPlanet, TASK } from './now-you.ts';
import { msg, texts } from './text.ts';
import { mysqlExchange } from '../kit/mysql-cli.ts';
import { ms } from '../kit/quantities.ts';
import { countObservations, seedObservations } from '../kit/observations.ts';

const PLANETS = 8;

/** Step 3: the eight planets; run twice it changes nothing. */
export const seedPlanets = defineStep({
  id: 'seed-planets',
  texts,
  text: {
    title: msg('seed-planets.title'),
    why: msg('seed-planets.why'),
    hint: msg('seed-planets.hint'),
  },
  options: {
    observations: {
      type: 'integer',
      placeholder: 'rows',
      default: null,
      min: 1,
      max: 1_000_000,
      help: msg('seed-planets.option.observations'),
    },
  },
  needs: ['mysql'],
  gives: ['planets'],
  tasks: [TASK],

  plan: (_facts, { observations }) => [
    { kind: 'create', what: msg('seed-planets.plan.table') },
    { kind: 'write', what: msg('seed-planets.plan.rows', { rows: PLANETS }) },
    ...(observations === null
      ? []
      : [
          {
            kind: 'write',
            what: msg('seed-planets.plan.observations', { rows: observations }),
          } as const,
        ]),
  ],

  async run({ mysql }, ctx) {
    const tell = createNarrator(ctx);
    await using session = await ctx.engines.mysql.open(mysql);
    // The first statement of a connection also pays for the connection; it is not the one shown.
    await session.query('SELECT 1');
    const before = await countPlanets(session, mysql);
    const exchanges: Exchange[] = [];
    if (before === null) {
      exchanges.push((await echo(session, await ctx.fixture('schema.sql'), ctx)).exchange);
    }
    if ((before ?? 0) === 0) {
      exchanges.push((await echo(session, await ctx.fixture('planets.sql'), ctx)).exchange);
    } else {
      tell.say('result', msg('seed-planets.unchanged', { rows: before ?? 0 }));
    }
    const { rows: planets, ms: took, exchange } = await echo(session, 'SELECT * FROM planet', ctx);
    tell.transcript('mysql', [...exchanges, exchange]);
    tell.say('text', msg('seed-planets.learned', { rows: planets, ms: ms(took) }));
    const { observations } = ctx.choices;
    if (observations !== null) {
      const { database } = mysql;
      await seedObservations(session, { rows: observations, seed: 1, database }, ctx);
      const made = await countObservations(session, database);
      tell.say('result', msg('seed-planets.observations.made', { rows: made }));
    }
    if (planets === PLANETS) await ninthPlanet(mysql, session, ctx);
    const rows = (await countPlanets(session, mysql)) ?? 0;
    return { planets: { table: 'planet', rows } };
  },

  async check({ mysql }, ctx) {
    await using session = await ctx.engines.mysql.open(mysql);
    const rows = await countPlanets(session, mysql);
    return rows === PLANETS
      ? { ok: true, evidence: [msg('seed-planets.check.rows', { rows })] }
      : { ok: false, problem: msg('seed-planets.check.wrong', { rows: rows ?? 0, want: PLANETS }) };
  },
});

/** Rows of the table, or null when there is no such table. */
async function countPlanets(session: MysqlSession, mysql: MysqlFact): Promise<number | null> {
  const tables = await session.query(
    'SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?',
    [mysql.database, 'planet'],
  );
  if (tables.rows.length === 0) return null;
  const { rows } = await session.query('SELECT COUNT(*) AS n FROM planet');
  return Number(rows[0]?.n);
}

async function echo(
  session: MysqlSession,
  source: string,
  ctx: StepContext,
): Promise<{ readonly rows: number; readonly ms: number; readonly exchange: Exchange }> {
  const sql = source.trim().replace(/;$/, '');
  const begin = ctx.clock.now();
  const result: QueryResult = await session.query(sql);
  const took = ctx.clock.now() - begin;
  return { rows: result.rows.length, ms: took, exchange: mysqlExchange(sql, result, took) };
}
