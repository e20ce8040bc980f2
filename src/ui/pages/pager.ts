import type { Kit } from '../kit.ts';
import { footLine, headLine, type Place } from './foot.ts';
import { Layout } from './layout.ts';
import type { Page, Piece } from './piece.ts';
import { atRow, ERASE_LINE, FRAME, HOME } from './screen.ts';

/** Where pages are drawn. */
export interface Paper {
  write(text: string): void;
  /** Rows of the terminal now; 0 where it does not tell. */
  readonly rows: () => number;
}

/** A piece, and whose it is. */
export interface Sheet extends Piece {
  readonly step: Place['step'];
}

/**
 * Shows sheets page by page. What is told while a page waits for a key is kept behind it; what is told while the
 * learner is at the end comes onto the page they look at, until it is full.
 */
export class Pager {
  readonly #paper: Paper;
  readonly #kit: Kit;
  readonly #hasWords: (lines: readonly string[]) => boolean;
  #sheets: readonly Sheet[] = [];
  #layout: Layout;
  #pages: readonly Page[] = [];
  /** Index of the page on the screen, and how many of its lines are there; -1 before the first. */
  #page = -1;
  #drawn = 0;
  /** Rows taken on the screen by what is ours; null when something else wrote there. */
  #taken: number | null = null;
  #footed = false;
  /** Sheets after which titles were not kept back. */
  readonly #released = new Set<number>();

  /** `hasWords` tells whether lines have words that can be explained. */
  constructor(paper: Paper, kit: Kit, hasWords: (lines: readonly string[]) => boolean) {
    this.#hasWords = hasWords;
    this.#paper = paper;
    this.#kit = kit;
    this.#layout = this.#emptyLayout();
  }

  /** Sheets that have been on the screen whole. */
  get seen(): number {
    return this.#page < 0 ? 0 : (this.#pages[this.#page]?.last ?? -1) + 1;
  }

  /** True from the first page on. */
  get hasBegun(): boolean {
    return this.#page >= 0;
  }

  /** What is on the screen. */
  get lines(): readonly string[] {
    return this.#pages[this.#page]?.lines ?? [];
  }

  /** True when there is more than the page on the screen. */
  get hasMore(): boolean {
    return this.#page < this.#pages.length - 1;
  }

  /** True when something can be told on this page that takes `rows` rows. */
  hasRoomFor(rows: number): boolean {
    return this.#taken !== null && this.#paper.rows() - this.#taken > rows;
  }

  /** Takes all sheets, of which those before may not have changed, and shows what fits on the page of now. */
  show(sheets: readonly Sheet[]): void {
    this.#lay(sheets);
    this.#laid();
  }

