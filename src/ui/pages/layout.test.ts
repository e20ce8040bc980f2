import { describe, expect, it } from '@jest/globals';
import { Layout } from './layout.ts';
import type { Page, Piece } from './piece.ts';

const one = (): number => 1;
const piece = (lines: readonly string[], begins: Piece['begins'] = null): Piece => ({
  blocks: [lines],
  begins,
  leads: false,
});
const title = (...lines: readonly string[]): Piece => ({ ...piece(lines, 'part'), leads: true });
const linesOf = ({ blocks }: Piece): readonly string[] => blocks.flat(2);
function paginate(
  pieces: readonly Piece[],
  height: number,
  rows: (line: string) => number,
  ended = true,
): readonly Page[] {
  const layout = new Layout(height, rows);
  for (const one of pieces) layout.add(one);
  if (ended) layout.release();
  return layout.pages;
}
const laid = (pieces: readonly Piece[], height: number) =>
  paginate(pieces, height, one).map(({ lines }) => lines);

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
    return {
      ...piece(lines, begins),
      blocks:
        at % 3 === 1
          ? [lines]
          : at % 3 === 2
            ? [[...lines.slice(0, cut), lines.slice(cut), ['a', 'row']]]
            : [lines.slice(0, cut), lines.slice(cut)],
      flows: at % 3 === 1,
      leads: at % 5 === 4 && lines.length > 0,
    };
  });
}

