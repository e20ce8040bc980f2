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

/**
 * Lays pieces out on pages of at most `height` rows. A piece is torn only when it is higher than a page; blank lines at
 * the top and at the foot are left out, and two in a row are one. A page that is followed by another never changes when
 * a piece is added.
 */
export class Layout {
  readonly #height: number;
  readonly #rows: (line: string) => number;
  readonly #turned: Page[] = [];
  #count = 0;
  #lines: string[] = [];
  #taken = 0;
  #first = 0;
  /** A blank line that is due when something follows it. */
  #gap = false;

  /** `rows` is how many rows a line takes. */
  constructor(height: number, rows: (line: string) => number) {
    this.#height = Math.max(1, height);
    this.#rows = rows;
  }

  /** Pieces so far. */
  get count(): number {
    return this.#count;
  }

  /** All pages so far; the last one may still grow. */
  get pages(): readonly Page[] {
    if (this.#lines.length === 0) return [...this.#turned];
    return [...this.#turned, this.#pageUpTo(this.#count)];
  }

  add(piece: Piece): void {
    const index = this.#count;
    const rows = this.#rowsOf(piece.lines);
    if (rows > 0 && (this.#turnsFor(piece) || this.#taken + rows > this.#height)) this.#turn(index);
    for (const line of piece.lines) this.#line(line, index);
    this.#count += 1;
  }

  /** Ends the page, if anything is on it; `next` is the piece that comes then. */
  #turn(next: number): void {
    this.#gap = false;
    if (this.#lines.length === 0) return;
    this.#turned.push(this.#pageUpTo(next));
    this.#lines = [];
    this.#taken = 0;
  }

  #pageUpTo(next: number): Page {
    return { lines: this.#lines, first: this.#first, last: next - 1 };
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
    if (this.#taken + rows > this.#height) this.#turn(index);
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