  /** Shows what fits on the page of now, of what is laid out. */
  #laid(): void {
    this.#pages = this.#layout.pages;
    if (this.#pages.length === 0) return;
    if (this.#page < 0) this.#turnTo(0);
    else this.#grow();
  }

  /**
   * The sheets look different now: lays them out again without drawing, and stays on the page where what stood first
   * on it begins, or on that where what has been seen ends.
   */
  relay(sheets: readonly Sheet[], on: 'begun' | 'seen'): void {
    const before = this.#pages[this.#page]?.first ?? 0;
    // Pages that a torn sheet had before this one.
    const turned = this.#pages.slice(0, this.#page).filter(({ first }) => first === before).length;
    const { seen } = this;
    this.#layout = this.#emptyLayout();
    this.#lay(sheets);
    if (this.#page < 0) return;
    const page = this.#pages.findIndex(({ first, last }) =>
      // A sheet that is torn begins on a page of its own: all pages but its last end before it.
      on === 'begun' ? first >= before || last >= before : last >= seen - 1,
    );
    const later = page + (on === 'begun' ? turned : 0);
    const same = this.#pages.findLastIndex(({ first }) => first === before);
    this.#page = page < 0 ? this.#pages.length - 1 : Math.max(page, Math.min(later, same));
    this.#drawn = this.#pages[this.#page]?.lines.length ?? 0;
  }

  /** Titles are not kept back for what comes next, but shown. @returns false where none was */
  release(): boolean {
    if (!this.#layout.holds) return false;
    this.#released.add(this.#layout.count);
    this.#layout.release();
    this.#laid();
    return true;
  }

  /** Draws the page anew in its place. */
  redraw(): void {
    if (this.#page >= 0) this.#draw(this.#page);
  }

  /** Something that is no sheet stands on the screen from now on: with a `gap`, under a blank line. */
  disturbed({ gap }: { readonly gap: boolean }): void {
    if (gap && this.#taken !== null) this.#paper.write('\n');
    this.#taken = null;
  }

  /** The keys at the foot of the screen, with that for the words where the page has some. */
  foot(): void {
    if (this.#footed) return;
    this.#footed = true;
    this.#paper.write(
      atRow(this.#paper.rows()) +
        ERASE_LINE +
        footLine({ canGoBack: this.#page > 0, hasWords: this.#hasWords(this.lines) }, this.#kit),
    );
  }

  /** Takes the foot away; what comes next follows the page. */
  unfoot(): void {
    if (!this.#footed) return;
    this.#footed = false;
    const end = this.#taken === null ? '' : atRow(this.#taken + 1);
    this.#paper.write(atRow(this.#paper.rows()) + ERASE_LINE + end);
  }

  /** A page with nothing but its head, for something that is no sheet. */
  clear(): void {
    this.#scroll();
    this.#paper.write(`${HOME}${this.#head(this.#page)}\n\n`);
    this.#taken = null;
  }

  /** The page after this one; nothing where there is none. */
  next(): void {
    if (this.hasMore) this.#turnTo(this.#page + 1);
  }

  /** The page before this one, in its place. @returns false where there is none */
  back(): boolean {
    if (this.#page <= 0) return false;
    this.#draw(this.#page - 1);
    return true;
  }

  /** Everything that was not on the screen yet, as it follows now without stops. */
  rest(): readonly string[] {
    const rest = this.#pages.slice(this.#page + 1).flatMap(({ lines }) => ['', ...lines]);
    this.#page = this.#pages.length - 1;
    return rest;
  }

  /** For the rows and columns of now. */
  #emptyLayout(): Layout {
    return new Layout(this.#paper.rows() - FRAME, (line) => this.#rowsOf(line));
  }

  /** Only what is new: sheets come while a step measures, too. */
  #lay(sheets: readonly Sheet[]): void {
    this.#sheets = sheets;
    for (const sheet of sheets.slice(this.#layout.count)) {
      this.#layout.add(sheet);
      if (this.#released.has(this.#layout.count)) this.#layout.release();
    }
    this.#pages = this.#layout.pages;
  }

  #rowsOf(line: string): number {
    const columns = Math.max(1, this.#kit.columns());
    return Math.max(1, Math.ceil(this.#kit.measure(line) / columns));
  }

  /** What was on the screen goes up, where it can be scrolled to, and the page begins at the top. */
  #turnTo(page: number): void {
    this.#scroll();
    this.#draw(page);
  }

  #scroll(): void {
    this.unfoot();
    const rows = Math.max(1, this.#paper.rows());
    this.#paper.write(
      this.#taken === null
        ? atRow(rows) + '\n'.repeat(rows)
        : atRow(Math.min(rows, this.#taken + 1)) + '\n'.repeat(rows - 1),
    );
  }

  #draw(page: number): void {
    this.#footed = false;
    this.#page = page;
    this.#drawn = 0;
    this.#paper.write(`${HOME}${this.#head(page)}\n\n`);
    this.#taken = 2;
    this.#grow();
  }

  #head(page: number): string {
    const step = this.#stepOf(page);
    const before = this.#pages.slice(0, page).filter((earlier) => this.#holds(earlier, step));
    return headLine({ step, page: 1 + before.length }, this.#kit);
  }

  #stepOf(page: number): Place['step'] {
    return this.#sheets[this.#pages[page]?.first ?? 0]?.step ?? null;
  }

  /** Whether anything of a step stands on a page: its title may stand under the end of the step before it. */
  #holds({ first, latest }: Page, step: Place['step']): boolean {
    return this.#sheets.slice(first, latest + 1).some((sheet) => sheet.step === step);
  }

  #grow(): void {
    const fresh = this.#pages[this.#page]?.lines.slice(this.#drawn) ?? [];
    if (fresh.length === 0) return;
    this.unfoot();
    this.#paper.write(`${fresh.join('\n')}\n`);
    this.#drawn += fresh.length;
    if (this.#taken === null) return;
    this.#taken += fresh.reduce((rows, line) => rows + this.#rowsOf(line), 0);
  }
}
