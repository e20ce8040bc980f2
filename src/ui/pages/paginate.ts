/** What is shown together. */
export interface Piece {
  readonly lines: readonly string[];
  /**
   * `page`: always at the top of one. `step`: at the top of one, unless only a few lines stand before it. `part`: at
   * the top of one when more than half of a page is taken.
   */
  readonly begins: 'page' | 'step' | 'part' | null;
}

/** What is on the screen at a time. */
export interface Page {
  readonly lines: readonly string[];
  /** Index of the first piece that has a line on it. */
  readonly first: number;
  /** Index of the last piece that ends on it. */
  readonly last: number;
}

/** Rows that may stand before a step on its page: what was done before, in a sentence or two. */
const FEW = 6;

/** Lays pieces out on pages. A page that is followed by another never changes when pieces are added. */
class Layout {
  readonly pages: Page[] = [];
  readonly #height: number;
  readonly #rows: (line: string) => number;
  #lines: string[] = [];
  #taken = 0;
  #first = 0;
  /** A blank line that is due when something follows it. */
  #gap = false;

  constructor(height: number, rows: (line: string) => number) {
    this.#height = height;
    this.#rows = rows;
  }

  add(piece: Piece, index: number): void {
    const rows = this.#rowsOf(piece.lines);
    if (rows > 0 && (this.#turnsFor(piece) || this.#taken + rows > this.#height)) this.turn(index);
    for (const line of piece.lines) this.#line(line, index);
  }

  /** Ends the page, if anything is on it; `next` is the piece that comes then. */
  turn(next: number): void {
    this.#gap = false;
    if (this.#lines.length === 0) return;
    this.pages.push({ lines: this.#lines, first: this.#first, last: next - 1 });
    this.#lines = [];
    this.#taken = 0;
  }

  #turnsFor({ begins }: Piece): boolean {
    switch (begins) {
      case 'page':
        return true;
      case 'step':
        return this.#taken > Math.min(FEW, this.#height / 2);
      case 'part':
        return this.#taken > this.#height / 2;
      case null:
        return false;
    }
  }

  #line(line: string, index: number): void {
    if (line === '') {
      this.#gap = this.#lines.length > 0;
      return;
    }
    const rows = this.#rows(line) + (this.#gap ? 1 : 0);
    // Only a piece that is higher than a page is torn.
    if (this.#taken + rows > this.#height) this.turn(index);
    if (this.#lines.length === 0) this.#first = index;
    if (this.#gap) this.#put('');
    this.#gap = false;
    this.#put(line);
  }

  #put(line: string): void {
    this.#lines.push(line);
    this.#taken += this.#rows(line);
  }

  /** Rows from the first to the last line that is not blank, with the blank one that is due before. */
  #rowsOf(lines: readonly string[]): number {
    const full = lines.flatMap((line, at) => (line === '' ? [] : [at]));
    const [first = 0] = full;
    if (full.length === 0) return 0;
    const before = this.#lines.length > 0 && (this.#gap || first > 0) ? 1 : 0;
    const inside = lines.slice(first, (full.at(-1) ?? 0) + 1);
    return before + inside.reduce((rows, line) => rows + this.#rows(line), 0);
  }
}

/**
 * Pages of at most `height` rows. A piece is torn only when it is higher than a page; blank lines at the top and at
 * the foot are left out, and two in a row are one.
 */
export function paginate(
  pieces: readonly Piece[],
  height: number,
  rows: (line: string) => number,
): readonly Page[] {
  const layout = new Layout(Math.max(1, height), rows);
  for (const [index, piece] of pieces.entries()) layout.add(piece, index);
  layout.turn(pieces.length);
  return layout.pages;
}
