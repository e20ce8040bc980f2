import { emitKeypressEvents, type Key } from 'node:readline';
import type { InputStream } from './streams.ts';

/** A terminal's input; a pipe has no raw mode. */
type KeyInput = InputStream & Partial<Pick<NodeJS.ReadStream, 'setRawMode'>>;

/** What is told of the keys. */
export interface KeyListener {
  /** `text` is what the key types, if it types anything. */
  key(key: Key, text: string | undefined): void;
  /** The input ended or broke: nobody is there any more. */
  end(): void;
}

/** Reads a terminal key by key, so that none is echoed; gives it back as it was. */
export class RawKeys {
  readonly #input: KeyInput;
  readonly #listener: KeyListener;
  #open = false;

  constructor(input: KeyInput, listener: KeyListener) {
    this.#input = input;
    this.#listener = listener;
  }

  /** From now on keys are heard. */
  open(): void {
    if (this.#open) return;
    this.#open = true;
    emitKeypressEvents(this.#input);
    this.#input.on('keypress', this.#onKey).on('end', this.#onEnd).on('error', this.#onEnd);
    this.#raw(true);
    this.#input.resume();
  }

  /** The terminal is as it was, for a question or for the shell. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#input.off('keypress', this.#onKey).off('end', this.#onEnd).off('error', this.#onEnd);
    this.#raw(false);
    this.#input.pause();
  }

  readonly #onKey = (text: string | undefined, key: Key): void => {
    this.#listener.key(key, text);
  };

  readonly #onEnd = (): void => {
    this.#listener.end();
  };

  #raw(raw: boolean): void {
    try {
      this.#input.setRawMode?.(raw);
    } catch {
      // The terminal is gone, which its end tells, too.
    }
  }
}
