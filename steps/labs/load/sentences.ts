import type { Message } from '#tutorial';
import { ms, percent, times } from '../../kit/quantities.ts';
import type { Arithmetic } from './arithmetic.ts';
import { isOverloaded, type Lateness } from './lateness.ts';
import type { LoadRun } from './open-loop.ts';
import { fromDue, fromSent } from './seconds.ts';
import { msg } from './text.ts';

/** Ms above which a read with the stall counts as slow. */
const SLOW_MS = 100;

/** How popular the keys are. */
export function popularity(exponent: number): Message {
  if (exponent === 0) return msg('lab.load.crowd.equal');
  const share = (key: number) => percent(100 / key ** exponent);
  return msg('lab.load.crowd.zipf', { zipf: exponent, second: share(2), tenth: share(10) });
}

/** That the schedule was not kept, and that times are left out because of it. */
export function lateSentences(missed: Lateness | null): readonly Message[] {
  if (missed === null) return [];
  const { lateMs, latePercent, notSentPercent } = missed;
  return [
    msg('lab.load.schedule'),
    ...(latePercent > 0
      ? [msg('lab.load.late', { lateMs, latePercent: percent(latePercent) })]
      : []),
    ...(notSentPercent > 0
      ? [msg('lab.load.unsent', { notSentPercent: percent(notSentPercent) })]
      : []),
    ...(isOverloaded(missed) ? [msg('lab.load.overloaded')] : []),
  ];
}

/** What hits and misses make of the mean; without any times when the process was overloaded. */
export function arithmeticSentences(
  { hit, miss, gain }: Arithmetic,
  overloaded: boolean,
): readonly Message[] {
  const measured = !overloaded && hit > 0 && miss > 0 && gain !== null;
  const both = { hit: ms(hit), miss: ms(miss) };
  return [
    ...(measured && miss > hit
      ? [msg('lab.load.arithmetic.bridge', { ...both, gain: times(gain) })]
      : []),
    ...(measured && miss <= hit ? [msg('lab.load.arithmetic.no-faster', both)] : []),
    msg('lab.load.arithmetic.limit'),
    msg('lab.load.arithmetic.more'),
  ];
}

/** Slow reads of a run, by when the time is taken from. */
export interface SlowReads {
  readonly n: number;
  readonly due: number;
  readonly sent: number;
}

/** Counts the slow reads of a run in both ways. */
export function slowReads({ reads }: Pick<LoadRun, 'reads'>): SlowReads {
  const slow = (time: typeof fromDue): number =>
    reads.filter((read) => time(read) > SLOW_MS).length;
  return { n: reads.length, due: slow(fromDue), sent: slow(fromSent) };
}

/** What the stall did to the two ways of timing, or that it did not show; `without`: the reads of the load before it. */
export function stallSentences(
  { n, due, sent }: SlowReads,
  without: SlowReads,
): readonly Message[] {
  const verdict = msg('lab.load.loops.verdict', { n, due, sent });
  const slowAnyway = without.n === 0 ? 0 : without.due / without.n;
  if (due > 0 && 2 * slowAnyway * n > due) {
    const late = { slowPercent: percent(100 * slowAnyway) };
    return [verdict, msg('lab.load.loops.slow-anyway', late)];
  }
  return [
    verdict,
    due >= 2 * sent && due > 0
      ? msg('lab.load.loops.omission')
      : msg('lab.load.loops.not-shown', { sent }),
  ];
}
