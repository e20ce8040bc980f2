import { describe, expect, it } from '@jest/globals';
import { authorsOf } from '../../src/testing/authors.ts';
import type { PrivateKind } from '../../src/testing/engine-kinds.ts';
import { codeOf, share, type Sharing } from './share-fixture.ts';

const RIGHT = ['a.mjs', 'b.py'];
const WRONG = ['lone.mjs', 'many--a.mjs', 'many--b.py', 'many--c.mjs', 'pair.mjs', 'pair.py'];
const BOTH: readonly PrivateKind[] = ['system', 'embedded'];

const ONE: Sharing = { spec: { number: 1 }, right: RIGHT, wrong: WRONG, here: BOTH };
const OF_OTHERS: Sharing = { ...ONE, spec: { number: 1, parts: [] } };

function provedOn(kind: PrivateKind, sharing: Sharing = ONE): readonly string[] {
  const { right, wrong } = share(sharing);
  return [
    ...RIGHT.filter((file) => right(file, kind)),
    ...WRONG.filter((file) => wrong(file, kind)),
  ];
}

describe('what the author proves where', () => {
  it.each([1, 2])('is every file, and every code on both kinds (exercise %d)', (number) => {
    const proved = BOTH.map((kind) => provedOn(kind, { ...ONE, spec: { number } }));
    expect([...new Set(proved.flat())].sort()).toEqual([...RIGHT, ...WRONG].sort());
    for (const files of proved) {
      expect([...new Set(files.map(codeOf))].sort()).toEqual(['a', 'b', 'lone', 'many', 'pair']);
    }
  });

  it('is every file once where other exercises prove the codes', () => {
    const proved = BOTH.flatMap((kind) => provedOn(kind, OF_OTHERS));
    expect(proved.sort()).toEqual([...RIGHT, ...WRONG].sort());
  });

  it.each([ONE, OF_OTHERS])('is everything on the one kind that a machine has (%#)', (one) => {
    const sharing: Sharing = { ...one, here: ['embedded'] };
    expect(provedOn('embedded', sharing)).toEqual([...RIGHT, ...WRONG]);
    expect(share(sharing).typescript('embedded')).toBe(true);
  });

  it.each([1, 2])('is TypeScript on one kind of both (exercise %d)', (number) => {
    const files = ['one.ts', 'other.ts'];
    const { typescript, right, wrong } = share({
      ...{ ...ONE, spec: { number }, right: files, wrong: files },
    });
    const kinds = BOTH.filter((kind) => typescript(kind));
    expect(kinds).toHaveLength(1);
    for (const file of files) {
      expect(BOTH.filter((kind) => right(file, kind))).toEqual(kinds);
      expect(BOTH.filter((kind) => wrong(file, kind))).toEqual(kinds);
    }
  });

  it('is no wrong file where only what is right was asked for, which a title says', () => {
    const sharing: Sharing = { ...ONE, authors: 'right' };
    expect(BOTH.map((kind) => provedOn(kind, sharing))).toEqual([RIGHT, RIGHT]);
    expect(share(sharing).leftOut).toContain('AUTHORS=right');
    expect(share(ONE).leftOut).toBe('');
  });

  it('is what AUTHORS says, and everything where it says nothing', () => {
    expect([authorsOf(undefined), authorsOf('all'), authorsOf('right')]).toEqual([
      ...['all', 'all', 'right'],
    ]);
    expect(() => authorsOf('rihgt')).toThrow('AUTHORS is all or right, not rihgt');
  });
});
