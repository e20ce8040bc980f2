import { type EngineLabel, labelOf, type StepContext } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { timelineChart } from './chart.ts';
import { countTable, returnTable } from './details.ts';
import { failOver } from './fail-over.ts';
import type { PatternResult } from './measure.ts';
import { options } from './options.ts';
import { nodesOf, patternsOf, type Pattern, type PatternId } from './patterns.ts';
import { costTable } from './report.ts';
import { losingMost, lossSentences, PAGE_SENTENCES } from './sentences.ts';
import { LAB, startStands, type Stand } from './stand.ts';
import { DEADLINE_MS, RATE } from './steady-load.ts';
import { patience, tellPattern } from './story.ts';
import { WAIT_MS, WRITES, writeTwice } from './wait.ts';
import { waitTable } from './wait-report.ts';
import { askChoice, askGuess, type OpenChoice } from '../../kit/guess.ts';
import { type Narrator } from '../../kit/narrator.ts';
import { ownerOf } from '../../kit/own-redis.ts';

/** The second part needs one primary and one replica, whatever was chosen for the first. */
const PAIR: Pattern = { id: 'off-replicas', clusterMode: false, shards: 1, replicas: 1 };

/** The four patterns of the create page, and what each loses when a primary dies. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.four-patterns.title'),
    why: msg('lab.four-patterns.why'),
    hint: msg('lab.four-patterns.hint'),
  },
  seconds: 35,
  figures: [
    {
      id: 'keys-readable',
      name: msg('lab.four-patterns.figure.keys-readable'),
      unit: 'count',
      better: 'higher',
      from: { table: 'four-patterns', column: 'keysReadable', row: -1 },
    },
    {
      id: 'writes-lost',
      name: msg('lab.four-patterns.figure.writes-lost'),
      unit: 'count',
      better: 'lower',
      from: { table: 'four-patterns', column: 'writesLost', row: -1 },
    },
  ],
  options,
  ownServers: { needs: 'kill' },

  plan: (choices) => [
    {
      kind: 'start',
      what: msg('lab.four-patterns.plan.servers', { nodes: serversOf(standsFor(choices)) }),
    },
    { kind: 'remove', what: msg('lab.four-patterns.plan.kill') },
  ],

  async tell({ own, tell, ctx }) {
    const { keys, seconds } = ctx.choices;
    const load = {
      deadline: DEADLINE_MS,
      seconds,
      patience: patience(1, seconds),
    };
    tell.say('text', msg('lab.four-patterns.load', { keys, rate: RATE }));
    tell.say('text', msg('lab.four-patterns.load.clock', load));
    const wanted = standsFor(ctx.choices);
    const servers = serversOf(wanted);
    tell.progress('start', msg('lab.four-patterns.starting'), 0, servers, 'count');
    const stands = await startStands(own, wanted, ctx);
    const count = countServers(stands);
    const { nodes, sentinels } = count;
    tell.progress('start', msg('lab.four-patterns.starting'), nodes + sentinels, servers, 'count');
    tell.say('text', msg('lab.four-patterns.started', count));
    const engines = stands.slice(0, 1).map(({ fact }) => labelOf('redis', fact));

    const chosen = patternsOf(ctx.choices.patterns, ctx.choices);
    const patterns = chosen.length;
    const most = patterns > 1 ? await askMost(chosen, ctx) : null;
    const results: PatternResult[] = [];
    for (const stand of stands.slice(0, patterns)) {
      results.push(await tellPattern(stand, keys, seconds, tell, ctx));
    }
    tell.table(costTable(results, engines));
    most?.answer(losingMost(results));
    tell.chart(timelineChart(results, engines, seconds));
    tell.table(returnTable(results, engines));
    tell.table(countTable(results, engines));
    for (const sentence of lossSentences(results)) tell.say('text', sentence);
    for (const sentence of PAGE_SENTENCES) tell.say('text', sentence);

    const pair = stands[patterns];
    if (pair !== undefined) await tellWait(pair, engines, tell, ctx);
    tell.say('tip', msg('lab.four-patterns.tip'));
  },

  prove({ ctx }) {
    const made = ctx.inventory.all().filter(({ owner }) => owner === ownerOf(LAB));
    return Promise.resolve(
      made.length > 0
        ? { ok: true, evidence: [msg('lab.four-patterns.check.ok', { resources: made.length })] }
        : { ok: false, problem: msg('lab.four-patterns.check.none') },
    );
  },
});

/** Asks which pattern loses most. */
function askMost(patterns: readonly Pattern[], ctx: StepContext): Promise<OpenChoice<PatternId>> {
  const choices = patterns.map(({ id }) => ({
    key: id,
    name: msg(`lab.four-patterns.heading.${id}`),
  }));
  return askChoice(ctx, msg('lab.four-patterns.choice'), choices);
}

interface Sizes {
  readonly patterns: string;
  readonly shards: number;
  readonly replicas: number;
}

/** The patterns that were chosen, and one more for the second part. */
function standsFor(choices: Sizes): readonly Pattern[] {
  return [...patternsOf(choices.patterns, choices), PAIR];
}

const SENTINELS = 3;

function serversOf(patterns: readonly Pattern[]): number {
  const sentinels = patterns.filter(({ id }) => id === PAIR.id).length * SENTINELS;
  return patterns.reduce((sum, pattern) => sum + nodesOf(pattern), sentinels);
}

function countServers(stands: readonly Stand[]): { nodes: number; sentinels: number } {
  return {
    nodes: stands.reduce((sum, { fact }) => sum + fact.nodes.length, 0),
    sentinels: stands.reduce((sum, { sentinels }) => sum + (sentinels?.nodes.length ?? 0), 0),
  };
}

async function tellWait(
  stand: Stand,
  engines: readonly EngineLabel[],
  tell: Narrator,
  ctx: StepContext,
): Promise<void> {
  tell.say('heading', msg('lab.four-patterns.wait'));
  const { linked, cut } = WRITES;
  tell.say('text', msg('lab.four-patterns.wait.plan', { linked, cut, ms: WAIT_MS }));
  tell.say('text', msg('lab.four-patterns.wait.cutting'));
  // Before the cut: after ten seconds of it the Sentinels would tell the replica to follow its primary again.
  const question = msg('lab.four-patterns.guess.lost', { writes: linked + cut });
  const guess = await askGuess(ctx, question, 'count');
  const writers = await writeTwice(stand, ctx);
  const results = await failOver(stand, writers, ctx);
  tell.table(waitTable(results, engines));
  guess.answer(results.find(({ writer }) => !writer.waits)?.lost ?? 0);
  tell.say('text', msg('lab.four-patterns.wait.tells'));
  tell.say('text', msg('lab.four-patterns.wait.learned'));
}
