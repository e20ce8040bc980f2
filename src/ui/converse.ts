import { createInterface, type Interface } from 'node:readline';
import type { Conversation, Said } from '../contract/conversation.ts';
import { CancelledError } from '../contract/errors.ts';
import type { InputStream, OutputStream } from './streams.ts';

/** Where a conversation takes place. */
export interface ConversationPlace {
  readonly input: InputStream;
  readonly output: OutputStream;
  readonly write: (text: string) => void;
  /** A person types: prompts are shown. */
  readonly interactive: boolean;
  /** The terminal can redraw its line: arrows edit it and bring lines back. */
  readonly editing: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads lines and shows what is answered until the learner leaves, by a word, by Ctrl-D, or by Ctrl-C on an empty line;
 * on any other it drops the line, or gives up what is being answered. Without a person the input is read to its end.
 * The terminal is as it was afterwards. Throws CancelledError when the run is cancelled.
 */
export async function converse(talk: Conversation, place: ConversationPlace): Promise<void> {
  const { input, output, interactive, editing, signal, write } = place;
  const reader = createInterface({
    input,
    ...(editing ? { output: output, terminal: true } : { terminal: false }),
  });
  const leave = (): void => {
    reader.close();
  };
  signal?.addEventListener('abort', leave, { once: true });
  // A terminal that was closed.
  reader.on('error', leave);
  try {
    await new Talk(talk, reader, { write, interactive, editing }, signal).untilItEnds();
  } finally {
    signal?.removeEventListener('abort', leave);
    reader.close();
    input.pause();
  }
  if (signal?.aborted === true) throw new CancelledError();
}

class Talk {
  readonly #talk: Conversation;
  readonly #reader: Interface;
  readonly #how: Pick<ConversationPlace, 'write' | 'interactive' | 'editing'>;
  readonly #cancelled: AbortSignal;
  #answering: AbortController | null = null;
  #isOver = false;

  constructor(
    talk: Conversation,
    reader: Interface,
    how: Pick<ConversationPlace, 'write' | 'interactive' | 'editing'>,
    signal = new AbortController().signal,
  ) {
    this.#talk = talk;
    this.#reader = reader;
    this.#how = how;
    this.#cancelled = signal;
  }

  async untilItEnds(): Promise<void> {
    if (this.#isCancelled()) return;
    const reader = this.#reader;
    let more = false;
    reader.once('close', () => {
      this.#isOver = true;
    });
    reader.on('SIGINT', () => {
      if (this.#answering !== null) this.#answering.abort();
      else if (reader.line === '' && !more) reader.close();
      else {
        more = false;
        this.#talk.forget();
        reader.write(null, { ctrl: true, name: 'e' });
        reader.write(null, { ctrl: true, name: 'u' });
        this.#how.write('^C\n');
        this.#ask(false);
      }
    });
    this.#ask(false);
    for await (const line of reader) {
      const said = await this.#answered((signal) => this.#talk.answer(line, signal));
      if (said.then === 'ended' || this.#isCancelled()) return;
      more = said.then === 'more';
      this.#ask(more);
    }
    if (this.#isCancelled()) return;
    await this.#answered((signal) => this.#talk.finish(signal));
    if (this.#how.interactive) this.#how.write('\n');
  }

  async #answered(answer: (signal: AbortSignal) => Promise<Said>): Promise<Said> {
    const answering = new AbortController();
    this.#answering = answering;
    try {
      const said = await answer(AbortSignal.any([answering.signal, this.#cancelled]));
      if (said.lines.length > 0) this.#how.write(`${said.lines.join('\n')}\n`);
      return said;
    } catch (error) {
      // Ctrl-C ends what took long, and no more.
      if (!(error instanceof CancelledError) || this.#isCancelled()) throw error;
      this.#talk.forget();
      return { lines: [], then: 'next' };
    } finally {
      this.#answering = null;
    }
  }

  #isCancelled(): boolean {
    return this.#cancelled.aborted;
  }

  #ask(more: boolean): void {
    const { interactive, editing, write } = this.#how;
    // Who left while an answer was on its way is asked no more: a prompt would take the input up again.
    if (!interactive || this.#isOver) return;
    const prompt = more ? this.#talk.goesOn : this.#talk.prompt;
    if (!editing) {
      write(prompt);
      return;
    }
    this.#reader.setPrompt(prompt);
    this.#reader.prompt();
  }
}