describe('laying out pages', () => {
  it('keeps a piece whole where a page can hold it', () => {
    expect(laid([piece(['a', 'b']), piece(['c', 'd', 'e'])], 4)).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('keeps the block whole of a piece that no page can hold, and begins where there is room', () => {
    const table = { ...piece([]), blocks: [['t', 'a', 'b'], ['n1', 'n2'], ['n3']] };
    expect(laid([piece(['x']), table], 4)).toEqual([
      ['x', 't', 'a', 'b'],
      ['n1', 'n2', 'n3'],
    ]);
    expect(laid([piece(['x', 'y']), table], 4)).toEqual([
      ['x', 'y'],
      ['t', 'a', 'b'],
      ['n1', 'n2', 'n3'],
    ]);
  });

  it('never leaves a title at the foot of a page', () => {
    const table = piece(['a', 'b', 'c']);
    expect(laid([piece(['x']), title('T'), table], 4)).toEqual([['x'], ['T', 'a', 'b', 'c']]);
    expect(laid([piece(['x']), title('T'), title('U'), piece(['a'])], 4)).toEqual([
      ['x', 'T', 'U', 'a'],
    ]);
  });

  it('keeps a title back until it leads to something, or is not to wait', () => {
    const layout = new Layout(4, one);
    layout.add(piece(['x']));
    layout.add(title('T'));
    layout.add(piece([]));
    expect(layout.pages.map(({ lines, last }) => ({ lines, last }))).toEqual([
      { lines: ['x'], last: 0 },
    ]);
    layout.release();
    expect(layout.pages.map(({ lines, last }) => ({ lines, last }))).toEqual([
      { lines: ['x', 'T'], last: 2 },
    ]);
  });

  it('tears a piece that no page can hold', () => {
    expect(laid([piece(['a']), piece(['b', 'c', 'd', 'e', 'f'])], 3)).toEqual([
      ['a'],
      ['b', 'c', 'd'],
      ['e', 'f'],
    ]);
    expect(laid([piece(['a']), piece(['b', 'c', 'd', 'e', 'f'])], 4)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f'],
    ]);
    expect(laid([piece(['a']), piece(['b', 'c', 'd', 'e', 'f'], 'step')], 4)).toEqual([
      ['a'],
      ['b', 'c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('tears nothing so that one line of it stands alone, while a page holds more', () => {
    expect(laid([piece(['1', '2', '3', '4', '5'])], 4)).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
    ]);
    expect(laid([piece(['', '1', '2', '3', '4', '5', ''])], 4)).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
    ]);
    expect(laid([piece(['x', 'y', 'z']), piece(['1', '2', '3', '4', '5'])], 4)).toEqual([
      ['x', 'y', 'z'],
      ['1', '2', '3'],
      ['4', '5'],
    ]);
    const rows = { ...piece([]), blocks: [['T', '1'], ['2'], ['3'], ['4', '-']] };
    expect(laid([rows], 4)).toEqual([
      ['T', '1', '2', '3'],
      ['4', '-'],
    ]);
  });

  it('tears a table that no page can hold between its rows', () => {
    const table = { ...piece([]), blocks: [['T', 'H', ['1', '1'], ['2', '2'], ['3', '3', '-']]] };
    expect(laid([table], 5)).toEqual([
      ['T', 'H', '1', '1'],
      ['2', '2', '3', '3', '-'],
    ]);
    expect(laid([piece(['x']), table], 9)).toEqual([
      ['x'],
      ['T', 'H', '1', '1', '2', '2', '3', '3', '-'],
    ]);
  });

  it('tears at a blank line where one is near the foot', () => {
    expect(laid([piece(['1', '2', '3', '', '4', '5', '6', '7'])], 5)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6', '7'],
    ]);
  });

  it('turns for a step unless little stands before it, and for a part when half of a page is taken', () => {
    const six = ['1', '2', '3', '4', '5', '6'];
    expect(laid([piece(six), piece(['step'], 'step')], 20)).toHaveLength(1);
    expect(laid([piece([...six, '7']), piece(['step'], 'step')], 20)).toHaveLength(2);
    expect(laid([piece(six), piece(['part'], 'part')], 12)).toHaveLength(1);
    expect(laid([piece(six), piece(['part'], 'part')], 11)).toHaveLength(2);
  });

  it('goes on over the page with sentences that would leave much of it empty, two lines together', () => {
    const sentences = (lines: readonly string[]): Piece => ({ ...piece(lines), flows: true });
    expect(laid([piece(['1', '2', '3']), sentences(['a', 'b', 'c', 'd', 'e'])], 6)).toEqual([
      ['1', '2', '3', 'a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(laid([piece(['1', '2', '3']), sentences(['a', 'b', 'c', 'd'])], 6)).toEqual([
      ['1', '2', '3', 'a', 'b'],
      ['c', 'd'],
    ]);
    expect(laid([piece(['1', '2', '3', '4', '5']), sentences(['a', 'b', 'c', 'd'])], 6)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['a', 'b', 'c', 'd'],
    ]);
    expect(laid([piece(['1', '2', '3']), sentences(['a', 'b', 'c'])], 5)).toHaveLength(2);
  });

  it('leaves out the blank line under a title where the page is full without it', () => {
    const picture = piece(['', 'a', 'b', 'c']);
    expect(laid([title('T'), picture], 5)).toEqual([['T', '', 'a', 'b', 'c']]);
    expect(laid([title('T'), picture], 4)).toEqual([['T', 'a', 'b', 'c']]);
  });

  it('goes on with a part on a low page where there is room', () => {
    const six = ['1', '2', '3', '4', '5', '6'];
    expect(laid([piece(six), title('T'), piece(['a'])], 8)).toHaveLength(1);
  });

  it('counts the rows that a long line takes', () => {
    const rows = (line: string): number => Math.ceil(line.length / 4);
    const pages = paginate([piece(['12345678']), piece(['1', '2'])], 3, rows);
    expect(pages.map(({ lines }) => lines)).toEqual([['12345678'], ['1', '2']]);
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'loses no line, fills no page over its height, and never changes a page that was followed (seed %d)',
    (seed) => {
      const pieces = somePieces(seed);
      const height = 3 + (seed % 7);
      const pages = paginate(pieces, height, one);
      const full = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');
      expect(full(pages.flatMap(({ lines }) => lines))).toEqual(full(pieces.flatMap(linesOf)));
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
