import { CancelledError } from '../../contract/errors.ts';
import type { Failure, TutorialEvent } from '../../contract/events.ts';
import { failureLines, viewBlocks } from '../block-lines.ts';
import type { Kit } from '../kit.ts';
import type { Live } from '../live.ts';
import { showProgress } from '../progress.ts';
import type { TerminalRenderer } from '../renderer.ts';
import type { DrawTable } from '../table.ts';
import { TtyRenderer } from '../tty.ts';
import type { View } from '../view.ts';
import { showWork } from '../working.ts';
import { Halt } from './halt.ts';
import { Keys, type Wish } from './keys.ts';
import { Onlookers } from './onlookers.ts';
import { Pager } from './pager.ts';
import type { Reader } from './reader.ts';
import { ANYWHERE, drawingOf, Sheets, standOf, type Drawing } from './sheets.ts';
import { WordPages } from './word-pages.ts';

/** Rows that a question is given at least, with the blank one before it. */
const QUESTION_ROWS = 7;

/**
 * Draws the event stream page by page, each as long as the learner looks at it. What happens goes on behind a page;
 * a step ends, and a question is asked, when everything before it has been seen.
 */
export class PagesRenderer implements TerminalRenderer {
  readonly #kit: Kit;
  readonly #live: Live;
  readonly #draw: DrawTable;
  readonly #reader: Reader;
  readonly #pager: Pager;
  readonly #keys: Keys;
  readonly #sheets: Sheets;
  readonly #words: WordPages;
  readonly #halt: Halt;
  readonly #onlookers = new Onlookers();
  /** A question, or the shell, has the screen: what is told meanwhile waits. */
  #away = false;
  /** A question was answered, which turns to the next page. */
  #answered = false;
  /** Draws everything from when the learner wants no more stops. */
  #flowing: TtyRenderer | null = null;
  readonly #noMoreStops = new AbortController();
  readonly flows = this.#noMoreStops.signal;

