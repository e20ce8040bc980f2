import { describe, expect, it } from '@jest/globals';
import { summarize } from '../../../src/measure/index.ts';
import { keysOf } from '../../kit/keys-fixture.ts';
import { PROTECTIONS, type CrowdResult, type Protection } from './crowd.ts';
import { crowdTable } from './crowd-report.ts';
import { crowdNotes, crowdSentences, jitterNotes, lateNotes } from './sentences.ts';
import { msg } from './text.ts';

const ON_TIME = { binMs: 100, gapMs: 30 };

type Counts = readonly [queries: number, expiries: number | null];

/** Four crowds; 40 readers in 4 instances unless told otherwise. */
function crowd(counts: Partial<Record<Protection['id'], Counts>> = {}): readonly CrowdResult[] {
  const usual: Readonly<Record<Protection['id'], Counts>> = {
    none: [120, 3],
    'single-flight': [12, 3],
    lock: [3, 3],
    'early-refresh': [4, 0],
  };
  return PROTECTIONS.map((protection) => {
    const [total, expiries] = counts[protection.id] ?? usual[protection.id];
    const reads = summarize(Float64Array.of(1, 2, 3));
    return { protection, reads, timeline: { total, bins: [total], ...ON_TIME }, expiries };
  });
}

const said = (counts: Parameters<typeof crowd>[0]) => keysOf(crowdSentences(crowd(counts), 4));

describe('what is said of a stampede', () => {
  it('explains the protections, and adds nothing where each did what it should', () => {
    expect(said({})).toEqual(
      ['none', 'flight', 'lock', 'early', 'early-count'].map((key) => `crowd.${key}`),
    );
  });

  it('compares queries per expiry, not the runs', () => {
    // 40 queries of one expiry against 12 of three: 40 against 4.
    const [verdict] = crowdNotes(crowd({ none: [40, 1] }));
    expect(verdict).toEqual(msg('lab.stampede.crowd.verdict', { none: 40, flight: 4, lock: 1 }));
    // Fewer queries in all, and no fewer per expiry.
    expect(said({ none: [24, 6], 'single-flight': [12, 3] })).toContain('crowd.flight-unclear');
  });

  it('says that a key never expired', () => {
    const [verdict] = crowdNotes(crowd({ lock: [0, 0] }));
    expect(verdict?.params?.lock).toEqual(msg('lab.stampede.crowd.never'));
    expect(said({ lock: [0, 0] })).toContain('crowd.lock-unclear');
  });

  it('gives totals only where nobody counted expiries', () => {
    const uncounted = { none: [40, null], 'single-flight': [12, null], lock: [3, null] } as const;
    expect(keysOf(crowdNotes(crowd(uncounted)))).toEqual(['crowd.totals', 'crowd.slowest-reads']);
    const notes = (counts: Parameters<typeof crowd>[0]) =>
      keysOf(crowdTable(crowd(counts), [], { readers: 40, instances: 4, seconds: 4 }).notes);
    expect(notes({ ...uncounted, 'early-refresh': [5, null] })).not.toContain(
      'crowd.method.expiries',
    );
    expect(notes({})).toContain('crowd.method.expiries');
    // With early refresh there is always a dash under per expiry.
    expect(notes({})).toContain('crowd.dash');
  });

  it('says why there were more queries than one per process, or per lock', () => {
    expect(said({ 'single-flight': [27, 3] })).toContain('crowd.flight-more');
    expect(said({ lock: [6, 3] })).toContain('crowd.lock-more');
    expect(said({})).not.toContain('crowd.flight-more');
  });

  it('does not claim what the lock or early refresh did not show', () => {
    expect(said({ lock: [12, 3] })).toContain('crowd.lock-unclear');
    expect(said({ 'early-refresh': [9, 3] })).toContain('crowd.early-not-shown');
    expect(said({ 'early-refresh': [4, null] })).toEqual(
      expect.arrayContaining(['crowd.early-not-shown']),
    );
    expect(said({ 'early-refresh': [4, null] })).not.toContain('crowd.early-count');
  });
});

describe('what is said of jitter', () => {
  const figures = { withoutPeak: 60, jitteredPeak: 12, without: 120, jittered: 150 };

  it('claims a lower peak and its price when both show', () => {
    expect(keysOf(jitterNotes(figures))).toEqual(['jitter.verdict', 'jitter.cost']);
  });

  it('says that neither shows: 22 against 22, 30 against 28', () => {
    const equal = { withoutPeak: 22, jitteredPeak: 22, without: 30, jittered: 28 };
    expect(keysOf(jitterNotes(equal))).toEqual(['jitter.unclear', 'jitter.no-cost']);
    const nothing = { withoutPeak: 0, jitteredPeak: 0, without: 0, jittered: 0 };
    expect(keysOf(jitterNotes(nothing))).toEqual(['jitter.unclear', 'jitter.no-cost']);
  });
});

describe('what is said of the peak', () => {
  const timeline = { total: 40, bins: [0, 0, 0, 40], ...ON_TIME };

  it('is nothing more where the count came in time', () => {
    expect(lateNotes([{ timeline }, { timeline }])).toEqual([]);
  });

  it('is how long its queries may have taken where the count came late', () => {
    const late = { timeline: { ...timeline, gapMs: 350 } };
    expect(keysOf(lateNotes([{ timeline }, late]))).toEqual(['late']);
  });
});
