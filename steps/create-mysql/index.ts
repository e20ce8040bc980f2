import { defineStep, type Engines, labelOf, type Message, type MysqlFact } from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { firstTable, TASK } from './now-you.ts';
import { msg, texts } from './text.ts';
import { verticalExchange } from '../kit/mysql-cli.ts';

const PROOF = 'SELECT VERSION(), DATABASE(), CURRENT_USER(), @@datadir';

/** Step 2: a server that speaks the protocol of MySQL, with a database of the tutorial's own. */
export const createMysql = defineStep({
  id: 'create-mysql',
  texts,
  text: {
    title: msg('create-mysql.title'),
    why: msg('create-mysql.why'),
    hint: msg('create-mysql.hint'),
  },
  options: {
    'mysql-port': {
      type: 'integer',
      placeholder: 'number',
      default: null,
      min: 1024,
      max: 65535,
      help: msg('create-mysql.option.mysql-port'),
    },
  },
  once: true,
  needs: [],
  gives: ['mysql'],
  tasks: [TASK],

  plan: (_facts, _choices, { mysql }) =>
    mysql === 'aws'
      ? [{ kind: 'read', what: msg('create-mysql.plan.aws') }]
      : mysql === 'given'
        ? [
            { kind: 'write', what: msg('create-mysql.plan.given') },
            { kind: 'create', what: msg('create-mysql.plan.given-database') },
          ]
        : [
            { kind: 'start', what: msg('create-mysql.plan.start') },
            { kind: 'create', what: msg('create-mysql.plan.database') },
          ],

  async run(_facts, ctx) {
    const tell = createNarrator(ctx);
    const selection = await ctx.engines.mysql.select();
    tell.say(
      'text',
      msg('create-mysql.engine', { kind: selection.chosen, reason: selection.reason }),
    );
    const mysql = await ctx.engines.mysql.start(
      { owner: 'create-mysql', port: ctx.choices['mysql-port'], database: 'tutorial' },
      ctx.signal,
    );
    const label = labelOf('mysql', mysql);
    tell.say(
      'result',
      msg('create-mysql.up', {
        product: label.product,
        version: label.version,
        endpoint: `${mysql.host}:${mysql.port}`,
        database: mysql.database,
        user: mysql.user,
      }),
    );
    await using session = await ctx.engines.mysql.open(mysql);
    await session.query('SELECT 1');
    const begin = ctx.clock.now();
    const result = await session.query(PROOF);
    tell.transcript('mysql', [verticalExchange(PROOF, result, ctx.clock.now() - begin)]);
    tell.say('result', learned(mysql, ctx.engines.mysql));
    await firstTable(mysql, session, ctx);
    return { mysql };
  },

  async check({ mysql }, ctx) {
    await using session = await ctx.engines.mysql.open(mysql);
    const { rows } = await session.query('SELECT DATABASE() AS db, VERSION() AS version');
    const database = String(rows[0]?.db);
    return database === mysql.database
      ? {
          ok: true,
          evidence: [
            msg('create-mysql.check.answers', {
              endpoint: `${mysql.host}:${mysql.port}`,
              version: String(rows[0]?.version),
            }),
          ],
        }
      : { ok: false, problem: msg('create-mysql.check.no-database', { database: mysql.database }) };
  },
});

/** Whose server it is, and what its figures are worth. */
function learned(mysql: MysqlFact, engine: Pick<Engines['mysql'], 'can'>): Message {
  if (!engine.can(mysql, 'configure')) {
    return msg('create-mysql.learned.external', { database: mysql.database });
  }
  if (!engine.can(mysql, 'another')) return msg('create-mysql.learned.aws');
  return msg(
    engine.can(mysql, 'snapshot-reads') ? 'create-mysql.learned' : 'create-mysql.learned.embedded',
  );
}
