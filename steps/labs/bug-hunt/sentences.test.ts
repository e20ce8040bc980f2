import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import { findingsNotes, fixSentences, shown } from './sentences.ts';
import type { Finding } from './stage.ts';
import { msg } from './text.ts';

const finding = (happened: boolean | null, fixed: boolean | null): Finding => ({
  ...{ id: 'types', happened, fixed },
});

describe('what is said of the faults', () => {
  it('tells a result only where it happened', () => {
    const result = msg('lab.bug-hunt.dead-redis.result');
    expect(shown(true, result)).toBe(result);
    expect(shown(false, result)).toEqual(msg('lab.bug-hunt.not-shown'));
  });

  it('warns where the fix did not help', () => {
    expect(keysOf(fixSentences(finding(true, false)))).toEqual(['not-fixed']);
    expect(fixSentences(finding(true, true))).toEqual([]);
    expect(fixSentences(finding(null, null))).toEqual([]);
  });

  it('says "all" only of all, and explains a dash only where there is one', () => {
    const yes = finding(true, true);
    expect(keysOf(findingsNotes([yes, yes]))).toEqual(['findings.all']);
    expect(keysOf(findingsNotes([yes]))).toEqual(['findings.counts']);
    expect(keysOf(findingsNotes([yes, finding(false, true)]))).toEqual(['findings.counts']);
    expect(keysOf(findingsNotes([yes, finding(true, false)]))).toEqual(['findings.counts']);
    for (const dashed of [finding(null, null), finding(null, true), finding(true, null)]) {
      expect(keysOf(findingsNotes([yes, dashed]))).toEqual(['findings.counts', 'findings.dash']);
    }
  });
});
