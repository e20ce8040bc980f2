import { describe, expect, it } from '@jest/globals';
import { one, paginate, piece } from './layout-fixture.ts';
import { Layout } from './layout.ts';
import type { Piece } from './piece.ts';

const title = (...lines: readonly string[]): Piece => ({ ...piece(lines, 'part'), leads: true });
const laid = (pieces: readonly Piece[], height: number) =>
  paginate(pieces, height, one).map(({ lines }) => lines);

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

  it('says the heads of a table again on each page where it goes on', () => {
    const table = (...rows: readonly (readonly string[])[]): Piece => ({
      ...piece([]),
      blocks: [['T', { again: ['-', 'H', '-'] }, ...rows]],
    });
    expect(laid([table(['1', '1'], ['2', '2'], ['3', '3', '-'])], 7)).toEqual([
      ['T', '-', 'H', '-', '1', '1'],
      ['-', 'H', '-', '2', '2'],
      ['-', 'H', '-', '3', '3', '-'],
    ]);
    expect(laid([table(['1'], ['2'], ['3'], ['4'], ['5'], ['6', '-'])], 8)).toEqual([
      ['T', '-', 'H', '-', '1', '2', '3', '4'],
      ['-', 'H', '-', '5', '6', '-'],
    ]);
  });

  it('tears a table that would leave more than half of a page empty, two rows together', () => {
    const table = (...rows: readonly (readonly string[])[]): Piece => ({
      ...piece([]),
      blocks: [['T', { again: ['-', 'H', '-'] }, ...rows]],
    });
    const rows = [['1'], ['2'], ['3'], ['4'], ['5', '-']] as const;
    expect(laid([piece(['a', 'b', 'c']), table(...rows)], 10)).toEqual([
      ['a', 'b', 'c', 'T', '-', 'H', '-', '1', '2', '3'],
      ['-', 'H', '-', '4', '5', '-'],
    ]);
    // Half of the page is taken; one row would stand alone above or below.
    const half = [
      ['a', 'b', 'c', 'd', 'e'],
      ['T', '-', 'H', '-', '1', '2', '3', '4', '5', '-'],
    ];
    expect(laid([piece(['a', 'b', 'c', 'd', 'e']), table(...rows)], 10)).toEqual(half);
    const alone = table(['1', '1'], ['2', '2'], ['3', '-']);
    expect(laid([piece(['a', 'b', 'c']), alone], 10)).toHaveLength(2);
    expect(laid([piece(['a', 'b', 'c']), alone], 10)[0]).toEqual(['a', 'b', 'c']);
  });

  it('says them again in the middle of a row, and not where they would take most of a page', () => {
    const table = (height: number): readonly (readonly string[])[] => {
      const row = Array.from({ length: 7 }, (_line, at) => String(at));
      return laid([{ ...piece([]), blocks: [[{ again: ['-', 'H'] }, row]] }], height);
    };
    expect(table(5)).toEqual([
      ['-', 'H', '0', '1', '2'],
      ['-', 'H', '3', '4'],
      ['-', 'H', '5', '6'],
    ]);
    expect(table(4)).toEqual([
      ['-', 'H', '0', '1'],
      ['2', '3', '4'],
      ['5', '6'],
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
});
