import type { Facts } from '#tutorial';
import { msg } from './text.ts';
import { boxesTable } from './boxes.ts';
import { showCostly } from './costly.ts';
import { readsHistogram } from './histogram.ts';
import type { Lesson } from './lesson.ts';
import { deleteKey } from './now-you.ts';
import { measureReads } from './measurement.ts';
import { readsTable } from './table.ts';
import { worthOfCaching } from './worth.ts';
import { askGuess } from '../kit/guess.ts';
import { ms } from '../kit/quantities.ts';
import { isClear } from '../kit/verdict.ts';
import { tellingTables } from './own-statement.ts';
import { affordable } from './sql-limits.ts';

/** How a lesson is given. */
export interface Teaching {
  readonly rounds: number;
  /** Reads of a kind in a round. */
  readonly samples: number;
  /** The pattern as it is shown. */
  readonly code: string;
  /** Whether the queries over the generated table follow. */
  readonly costly: boolean;
}

/** Gives the whole lesson: shows the pattern, measures it, and says what it is worth. */
export async function teach(lesson: Lesson, teaching: Teaching): Promise<Facts['reads']> {
  const { redis, mysql, sql, own, ttlSeconds, ctx } = lesson.spec;
  const { rounds, samples, code, costly } = teaching;
  const onceMs = own ? await tellingTables(lesson.mysql, () => lesson.proveReadOnly()) : 0;
  await lesson.missHitExpireMiss(code.trimEnd());
  if (!own) await lesson.planetsById([3, 4, 3]);
  const hitRatioPercent = lesson.hitRatio();
  await deleteKey(lesson);

  const taken = affordable(samples, onceMs);
  lesson.tell.say('heading', msg('cached-read.measure'));
  lesson.tell.say('text', msg('cached-read.measure.how', { samples: rounds * taken, rounds }));
  const guess = await askGuess(ctx, msg('cached-read.guess'), 'times');
  if (taken < samples) {
    const once = ms(onceMs);
    lesson.tell.say('text', msg('cached-read.fewer', { once, samples: taken, asked: samples }));
  }
  const measured = await measureReads(lesson, { rounds, samples: taken });
  lesson.tell.table(readsTable(sql, { redis, mysql }, measured));
  lesson.tell.chart(readsHistogram({ redis, mysql }, measured.samples));
  const judged = measured.hitAgainstDatabase;
  const speedUp = judged.verdict === 'nothing-measured' ? null : judged.speedUp;
  if (speedUp !== null) guess.answer(speedUp);
  if (guess.given && speedUp !== null && !isClear(judged.verdict)) {
    lesson.tell.say('text', msg('cached-read.guess.unsure'));
  }
  for (const message of worthOfCaching(measured)) lesson.tell.say('tip', message);
  if (costly) await showCostly(lesson, rounds);
  lesson.tell.table(boxesTable(redis, mysql));
  return {
    sql,
    ttlSeconds,
    samples: measured.hit.n,
    hitP50: measured.hit.p50,
    missP50: measured.miss.p50,
    databaseP50: measured.database.p50,
    ratio: speedUp,
    verdict: judged.verdict,
    hitRatioPercent,
  };
}
