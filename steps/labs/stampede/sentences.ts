import type { Message } from '#tutorial';
import { ms } from '../../kit/quantities.ts';
import { BIN_MS, perExpiry, type CrowdResult, type Protection } from './crowd.ts';
import { msg } from './text.ts';

/** How many times as much counts as a clear difference between two runs of a few expiries each. */
const CLEAR = 1.5;
/** What a busy machine may add to one query per process or lock before it is called more. */
const SLACK = 1.25;

type Find = (id: Protection['id']) => CrowdResult | undefined;

const finder =
  (results: readonly CrowdResult[]): Find =>
  (id) =>
    results.find(({ protection }) => protection.id === id);

/** The numbers in a sentence: per expiry where Redis counted them, so that unlike runs are not compared. */
export function crowdNotes(results: readonly CrowdResult[]): readonly Message[] {
  const of = finder(results);
  const [none, flight, lock, early] = [
    of('none'),
    of('single-flight'),
    of('lock'),
    of('early-refresh'),
  ];
  if (none === undefined || flight === undefined || lock === undefined) return [];
  const counted = none.expiries !== null && flight.expiries !== null && lock.expiries !== null;
  const each = (one: CrowdResult): number | Message =>
    perExpiry(one) ?? msg('lab.stampede.crowd.never');
  return [
    counted
      ? msg('lab.stampede.crowd.verdict', {
          none: each(none),
          flight: each(flight),
          lock: each(lock),
        })
      : msg('lab.stampede.crowd.totals', {
          none: none.timeline.total,
          flight: flight.timeline.total,
          lock: lock.timeline.total,
        }),
    ...(early === undefined
      ? []
      : [
          msg('lab.stampede.crowd.slowest-reads', {
            none: ms(none.reads.max),
            early: ms(early.reads.max),
          }),
        ]),
  ];
}

/** What each protection does, and whether this run showed it. */
export function crowdSentences(
  results: readonly CrowdResult[],
  instances: number,
): readonly Message[] {
  const of = finder(results);
  const each = (id: Protection['id']): number | null => {
    const result = of(id);
    return result === undefined ? null : perExpiry(result);
  };
  const [none, flight, lock] = [each('none'), each('single-flight'), each('lock')];
  return [
    msg('lab.stampede.crowd.none'),
    msg('lab.stampede.crowd.flight', { instances }),
    ...(isClearlyLess(flight, none) ? [] : [msg('lab.stampede.crowd.flight-unclear')]),
    ...(flight !== null && flight > instances * SLACK
      ? [msg('lab.stampede.crowd.flight-more')]
      : []),
    msg('lab.stampede.crowd.lock'),
    ...(isClearlyLess(lock, flight) ? [] : [msg('lab.stampede.crowd.lock-unclear')]),
    ...(lock !== null && lock > SLACK ? [msg('lab.stampede.crowd.lock-more')] : []),
    msg('lab.stampede.crowd.early'),
    ...earlySentence(of('none')?.expiries ?? null, of('early-refresh')?.expiries ?? null),
  ];
}

function earlySentence(none: number | null, early: number | null): readonly Message[] {
  if (none === null || early === null) return [msg('lab.stampede.crowd.early-not-shown')];
  const count = msg('lab.stampede.crowd.early-count', { none, early });
  return early < none ? [count] : [count, msg('lab.stampede.crowd.early-not-shown')];
}

function isClearlyLess(less: number | null, more: number | null): boolean {
  return less !== null && more !== null && more >= less * CLEAR;
}

/** That a peak may hold the queries of more than its 100 ms, where the server answered the count that late. */
export function lateNotes(results: readonly Pick<CrowdResult, 'timeline'>[]): readonly Message[] {
  const gapMs = Math.max(0, ...results.map(({ timeline }) => timeline.gapMs));
  return gapMs > BIN_MS ? [msg('lab.stampede.late', { bin: BIN_MS, gap: ms(gapMs) })] : [];
}

/** Queries with and without jitter. */
export interface JitterFigures {
  /** The most queries in one bin. */
  readonly withoutPeak: number;
  readonly jitteredPeak: number;
  /** All queries. */
  readonly without: number;
  readonly jittered: number;
}

/** What jitter did to the peak and to the number of queries, or that it did not show. */
export function jitterNotes(figures: JitterFigures): readonly Message[] {
  const { withoutPeak, jitteredPeak, without, jittered } = figures;
  const peaks = { bin: BIN_MS, without: withoutPeak, jittered: jitteredPeak };
  return [
    isClearlyLess(jitteredPeak, withoutPeak) && withoutPeak > 0
      ? msg('lab.stampede.jitter.verdict', peaks)
      : msg('lab.stampede.jitter.unclear', peaks),
    jittered > without
      ? msg('lab.stampede.jitter.cost', { without, jittered })
      : msg('lab.stampede.jitter.no-cost', { without, jittered }),
  ];
}
