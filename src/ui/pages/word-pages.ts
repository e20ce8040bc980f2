import { stripVTControlCharacters } from 'node:util';
import type { Word } from '../../contract/word.ts';
import { msg } from '../../text/message.ts';
import { writtenIn } from '../../text/written-in.ts';
import type { Kit } from '../kit.ts';
import { paragraph } from '../label.ts';
import { explainedFoot, titledHead } from './foot.ts';
import type { Wish } from './keys.ts';
import { Layout } from './layout.ts';
import type { Paper } from './pager.ts';
import { FRAME, onScreen } from './screen.ts';

/** The words of the course that stand on a page, explained in its place until the learner goes back. */
export class WordPages {
  readonly #paper: Paper;
  readonly #kit: Kit;
  readonly #words: readonly Word[];
  #found: readonly Word[] = [];
  #page = 0;

  constructor(paper: Paper, kit: Kit, words: readonly Word[]) {
    this.#paper = paper;
    this.#kit = kit;
    this.#words = words;
  }

  /** Whether they are on the screen. */
  get isOpen(): boolean {
    return this.#found.length > 0;
  }

  /** Whether a word of the course stands in these lines. */
  areOn(lines: readonly string[]): boolean {
    return this.#in(lines).length > 0;
  }

  /** Explains the words that stand in these lines. @returns false where there are none */
  open(lines: readonly string[]): boolean {
    this.#found = this.#in(lines);
    this.#page = 0;
    this.redraw();
    return this.isOpen;
  }

  /** Turns to the next page, or goes back to the page on any other key. @returns whether they are still open */
  obey(wish: Wish): boolean {
    this.#page += 1;
    if (wish === 'on' && this.#page < this.#pages().length) this.redraw();
    else this.close();
    return this.isOpen;
  }

  close(): void {
    this.#found = [];
  }

  /** Draws the page of now, for the rows and columns of now. */
  redraw(): void {
    if (!this.isOpen) return;
    const pages = this.#pages();
    this.#page = Math.min(this.#page, pages.length - 1);
    const isLast = this.#page === pages.length - 1;
    this.#paper.write(
      onScreen(
        titledHead(msg('ui.page.words.title'), this.#page + 1, this.#kit),
        pages[this.#page] ?? [],
        explainedFoot(isLast, this.#kit),
        this.#paper.rows(),
      ),
    );
  }

  #in(lines: readonly string[]): readonly Word[] {
    const text = stripVTControlCharacters(lines.join('\n'));
    return this.#words.filter(({ forms }) => writtenIn(text, this.#kit.say(forms)));
  }

  #pages(): readonly (readonly string[])[] {
    const kit = this.#kit;
    const layout = new Layout(this.#paper.rows() - FRAME, () => 1);
    for (const { name, meaning } of this.#found) {
      const [first = '', ...more] = paragraph(msg('ui.page.words.entry', { name, meaning }), kit);
      const said = kit.say(name);
      const marked = first.includes(said) ? first.replace(said, kit.theme.strong(said)) : first;
      layout.add({ blocks: [[marked, ...more]], begins: null, leads: false });
    }
    return layout.pages.map(({ lines }) => lines);
  }
}
