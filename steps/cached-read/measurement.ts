import {
  type CacheAside,
  type ContenderResult,
  type Judgement,
  judgeRounds,
  measureRounds,
  type Summary,
  TutorialError,
} from '#tutorial';
import { outcomeName } from '../kit/outcome-name.ts';
import { msg } from './text.ts';
import type { Lesson } from './lesson.ts';

/** Hit, miss and the database alone, measured side by side. Times in ms. */
export interface MeasuredReads {
  readonly rounds: number;
  /** Rows of the result. */
  readonly rows: number;
  readonly hit: Summary;
  readonly miss: Summary;
  readonly database: Summary;
  readonly samples: Readonly<Record<'hit' | 'miss' | 'database', Float64Array>>;
  readonly hitAgainstDatabase: Judgement;
  readonly missAgainstDatabase: Judgement;
}

/** Long enough that no measured hit can run into its expiry; "no rows" is kept as long here. */
export const MEASURE_TTL_SECONDS = 24 * 60 * 60;

/**
 * Interleaved rounds over the lesson's own connections, so that all three pay the same way there.
 * @throws TutorialError READ_UNEXPECTED when a read did not do what it was measured as
 */
export async function measureReads(
  lesson: Lesson,
  options: { readonly rounds: number; readonly samples: number },
): Promise<MeasuredReads> {
  const { ctx, sql } = lesson.spec;
  const cache = lesson.cacheWithTtl(MEASURE_TTL_SECONDS, MEASURE_TTL_SECONDS);
  const key = cache.keyFor(sql);
  // What lies under the key may be the lesson's, which runs out among the hits.
  await lesson.remove(key);
  const { rows } = await cache.fetchWithOutcome(sql);
  const results = await measureRounds({
    contenders: {
      // Every miss stores again, so the key is there whenever hits have their turn.
      hit: () => expectOutcome(cache, sql, 'hit'),
      miss: {
        before: () => lesson.remove(key),
        run: () => expectOutcome(cache, sql, 'miss'),
      },
      database: () => lesson.query(sql),
    },
    rounds: options.rounds,
    samplesPerRound: options.samples,
    signal: ctx.signal,
    onProgress: ({ blocksDone, blocks }) => {
      lesson.tell.progress('rounds', msg('cached-read.measuring'), blocksDone, blocks, 'count');
    },
  });
  await lesson.remove(key);
  return { ...summarizeReads(results), rounds: options.rounds, rows: rows.length };
}

function summarizeReads({
  hit,
  miss,
  database,
}: Readonly<Record<'hit' | 'miss' | 'database', ContenderResult>>): Omit<
  MeasuredReads,
  'rounds' | 'rows'
> {
  return {
    hit: hit.summary,
    miss: miss.summary,
    database: database.summary,
    samples: { hit: hit.samples, miss: miss.samples, database: database.samples },
    hitAgainstDatabase: judgeRounds(database.medians, hit.medians),
    missAgainstDatabase: judgeRounds(database.medians, miss.medians),
  };
}

/** A sample that is not what its row says would make the table lie. */
export async function expectOutcome(
  cache: CacheAside,
  sql: string,
  outcome: 'hit' | 'miss',
): Promise<void> {
  const read = await cache.fetchWithOutcome(sql);
  if (read.outcome !== outcome) {
    throw new TutorialError(
      'READ_UNEXPECTED',
      { due: outcomeName(outcome), outcome: outcomeName(read.outcome) },
      read.reason,
    );
  }
}
