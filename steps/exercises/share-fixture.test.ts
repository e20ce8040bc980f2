import { describe, expect, it } from '@jest/globals';
import { authorsOf } from '../../src/testing/authors.ts';
import type { PrivateKind } from '../../src/testing/engine-kinds.ts';
import { codeOf, share, type Sharing } from './share-fixture.ts';

const WRONG = ['lone.mjs', 'many--a.mjs', 'many--b.py', 'many--c.mjs', 'pair.mjs', 'pair.py'];
const BOTH: readonly PrivateKind[] = ['system', 'embedded'];

function provedOn(kind: PrivateKind, sharing: Partial<Sharing> = {}): readonly string[] {
  const shared = share({ spec: { number: 1 }, wrong: WRONG, here: BOTH, ...sharing });
  return WRONG.filter((file) => shared.wrong(file, kind));
}

describe('what the author proves where', () => {
  it.each([1, 2])('is every file, and every code on both kinds (exercise %d)', (number) => {
    const [one, other] = BOTH.map((kind) => provedOn(kind, { spec: { number } }));
    expect([...new Set([...(one ?? []), ...(other ?? [])])].sort()).toEqual(WRONG);
    for (const proved of [one, other]) {
      expect([...new Set(proved?.map(codeOf))].sort()).toEqual(['lone', 'many', 'pair']);
    }
  });

  it('is every file once where other exercises prove the codes', () => {
    const proved = BOTH.flatMap((kind) => provedOn(kind, { spec: { number: 1, parts: [] } }));
    expect(proved.sort()).toEqual(WRONG);
  });

  it('is everything on the one kind that a machine has', () => {
    const sharing: Sharing = { spec: { number: 1 }, wrong: WRONG, here: ['embedded'] };
    expect(provedOn('embedded', sharing)).toEqual(WRONG);
    expect(share(sharing).typescript('embedded')).toBe(true);
  });

  it('is TypeScript on one kind of both', () => {
    for (const number of [1, 2]) {
      const shared = share({ spec: { number }, wrong: [], here: BOTH });
      expect(BOTH.filter((kind) => shared.typescript(kind))).toHaveLength(1);
    }
  });

  it('is no wrong file where only what is right was asked for, which a title says', () => {
    const sharing: Sharing = { spec: { number: 1 }, wrong: WRONG, here: BOTH, authors: 'right' };
    expect(BOTH.flatMap((kind) => provedOn(kind, sharing))).toEqual([]);
    expect(share(sharing).leftOut).toContain('AUTHORS=right');
    expect(share({ ...sharing, authors: 'all' }).leftOut).toBe('');
  });

  it('is what AUTHORS says, and everything where it says nothing', () => {
    expect([authorsOf(undefined), authorsOf('all'), authorsOf('right')]).toEqual([
      ...['all', 'all', 'right'],
    ]);
    expect(() => authorsOf('rihgt')).toThrow('AUTHORS is all or right, not rihgt');
  });
});
