import { linesOf, type Together } from '../together.ts';
import { blockOf, cutBlock, tearBlock, tearInRows, TOGETHER, type Block } from './block.ts';
import type { Page, Piece } from './piece.ts';

/** Rows that may stand before a step on its page: what was done before, in a sentence or two. */
const FEW = 6;

/** The part of a page that stays empty rather than that sentences go on over it. */
const EMPTY = 1 / 4;
/** The part of a page that stays empty rather than that a table which fits on one goes on over it. */
const TORN = 1 / 2;
/** Rows under which a part goes on where there is room for its title and a little more. */
const LOW = 10;

/**
 * Lays pieces out on pages of at most `height` rows. A piece is torn only when it is higher than a page, between its
 * blocks where that is possible, or when it is sentences that would leave much of a page empty; a title waits for what
 * it leads to. Blank lines at the top and at the foot are left out, two in a row are one, and the one under a title
 * goes where a page is full without it. A table that goes on says its heads again. A page that is followed by another
 * never changes when a piece is added.
 */
export class Layout {
  readonly #height: number;
  readonly #rows: (line: string) => number;
  readonly #turned: Page[] = [];
  #count = 0;
  #lines: string[] = [];
  #taken = 0;
  #first = 0;
  #latest = 0;
  /** A blank line that is due when something follows it. */
  #gap = false;
  /** Titles that nothing follows yet. */
  #held: (Block & { readonly begins: Piece['begins'] })[] = [];

  /** `rows` is how many rows a line takes. */
  constructor(height: number, rows: (line: string) => number) {
    this.#height = Math.max(1, height);
    this.#rows = rows;
  }

  /** Pieces so far. */
  get count(): number {
    return this.#count;
  }

  /** Whether a title waits for what it leads to. */
  get holds(): boolean {
    return this.#held.length > 0;
  }

