import { Layout } from './layout.ts';
import type { Page, Piece } from './piece.ts';

/** Every line takes one row. */
export const one = (): number => 1;

/** A piece in one block. */
export const piece = (lines: readonly string[], begins: Piece['begins'] = null): Piece => ({
  blocks: [lines],
  begins,
  leads: false,
});

/** The pages of pieces; `ended`: nothing follows them. */
export function paginate(
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
