import type { Sink } from './streams.ts';

/** A running spinner. */
export interface Spinner {
  stop(): void;
}

/** Starts a spinner with a text on the terminal. */
export type StartSpinner = (text: string) => Spinner;

/** What the last line of the terminal can do. */
export interface LiveOptions {
  readonly sink: Pick<Sink, 'write'>;
  /** False when the output cannot be redrawn; then nothing lives. */
  readonly animated: boolean;
  readonly loadSpinner: () => Promise<StartSpinner>;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** A step that says something sooner than this (ms) needs no spinner. */
const QUIET = 250;
/** The progress line is redrawn at most this often (ms), because redrawing costs time while a step measures. */
const REDRAW = 50;
const ERASE = '\r\u001B[K';

/**
 * The one line at the bottom that is redrawn: a spinner while a step works in silence, or a progress bar. The bar is
 * redrawn only when progress is told and never by a timer, so that it does not disturb a measurement.
 */
export class Live {
  readonly #options: LiveOptions;
  #spinner: Spinner | undefined;
  #timer: NodeJS.Timeout | undefined;
  #loaded: Promise<StartSpinner> | undefined;
  #working: string | undefined;
  #progress = false;
  /** How many have the terminal for themselves now. */
  #held = 0;
  #lastDraw = -Infinity;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  /** Text that stays; whatever lives is cleared first and comes back after a while of silence. */
  write(text: string): void {
    this.#clear();
    this.#options.sink.write(text);
    this.#wait();
  }

  /** From now on a silence shows a spinner with this text; undefined: no more. */
  working(text: string | undefined): void {
    this.#working = text;
    this.#clear();
    this.#wait();
  }

  /** Redraws the progress line; `last` draws it in any case. */
  progress(line: string, last: boolean): void {
    if (!this.#options.animated || this.#held > 0) return;
    const now = this.#options.now();
    if (!last && this.#progress && now - this.#lastDraw < REDRAW) return;
    if (!this.#progress) this.#clear();
    this.#progress = true;
    this.#lastDraw = now;
    this.#options.sink.write(ERASE + line);
  }

  /** Nothing lives while `work` runs: a question has the terminal for itself. */
  async quiet<T>(work: () => Promise<T>): Promise<T> {
    this.#clear();
    this.#held += 1;
    try {
      return await work();
    } finally {
      this.#held -= 1;
      this.#wait();
    }
  }

  /** Clears what lives; nothing comes back. */
  stop(): void {
    this.working(undefined);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#spinner?.stop();
    this.#spinner = undefined;
    if (this.#progress) this.#options.sink.write(ERASE);
    this.#progress = false;
  }

  #wait(): void {
    const text = this.#working;
    if (!this.#options.animated || text === undefined || this.#held > 0) return;
    this.#loaded ??= this.#options.loadSpinner();
    const loaded = this.#loaded;
    this.#timer = setTimeout(() => {
      const timer = this.#timer;
      void loaded.then((start) => {
        // Something was written, or the step ended, while the library was loading.
        if (
          timer === this.#timer &&
          this.#working === text &&
          !this.#progress &&
          this.#held === 0
        ) {
          this.#spinner ??= start(text);
        }
      });
    }, QUIET);
    this.#timer.unref();
  }
}
