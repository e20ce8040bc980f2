import type { Together } from '../together.ts';

/** What is shown together. */
export interface Piece {
  /** Its lines, in blocks between which it is torn first when no page can hold it. */
  readonly blocks: readonly Together[];
  /**
   * `page`: always at the top of one. `step`: at the top of one, unless only a few lines stand before it. `part`: at
   * the top of one when more than half of a page is taken.
   */
  readonly begins: 'page' | 'step' | 'part' | null;
  /** A title: it stays with the piece that comes next. */
  readonly leads: boolean;
  /** Sentences: they may go on over the page where much of it would stay empty. */
  readonly flows?: boolean;
}

/** What is on the screen at a time. */
export interface Page {
  readonly lines: readonly string[];
  /** Index of the first piece that has a line on it. */
  readonly first: number;
  /** Index of the last piece that ends on it. */
  readonly last: number;
  /** Index of the last piece that has a line on it. */
  readonly latest: number;
}