  constructor(kit: Kit, live: Live, draw: DrawTable, reader: Reader) {
    this.#kit = kit;
    this.#live = live;
    this.#halt = new Halt(live);
    this.#draw = draw;
    this.#reader = reader;
    this.#sheets = new Sheets(kit, draw);
    const paper = { write: live.write.bind(live), rows: () => reader.output.rows ?? 0 };
    this.#words = new WordPages(paper, kit, reader.words);
    this.#pager = new Pager(paper, kit, (lines) => this.#words.areOn(lines));
    this.#keys = new Keys(reader.input, this.#obey.bind(this));
    reader.output.on('resize', this.#resized);
    reader.signal.addEventListener('abort', () => {
      this.#release(false);
    });
    if (reader.signal.aborted) this.#release(false);
  }

  handle(event: TutorialEvent): Promise<void> {
    if (this.#flowing !== null) return this.#flowing.handle(event);
    if (event.event === 'step.progress') {
      // What is typed behind a question is not echoed into the bar.
      if (!this.#away) this.#keys.open();
      this.#showTitles();
      showProgress(event, this.#live, this.#kit);
      return Promise.resolve();
    }
    showWork(event, this.#live, this.#kit);
    this.#sheets.follow(event);
    return this.#tell(drawingOf(event), standOf(event));
  }

  print(view: View): void {
    if (this.#flowing !== null) this.#flowing.print(view);
    else void this.#tell((events) => [events.end(), ...viewBlocks(view, this.#kit, this.#draw)]);
  }

  failure(failure: Failure): void {
    this.#flowing?.failure(failure);
    if (this.#flowing !== null) return;
    this.#live.working(undefined);
    void this.#tell((events) => [[...events.end(), ...failureLines(failure, this.#kit)]]);
  }

  seen(): Promise<void> {
    if (this.#flowing !== null) return this.#flowing.seen();
    const told = this.#tell((events) => [events.end()]);
    this.#showTitles();
    return told;
  }

  async undisturbed<T>(work: () => Promise<T>, rows?: number): Promise<T> {
    do await this.seen();
    while (this.#flowing === null && this.#pager.hasMore);
    if (this.#hasNoRoom(rows ?? QUESTION_ROWS)) await this.#stop({ behindLast: true });
    this.#keys.close();
    this.#away = true;
    this.#sheets.turn();
    // Keys to choose from bring a blank line of their own.
    this.#pager.disturbed({ gap: rows === undefined && this.#flowing === null });
    try {
      return await this.#live.quiet(work);
    } catch (error) {
      // Ctrl-C at a question: nothing that follows waits for a key.
      if (error instanceof CancelledError) this.#release(false);
      throw error;
    } finally {
      this.#away = false;
      this.#answered = true;
      this.#show();
    }
  }

  close(): void {
    this.#keys.close();
    this.#reader.output.off('resize', this.#resized);
    if (this.#flowing === null) this.#live.stop();
    else this.#flowing.close();
  }

  /** Resolves when it has been on the screen. */
  #tell(drawing: Drawing, stand = ANYWHERE): Promise<void> {
    this.#sheets.add(drawing, stand);
    this.#show();
    if (!this.#pager.hasMore && !this.#away) return Promise.resolve();
    return this.#onlookers.until(this.#sheets.all.length);
  }

  /** Titles are not kept back any longer for what they lead to. */
  #showTitles(): void {
    if (this.#pager.release()) this.#show();
  }

  /** Shows what was told as far as there is room for it. */
  #show(): void {
    if (this.#flowing !== null || this.#away) return;
    if (!this.#sheets.isTurned) this.#keys.open();
    const turns = this.#answered && !this.#sheets.isTurned;
    const next = turns && this.#pager.hasBegun && !this.#halt.isOpen;
    this.#pager.show(this.#sheets.all);
    // A title that waits for what it leads to has made no page yet.
    if (turns) this.#answered = next && !this.#pager.hasMore;
    if (next) this.#pager.next();
    if (this.#halt.isOpen) this.#pager.foot();
    else this.#settle();
  }

  /** Stops where there is more, goes on where there is not, and tells who waits to have been seen. */
  #settle(): void {
    this.#onlookers.seen(this.#pager.seen);
    // Who waits for a title alone waits for nothing that it leads to.
    if (!this.#pager.hasMore && this.#onlookers.areWaiting && this.#pager.release())
      this.#onlookers.seen(this.#pager.seen);
    if (this.#pager.hasMore && !this.#halt.isOpen) void this.#stop({ behindLast: false });
    else if (this.#pager.hasMore || this.#halt.isBehindLast) this.#pager.foot();
    else if (this.#halt.isOpen) this.#goOn();
  }

  #stop(how: { readonly behindLast: boolean }): Promise<void> {
    this.#pager.foot();
    return this.#halt.open(how);
  }

  #goOn(): void {
    this.#pager.unfoot();
    this.#halt.close();
  }

  /** Nothing shown yet, or a question alone on its page, leaves room for another. */
  #hasNoRoom(rows: number): boolean {
    if (this.#flowing !== null || this.#sheets.isTurned || !this.#pager.hasBegun) return false;
    return !this.#pager.hasRoomFor(rows);
  }

  #obey(wish: Wish): void {
    if (wish === 'cancel') this.#reader.cancel();
    else if (wish === 'suspend') void this.#suspend();
    else if (this.#words.isOpen) {
      if (!this.#words.obey(wish)) this.#comeBack();
    } else if (wish === 'back' && this.#pager.back()) this.#settle();
    else if (wish === 'details') {
      this.#sheets.toggleDetails();
      this.#redraw();
    } else if (wish === 'all') this.#release(true);
    // What is typed ahead, where nothing asks for it, means nothing.
    else if (!this.#halt.isOpen) return;
    else if (wish === 'leave') this.#reader.leave();
    else if (wish === 'on') this.#next();
    else if (wish === 'words') this.#away = this.#words.open(this.#pager.lines);
  }

  #next(): void {
    if (this.#pager.hasMore) {
      this.#pager.next();
      this.#settle();
    } else {
      this.#pager.clear();
      this.#goOn();
    }
  }

  async #suspend(): Promise<void> {
    this.#keys.close();
    this.#words.close();
    this.#away = true;
    await this.#reader.suspend();
    this.#comeBack();
  }

  /** The screen is the page's again. */
  #comeBack(): void {
    this.#away = false;
    if (this.#flowing !== null) return;
    this.#keys.open();
    this.#redraw();
  }

  /** The terminal has other columns or rows now. */
  readonly #resized = (): void => {
    if (this.#flowing !== null) return;
    this.#sheets.redraw();
    if (this.#away) this.#pager.relay(this.#sheets.all, 'seen');
    else this.#redraw();
    this.#words.redraw();
  };

  #redraw(): void {
    this.#pager.relay(this.#sheets.all, 'begun');
    this.#pager.redraw();
    this.#settle();
  }

  /** Nothing stops from now on; `keep` shows what has not been seen yet. */
  #release(keep: boolean): void {
    if (this.#flowing !== null) return;
    this.#flowing = new TtyRenderer(this.#kit, this.#live, this.#draw, this.#sheets.events);
    this.#keys.close();
    this.#goOn();
    const rest = this.#pager.rest();
    if (keep && rest.length > 0) this.#live.write(`${rest.join('\n')}\n`);
    this.#onlookers.seen(Infinity);
    this.#noMoreStops.abort();
  }
}
