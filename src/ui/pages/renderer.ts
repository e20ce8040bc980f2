import type { Failure, TutorialEvent } from '../../contract/events.ts';
import { viewLines } from '../block-lines.ts';
import type { Kit } from '../kit.ts';
import type { Live } from '../live.ts';
import type { PageTurner } from '../output-parts.ts';
import { showProgress } from '../progress.ts';
import type { TerminalRenderer } from '../renderer.ts';
import type { InputStream } from '../streams.ts';
import type { DrawTable } from '../table.ts';
import { TtyRenderer } from '../tty.ts';
import type { View } from '../view.ts';
import { workFrom } from '../working.ts';
import { Keys, type Wish } from './keys.ts';
import { Onlookers } from './onlookers.ts';
import { Pager, type Sheet } from './pager.ts';
import { beginsOf, Sheets, type Drawing } from './sheets.ts';

/** What pages are read with. */
export interface Reader extends PageTurner {
  /** Rows of the terminal now. */
  readonly rows: () => number;
  readonly input: InputStream;
  /** Aborted when the run is cancelled: from then on nothing waits for the learner. */
  readonly signal: AbortSignal;
}

/** Rows that a question is given at least. */
const QUESTION_ROWS = 6;

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
  #step: Sheet['step'] = null;
  /** A question has the screen: what is told meanwhile waits. */
  #asking = false;
  /** A question was answered, which turns to the next page. */
  #answered = false;
  /** A stop at the foot of a page; ends at the last page, or, before a question, behind it. */
  #halt: { readonly end: () => void; readonly behindLast: boolean } | null = null;
  readonly #onlookers = new Onlookers();
  /** Draws everything from when the learner wants no more stops. */
  #flowing: TtyRenderer | null = null;

  constructor(kit: Kit, live: Live, draw: DrawTable, reader: Reader) {
    this.#kit = kit;
    this.#live = live;
    this.#draw = draw;
    this.#reader = reader;
    this.#sheets = new Sheets(kit, draw);
    const write = (text: string): void => {
      live.write(text);
    };
    this.#pager = new Pager({ write, rows: reader.rows }, kit);
    this.#keys = new Keys(reader.input, (wish) => {
      this.#obey(wish);
    });
    reader.signal.addEventListener('abort', () => {
      this.#release(false);
    });
  }

  handle(event: TutorialEvent): Promise<void> {
    if (this.#flowing !== null) return this.#flowing.handle(event);
    if (event.event === 'step.progress') {
      showProgress(event, this.#live, this.#kit);
      return Promise.resolve();
    }
    const work = workFrom(event);
    if (work !== undefined) this.#live.working(work === null ? undefined : this.#kit.say(work));
    if (event.event === 'step.started') {
      const { title, position, of } = event;
      this.#step = { title, position, of };
    }
    const drawing: Drawing = (events) => {
      const lines = events.of(event);
      // The head of each page says what this is.
      return event.event === 'run.started' ? [] : lines;
    };
    return this.#tell(drawing, beginsOf(event));
  }

  print(view: View): void {
    if (this.#flowing !== null) this.#flowing.print(view);
    else void this.#tell(() => viewLines(view, this.#kit, this.#draw), null);
  }

  failure(failure: Failure): void {
    this.#release(true).failure(failure);
  }

  seen(): Promise<void> {
    if (this.#flowing !== null) return this.#flowing.seen();
    return this.#tell((events) => events.end(), null);
  }

  async undisturbed<T>(work: () => Promise<T>): Promise<T> {
    await this.seen();
    if (this.#hasNoRoom()) {
      await this.#stop({ behindLast: true });
    }
    this.#keys.close();
    this.#asking = true;
    this.#sheets.turn();
    this.#pager.disturbed();
    try {
      return await this.#live.quiet(work);
    } finally {
      this.#asking = false;
      this.#answered = true;
      this.#show();
    }
  }

  close(): void {
    this.#keys.close();
    if (this.#flowing === null) this.#live.stop();
    else this.#flowing.close();
  }

  /** The terminal has other columns or rows now. */
  resized(): void {
    if (this.#flowing !== null || this.#asking) return;
    this.#sheets.redraw();
    this.#pager.reshow(this.#sheets.all);
    this.#settle();
  }

  /** Resolves when it has been on the screen. */
  #tell(drawing: Drawing, begins: Sheet['begins']): Promise<void> {
    this.#sheets.add(drawing, { begins, step: this.#step });
    this.#show();
    if (!this.#pager.hasMore && !this.#asking) return Promise.resolve();
    return this.#onlookers.until(this.#sheets.all.length);
  }

  /** Shows what was told as far as there is room for it. */
  #show(): void {
    if (this.#flowing !== null || this.#asking) return;
    this.#keys.open();
    this.#pager.show(this.#sheets.all);
    if (this.#answered && !this.#sheets.isTurned) {
      this.#answered = false;
      this.#pager.next();
    }
    if (this.#halt === null) this.#settle();
  }

  /** Stops where there is more, goes on where there is not, and tells who waits to have been seen. */
  #settle(): void {
    const { seen, hasMore } = this.#pager;
    this.#onlookers.seen(seen);
    if (this.#halt === null) {
      if (hasMore) void this.#stop({ behindLast: false });
    } else if (hasMore || this.#halt.behindLast) {
      this.#pager.foot();
    } else {
      this.#goOn();
    }
  }

  #stop({ behindLast }: { readonly behindLast: boolean }): Promise<void> {
    this.#pager.foot();
    return this.#live.quiet(
      () =>
        new Promise((end) => {
          this.#halt = { end, behindLast };
        }),
    );
  }

  /** Nothing shown yet, or a question alone on its page, leaves room for another. */
  #hasNoRoom(): boolean {
    if (this.#flowing !== null || this.#sheets.isTurned || this.#pager.seen === 0) return false;
    return !this.#pager.hasRoomFor(QUESTION_ROWS);
  }

  #goOn(): void {
    this.#pager.unfoot();
    this.#halt?.end();
    this.#halt = null;
  }

  #obey(wish: Wish): void {
    switch (wish) {
      case 'on':
        this.#next();
        return;
      case 'back':
        this.#pager.back();
        break;
      case 'details':
        this.#sheets.toggleDetails();
        this.#pager.reshow(this.#sheets.all);
        break;
      case 'all':
        this.#release(true);
        return;
      case 'suspend':
        void this.#suspend();
        return;
      case 'leave':
        this.#reader.leave();
        return;
    }
    this.#settle();
  }

  #next(): void {
    if (this.#halt === null) return;
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
    await this.#reader.suspend();
    if (this.#flowing !== null) return;
    this.#keys.open();
    this.resized();
  }

  /** From now on nothing stops; `keep` shows what has not been seen yet. */
  #release(keep: boolean): TtyRenderer {
    if (this.#flowing !== null) return this.#flowing;
    this.#flowing = new TtyRenderer(this.#kit, this.#live, this.#draw, this.#sheets.events);
    this.#keys.close();
    this.#goOn();
    const rest = this.#pager.rest();
    if (keep && rest.length > 0) this.#live.write(`${rest.join('\n')}\n`);
    this.#onlookers.seen(Infinity);
    return this.#flowing;
  }
}
