import { labelOf, type RedisSession } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { formatReply } from '../../kit/redis-cli.ts';
import { askGuess } from '../../kit/guess.ts';
import { keyPrefix } from '../../kit/lab.ts';
import { accesses, CALLED, pattern, SCRIPT, slowCommands } from './accesses.ts';
import { standBehind } from './bystander.ts';
import { fillServer, sessionKey } from './data.ts';
import { asDelivered, slowEntries, type SlowEntry } from './entries.ts';
import { measureAccess, type AccessResult } from './measure.ts';
import { commandChart, waysTable } from './report.ts';
import { logSentences, waitSentences } from './sentences.ts';

const LAB = 'slow-log';
/** µs; a tenth of the default, because a laptop is faster than a small node. */
const THRESHOLD = 1000;
const CLIENT = 'report-job';
/** Entries that are asked for. */
const SHOWN = 100;

/** Commands that hold everybody up: make them, find them in the slow log, and ask better. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.slow-log.title'),
    why: msg('lab.slow-log.why'),
    hint: msg('lab.slow-log.hint'),
  },
  seconds: 3,
  figures: [
    {
      id: 'slowest-ms',
      name: msg('lab.slow-log.figure.slowest-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'slow-log', column: 'longest', row: 'highest' },
    },
  ],
  options: {
    keys: {
      type: 'integer',
      placeholder: 'number',
      default: 100_000,
      min: 1000,
      max: 1_000_000,
      help: msg('lab.slow-log.option.keys'),
    },
    rounds: {
      type: 'integer',
      placeholder: 'number',
      default: 7,
      min: 3,
      max: 101,
      help: msg('lab.slow-log.option.rounds'),
    },
  },
  ownServers: { needs: null },

  plan: ({ keys }) => [
    { kind: 'start', what: msg('lab.slow-log.plan.server') },
    { kind: 'write', what: msg('lab.slow-log.plan.keys', { keys }) },
  ],

  async tell({ own, tell, ctx }) {
    const { keys, rounds } = ctx.choices;
    const fact = await own.start({ maxmemory: 512 * 1024 ** 2, slowlogLogSlowerThan: THRESHOLD });
    const engines = [labelOf('redis', fact)];
    await using session = await ctx.engines.redis.open(fact);
    const data = await fillServer(session, `${keyPrefix(fact, LAB)}:`, keys, ctx.signal);
    const slow = slowCommands(data);

    tell.say('heading', msg('lab.slow-log.make'));
    tell.say('text', msg('lab.slow-log.make.plan', { keys, fields: data.fields }));
    await tell.redis(session, ['CONFIG', 'GET', 'slowlog-log-slower-than']);
    tell.say('text', msg('lab.slow-log.make.threshold', { threshold: THRESHOLD }));
    const named = await session.command('CLIENT', 'SETNAME', CLIENT);
    await session.command('SLOWLOG', 'RESET');
    const hash = await shortened(session, slow.hash);
    const names = await shortened(session, slow.keys);
    tell.redisCli(session.address, [
      { input: `CLIENT SETNAME ${CLIENT}`, output: formatReply(named) },
      hash.exchange,
      names.exchange,
    ]);
    tell.say(
      'text',
      msg('lab.slow-log.make.shortened', { fields: hash.elements / 2, keys: names.elements }),
    );
    tell.say('text', msg('lab.slow-log.make.script'));
    tell.code(SCRIPT);
    const question = msg('lab.slow-log.guess', { keys: data.inScript });
    const guess = await askGuess(ctx, question, 'ms');
    await using other = await ctx.engines.redis.open(fact);
    const wait = await standBehind(
      other,
      sessionKey(data, 1),
      () => session.command(...slow.script),
      ctx,
    );
    guess.answer(wait.behind);
    const all = slowEntries(await session.command('SLOWLOG', 'GET', SHOWN));
    const entries = all.filter(({ args }) => args[0] !== CALLED);
    for (const sentence of waitSentences(wait, entries)) tell.say('result', sentence);

    tell.say('heading', msg('lab.slow-log.read'));
    const leftOut = all.length - entries.length;
    tell.redisCli(session.address, [
      {
        input: `SLOWLOG GET ${SHOWN}`,
        output: formatReply(entries.map(asReply)),
      },
    ]);
    if (leftOut > 0) {
      tell.say('text', msg('lab.slow-log.read.left-out', { n: leftOut, command: CALLED }));
    }
    const sent = Object.values(slow).map(([command]) => command);
    const read = logSentences({ entries, sent, threshold: THRESHOLD, wait, client: CLIENT });
    for (const sentence of read.missing) tell.say('warning', sentence);
    if (entries.length > 0) tell.say('text', msg('lab.slow-log.read.fields'));
    for (const sentence of read.waited) tell.say('text', sentence);
    tell.say('text', msg('lab.slow-log.read.delivered'));
    if (entries.length > 0) {
      tell.say('text', msg('lab.slow-log.read.same'));
      const node = { clusterId: fact.name, nodeId: '0001' };
      tell.code(entries.map((entry) => JSON.stringify(asDelivered(entry, node))).join('\n'));
    }
    for (const sentence of read.hidden) tell.say('text', sentence);

    tell.say('heading', msg('lab.slow-log.fix'));
    tell.say('text', msg('lab.slow-log.fix.plan', { pattern: pattern(data) }));
    tell.say('text', msg('lab.slow-log.fix.script'));
    tell.say('text', msg('lab.slow-log.fix.stopwatch'));
    const results: AccessResult[] = [];
    const questions = accesses(data);
    for (const access of questions) {
      results.push(await measureAccess(session, access, rounds, ctx.clock, ctx.signal));
      const label = msg('lab.slow-log.measuring');
      tell.progress('ways', label, results.length, questions.length, 'count');
    }
    tell.table(waysTable(results, engines, rounds));
    tell.chart(commandChart(results, engines));
    tell.say('text', msg('lab.slow-log.fix.work'));
    tell.say('text', msg('lab.slow-log.fix.writing'));
    tell.say('tip', msg('lab.slow-log.tip'));
  },

  async prove({ own, ctx }) {
    const fact = await own.start({});
    await using session = await ctx.engines.redis.open(fact);
    const data = await fillServer(session, `${keyPrefix(fact, LAB)}:`, 2000, ctx.signal);
    const results: AccessResult[] = [];
    for (const access of accesses(data)) {
      results.push(await measureAccess(session, access, 1, ctx.clock, ctx.signal));
    }
    const commands = results.map(({ slow }) => slow.commands);
    return results.every(({ same }) => same) && commands.every((count) => count === 1)
      ? { ok: true, evidence: [msg('lab.slow-log.check.ok', { questions: results.length })] }
      : { ok: false, problem: msg('lab.slow-log.check.bad') };
  },
});

/** Sends a command whose reply is too long to be shown whole; tells how many elements it has. */
async function shortened(
  session: RedisSession,
  command: readonly [string, ...(string | number)[]],
) {
  const reply = (await session.command(...command)) as readonly unknown[];
  const output = [...formatReply(reply.slice(0, 2)), '...'];
  return { exchange: { input: command.join(' '), output }, elements: reply.length };
}

function asReply(entry: SlowEntry): readonly unknown[] {
  const { id, timestamp, duration, args, clientAddress, clientName } = entry;
  return [id, timestamp, duration, args, clientAddress, clientName];
}