  /** All pages so far, without the titles that nothing follows yet; the last page may still grow. */
  get pages(): readonly Page[] {
    if (this.#lines.length === 0) return [...this.#turned];
    return [...this.#turned, this.#pageUpTo(this.#held[0]?.index ?? this.#count)];
  }

  add({ blocks, begins, leads, flows = false }: Piece): void {
    const index = this.#count;
    this.#count += 1;
    const lines = blocks.flatMap(linesOf);
    if (leads) {
      this.#held.push({ lines, index, begins });
      return;
    }
    if (this.#rowsOf(lines) === 0) {
      // Nothing that a title could lead to; its blank lines set apart what comes next.
      if (this.#held.length === 0) for (const line of lines) this.#line(line, index);
      return;
    }
    const titles = this.#held;
    this.#held = [];
    const own = this.#fitted(titles, blocks).map((block) => blockOf(block, index));
    this.#place(titles, own, titles[0]?.begins ?? begins, flows);
  }

  /** Titles that wait for what they lead to are laid out without it. */
  release(): void {
    const held = this.#held;
    this.#held = [];
    for (const title of held) this.#place([], [title], title.begins, false);
  }

  /** The blocks, without the blank line under a title where only that keeps them from one page. */
  #fitted(titles: readonly Block[], blocks: Piece['blocks']): Piece['blocks'] {
    const [first = [], ...more] = blocks;
    if (titles.length === 0 || first[0] !== '') return blocks;
    const above = titles.flatMap(({ lines }) => lines);
    const close = first.slice(first.findIndex((line) => line !== ''));
    const isLow = (rest: readonly Together[]): boolean =>
      !this.#fitsOnAPage([...above, ...[first, ...rest].flatMap(linesOf)]) &&
      this.#fitsOnAPage([...above, ...[close, ...rest].flatMap(linesOf)]);
    return isLow(more) || isLow([]) ? [close, ...more] : blocks;
  }

  /** Sentences or a table in two, where they would leave much of a page empty; as it is where it cannot be torn. */
  #torn(titles: readonly Block[], block: Block, flows: boolean): readonly Block[] {
    const above = titles.flatMap(({ lines }) => lines);
    const room = this.#height - this.#taken;
    const { lines } = block;
    let count = 0;
    while (this.#rowsOf([...above, ...lines.slice(0, count + 1)]) <= room) count += 1;
    if (!flows) {
      const rows = room > this.#height * TORN ? tearInRows(block, count) : undefined;
      return rows === undefined ? [block] : cutBlock(block, rows, true);
    }
    count = Math.min(count, lines.length - TOGETHER);
    if (count < TOGETHER || room <= this.#height * EMPTY) return [block];
    return cutBlock(block, count, false);
  }

  #place(
    titles: readonly Block[],
    pieces: readonly Block[],
    turns: Piece['begins'],
    flows: boolean,
  ): void {
    if (this.#turnsFor(turns)) this.#turn((titles[0] ?? pieces[0])?.index ?? this.#count);
    const [first, ...more] = pieces;
    const isLong =
      first !== undefined &&
      this.#taken + this.#rowsOf([...titles, first].flatMap(({ lines }) => lines)) > this.#height;
    const blocks =
      isLong && !(flows && more.length > 0)
        ? [...this.#torn(titles, first, flows), ...more]
        : pieces;
    const isTorn = blocks.length > pieces.length;
    const all = [...titles, ...blocks];
    const next = all[0]?.index ?? this.#count;
    const fits = (lines: readonly string[]): boolean =>
      this.#taken + this.#rowsOf(lines) <= this.#height;
    const whole = all.flatMap(({ lines }) => lines);
    const [head, ...rest] = blocks;
    const start = [...titles.flatMap(({ lines }) => lines), ...(head?.lines ?? [])];
    // What no page can hold begins where its first block has room, or, where no page can hold that, under a few lines.
    const isNearTop = turns !== 'step' && this.#taken <= this.#height * EMPTY;
    const begins = fits(start) || (!this.#fitsOnAPage(start) && isNearTop);
    if (!fits(whole) && ((!isTorn && this.#fitsOnAPage(whole)) || !begins)) this.#turn(next);
    for (const { lines, index } of titles) for (const line of lines) this.#line(line, index);
    if (head !== undefined) this.#pour(head, titles.length > 0);
    for (const block of rest) {
      if (!fits(block.lines) && this.#fitsOnAPage(block.lines)) this.#turn(block.index);
      this.#pour(block, false);
    }
  }

  /** Puts lines down, torn where no page can hold them; `stays`: what stands above them may not stay behind alone. */
  #pour(block: Block, stays: boolean): void {
    const { lines, index, again = [], least = TOGETHER } = block;
    const room = this.#height - this.#taken;
    if (this.#rowsOf(lines) <= room) {
      for (const line of lines) this.#line(line, index);
      return;
    }
    let count = 0;
    while (this.#rowsOf(lines.slice(0, count + 1)) <= room) count += 1;
    if (count < least && !stays && this.#taken > 0) {
      this.#turn(index);
      this.#pour(block, false);
      return;
    }
    const [above, below] = tearBlock(block, count, this.#rowsInside(again) < this.#height / 2);
    for (const line of above.lines) this.#line(line, index);
    this.#turn(index);
    this.#pour(below, false);
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
    return { lines: this.#lines, first: this.#first, last: next - 1, latest: this.#latest };
  }

  #turnsFor(begins: Piece['begins']): boolean {
    switch (begins) {
      case 'page':
        return true;
      case 'step':
        return this.#taken > Math.min(FEW, this.#height / 2);
      case 'part':
        return this.#height >= LOW && this.#taken > this.#height / 2;
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
    // Only a block that is higher than a page is torn.
    if (this.#taken + rows > this.#height) this.#turn(index);
    if (this.#lines.length === 0) this.#first = index;
    this.#latest = index;
    if (this.#gap) this.#put('');
    this.#gap = false;
    this.#put(line);
  }

  #put(line: string): void {
    this.#lines.push(line);
    this.#taken += this.#rows(line);
  }

  #fitsOnAPage(lines: readonly string[]): boolean {
    return this.#rowsInside(lines) <= this.#height;
  }

  /** Rows from the first to the last line that is not blank, with the blank one that is due before. */
  #rowsOf(lines: readonly string[]): number {
    const inside = this.#rowsInside(lines);
    const blank = this.#lines.length > 0 && (this.#gap || lines[0] === '');
    return inside > 0 && blank ? inside + 1 : inside;
  }

  #rowsInside(lines: readonly string[]): number {
    const first = lines.findIndex((line) => line !== '');
    if (first < 0) return 0;
    const last = lines.findLastIndex((line) => line !== '');
    const inside = lines
      .slice(first, last + 1)
      .filter((line, at, all) => line !== '' || all[at - 1] !== '');
    return inside.reduce((rows, line) => rows + this.#rows(line), 0);
  }
}
