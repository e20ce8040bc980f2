import { describe, expect, it } from '@jest/globals';
import { errorsPerBin, firstFailure, inPlaceAt, outageOf, type Operation } from './operation.ts';

/** Writes of the killed shard, one every 10 ms from 1000 on: `.` answered within 1 ms, `x` failed. */
function writes(pattern: string): readonly Operation[] {
  return Array.from(pattern, (mark, index) => {
    const due = 1000 + index * 10;
    return { kind: 'write', due, done: due + 1, ok: mark === '.', inShard: true };
  });
}

describe('how long operations failed', () => {
  it('is nothing when none failed', () => {
    expect(outageOf(writes('....'), 'write')).toEqual({ failed: 0, ms: 0 });
  });

  it('is from the first that failed to the first answer after the last that failed', () => {
    expect(outageOf(writes('..xx.x..'), 'write')).toEqual({ failed: 3, ms: 41 });
  });

  it('is unknown when the last one still failed', () => {
    expect(outageOf(writes('..xx.x'), 'write')).toEqual({ failed: 3, ms: null });
  });

  it('looks at one kind and at the killed shard only', () => {
    const others = writes('xxxx');
    const operations = [
      ...others.map((operation) => ({ ...operation, inShard: false })),
      ...others.map((operation) => ({ ...operation, kind: 'read' as const })),
      ...writes('.x..'),
    ];
    expect(outageOf(operations, 'write')).toEqual({ failed: 1, ms: 11 });
  });

  it('can begin before the first of its kind failed', () => {
    expect(outageOf(writes('..xx..'), 'write', 1000)).toEqual({ failed: 2, ms: 41 });
  });

  it('does not depend on the order in which operations ended', () => {
    expect(outageOf([...writes('..xx..')].reverse(), 'write')).toEqual({ failed: 2, ms: 21 });
  });

  it('ends with the first answer, also when a later operation had its answer earlier', () => {
    const slow = writes('.x...').map((operation, index) =>
      index === 2 ? { ...operation, done: operation.due + 200 } : operation,
    );
    expect(outageOf(slow, 'write').ms).toBe(21);
  });
});

describe('when another node was in the place of the dead one', () => {
  const back = writes('..xx..');

  it.each([
    ['the report, where it came before the first answer', 1035, 1035],
    ['the first answer, where the report came later: who answers has been promoted', 1200, 1041],
    ['unknown, where nobody reported it', null, null],
  ])('is %s', (_, reportedAt, at) => {
    expect(inPlaceAt(back, reportedAt)).toBe(at);
  });

  it('is the report, where nothing failed or nothing was answered any more', () => {
    expect(inPlaceAt(writes('....'), 1200)).toBe(1200);
    expect(inPlaceAt(writes('..xx'), 1200)).toBe(1200);
  });

  it('goes by a read where that came first', () => {
    const reads = writes('..xxx.').map((one) => ({ ...one, kind: 'read' as const }));
    expect(inPlaceAt([...writes('..xxxxx.'), ...reads], 1200)).toBe(1051);
  });
});

describe('errors over time', () => {
  it('are counted in bins around the first of them', () => {
    const operations = writes('....xxx.x...');
    const zero = firstFailure(operations) ?? Number.NaN;
    expect(zero).toBe(1040);
    expect(errorsPerBin(operations, { zero, binMs: 20, from: -2, to: 4 })).toEqual([
      0, 0, 2, 1, 1, 0,
    ]);
  });

  it('leave out what is before or after the bins', () => {
    const bins = { zero: 1000, binMs: 10, from: 1, to: 3 };
    expect(errorsPerBin(writes('xxxxx'), bins)).toEqual([1, 1]);
  });

  it('have no beginning when nothing failed', () => {
    expect(firstFailure(writes('....'))).toBeNull();
  });
});
