import type { FileHandle } from 'node:fs/promises';

/** What the appender needs of an open file. */
export type AppendHandle = Pick<FileHandle, 'appendFile' | 'datasync' | 'truncate' | 'close'>;

/**
 * Appends lines to a file, one after the other. A line that could not be written whole (a full disk
 * writes as much as fits) is taken back, so that the next one does not join onto its half.
 */
export class LineAppender {
  readonly #handle: AppendHandle;
  #size: number;
  #torn = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** `size` is the length of the file in bytes; its last line is whole. */
  constructor(handle: AppendHandle, size: number) {
    this.#handle = handle;
    this.#size = size;
  }

  /** Resolves when the line is written; with `durable`, when it is on the disk. Throws what the system threw. */
  append(line: string, durable: boolean): Promise<void> {
    const written = this.#queue.then(() => this.#write(line, durable));
    this.#queue = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#handle.close();
  }

  async #write(line: string, durable: boolean): Promise<void> {
    if (this.#torn) await this.#takeBack();
    try {
      await this.#handle.appendFile(line);
      if (durable) await this.#handle.datasync();
    } catch (error) {
      this.#torn = true;
      await this.#takeBack().catch(() => undefined);
      throw error;
    }
    this.#size += Buffer.byteLength(line);
  }

  async #takeBack(): Promise<void> {
    await this.#handle.truncate(this.#size);
    this.#torn = false;
  }
}
