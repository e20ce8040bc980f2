import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** One change of the store: what stands under a key from now on; absent when nothing does. */
export interface Change {
  readonly key: string;
  readonly value?: unknown;
}

interface Waiting {
  readonly line: string;
  readonly done: (error?: Error) => void;
}

/** A file of changes, one JSON line each: `append` resolves when the change would survive a loss of power. */
export class Journal {
  readonly #file: FileHandle;
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | null = null;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /**
   * Opens the file, hands `each` all that it holds, and cuts off a last line that a killed process did not finish.
   * @throws the system's error, or Error when a line before the last is no change
   */
  static async open(path: string, each: (changes: readonly Change[]) => void): Promise<Journal> {
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const whole = await replay(path, each);
      if (whole < size) await file.truncate(whole);
      return new Journal(file);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Changes that are kept together or not at all. @throws the system's error */
  append(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        line: `${JSON.stringify(changes)}\n`,
        done: (error) => {
          if (error === undefined) resolve();
          else reject(error);
        },
      });
      this.#flushing ??= this.#flush();
    });
  }

  async close(): Promise<void> {
    await this.#flushing;
    await this.#file.close();
  }

  /** All that waits is written and made durable at once, as databases do it: one sync serves many writers. */
  async #flush(): Promise<void> {
    // What comes in this turn of the event loop still belongs to it.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      let failure: Error | undefined;
      try {
        await this.#file.appendFile(group.map(({ line }) => line).join(''));
        await this.#file.datasync();
      } catch (error) {
        failure = error instanceof Error ? error : new Error('the journal cannot be written');
      }
      for (const { done } of group) done(failure);
    }
    this.#flushing = null;
  }
}

/** Bytes of the lines that are whole. */
async function replay(path: string, each: (changes: readonly Change[]) => void): Promise<number> {
  let whole = 0;
  let rest = 0;
  const input = createReadStream(path);
  // A line without its end is the last one, and was answered to nobody.
  input.on('data', (chunk) => {
    const end = chunk.lastIndexOf('\n');
    if (end < 0) rest += chunk.length;
    else {
      whole += rest + end + 1;
      rest = chunk.length - end - 1;
    }
  });
  let last: string | null = null;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (last !== null) each(JSON.parse(last) as Change[]);
    last = line;
  }
  if (last !== null && rest === 0) each(JSON.parse(last) as Change[]);
  return whole;
}
