import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../together.ts';
import { one, paginate, piece } from './layout-fixture.ts';
import type { Piece } from './piece.ts';

const linesIn = ({ blocks }: Piece): readonly string[] => blocks.flatMap(linesOf);

/** Stands again where a table goes on. */
const HEAD = 'head';

/** Numbers that look drawn at random, the same in every run. */
function* drawn(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

function somePieces(seed: number): Piece[] {
  const next = drawn(seed);
  const below = (n: number): number => Math.floor(next.next().value * n);
  return Array.from({ length: 1 + below(20) }, (_piece, at) => {
    const lines = Array.from({ length: below(9) }, (_line, row) =>
      below(4) === 0 ? '' : `${String(at)}.${String(row)}`,
    );
    const begins = (['page', 'step', 'part', null, null, null] as const)[below(6)];
    const cut = below(lines.length + 1);
    const heads = below(2) === 0 ? [] : [{ again: [HEAD, HEAD] }];
    return {
      ...piece(lines, begins),
      blocks:
        at % 3 === 1
          ? [lines]
          : at % 3 === 2
            ? [[...lines.slice(0, cut), ...heads, ['1', ...lines.slice(cut)], ['a', 'row'], ['2']]]
            : [lines.slice(0, cut), lines.slice(cut)],
      flows: at % 3 === 1,
      leads: at % 5 === 4 && lines.length > 0,
    };
  });
}

describe('laying out any pieces', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'loses no line, fills no page over its height, and never changes a page that was followed (seed %d)',
    (seed) => {
      const pieces = somePieces(seed);
      const height = 3 + (seed % 7);
      const pages = paginate(pieces, height, one);
      const full = (lines: readonly string[]): string[] =>
        lines.filter((line) => line !== '' && line !== HEAD);
      expect(full(pages.flatMap(({ lines }) => lines))).toEqual(full(pieces.flatMap(linesIn)));
      for (const { lines } of pages) {
        expect(lines.length).toBeLessThanOrEqual(height);
        expect(lines[0]).not.toBe('');
        expect(lines.at(-1)).not.toBe('');
      }
      for (const upTo of pieces.keys()) {
        const before = paginate(pieces.slice(0, upTo), height, one, false);
        const last = before.at(-1);
        expect(pages.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
        if (last === undefined) continue;
        const now = pages[before.length - 1];
        expect(now?.lines.slice(0, last.lines.length)).toEqual(last.lines);
      }
      expect(pages.at(-1)?.last ?? pieces.length - 1).toBe(pieces.length - 1);
    },
  );
});
