import { emitKeypressEvents, type Key } from 'node:readline';
import type { InputStream } from '../streams.ts';

/** What a key asks for. */
export type Wish = 'on' | 'back' | 'words' | 'all' | 'details' | 'leave' | 'cancel' | 'suspend';

const WISHES: Readonly<Record<string, Wish>> = {
  return: 'on',
  enter: 'on',
  space: 'on',
  right: 'on',
  pagedown: 'on',
  b: 'back',
  left: 'back',
  pageup: 'back',
  a: 'all',
  d: 'details',
  q: 'leave',
  escape: 'leave',
};
const CONTROLLED: Readonly<Record<string, Wish>> = { c: 'cancel', d: 'cancel', z: 'suspend' };

function wishOf(text: string | undefined, { ctrl, name = '' }: Key): Wish | undefined {
  // A sign that is no letter has no name.
  if (text === '?') return 'words';
  return ctrl === true ? CONTROLLED[name] : WISHES[name];
}

/** A terminal's input; a pipe has no raw mode. */
type KeyInput = InputStream & Partial<Pick<NodeJS.ReadStream, 'setRawMode'>>;

/**
 * Reads keys while pages are shown, so that none of them is echoed onto a page. The end of the input is as Ctrl-C.
 */
export class Keys {
  readonly #input: KeyInput;
  readonly #heard: (wish: Wish) => void;
  #open = false;

  constructor(input: KeyInput, heard: (wish: Wish) => void) {
    this.#input = input;
    this.#heard = heard;
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
    const wish = wishOf(text, key);
    if (wish !== undefined) this.#heard(wish);
  };

  readonly #onEnd = (): void => {
    this.#heard('cancel');
  };

  #raw(raw: boolean): void {
    try {
      this.#input.setRawMode?.(raw);
    } catch {
      // The terminal is gone, which its end tells, too.
    }
  }
}
