import { describe, expect, it } from '@jest/globals';
import { PendingCalls } from './pending.ts';

describe('pending calls', () => {
  it('keep their order whichever leaves', () => {
    const calls = new PendingCalls<string>();
    const [a, b, c] = ['a', 'b', 'c'].map((key, due) => calls.add(key, due, `fail ${key}`));
    if (!a || !b || !c) throw new Error('three calls');
    expect(calls.remove(b)).toBe('fail b');
    expect(calls.remove(b)).toBeUndefined();
    expect(calls.oldest).toBe(a);
    expect(calls.remove(a)).toBe('fail a');
    expect(calls.oldest).toBe(c);
    const d = calls.add('d', 3, 'fail d');
    expect(calls.remove(d)).toBe('fail d');
    expect(calls.remove(c)).toBe('fail c');
    expect(calls.oldest).toBeUndefined();
  });

  it('hold nothing of each other once they are out', () => {
    const calls = new PendingCalls<string>();
    const [a, b] = [calls.add('a', 1, 'x'), calls.add('b', 2, 'x')];
    calls.remove(a);
    expect(a).toEqual({ key: 'a', due: 1, fail: undefined, earlier: undefined, later: undefined });
    expect(b.earlier).toBeUndefined();
  });
});
