import { EventEmitter } from 'node:events';

/** What pages write: an escape sequence of theirs, or anything else. */
// eslint-disable-next-line no-control-regex -- that is how terminals are told things
const WRITTEN = /\u001B\[(?<numbers>[\d;]*)(?<command>[A-Za-z])|[^]/gu;

/** A terminal that knows what pages write to it, and has as many rows as asked: what stands on it can be read. */
export class Screen extends EventEmitter {
  readonly isTTY = true;
  readonly rows: number;
  readonly columns: number;
  #lines: string[];
  #row = 0;
  #column = 0;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#lines = Array.from({ length: rows }, () => '');
  }

  /** Its rows from the top, without those that are empty at the end. */
  get lines(): readonly string[] {
    const lines = this.#lines.map((line) => line.trimEnd());
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  }

  readonly write = (text: string): void => {
    for (const { 0: character, groups } of text.matchAll(WRITTEN)) {
      const { command, numbers = '' } = groups ?? {};
      if (command !== undefined) this.#obey(command, Number(numbers.split(';')[0]));
      else this.#put(character);
    }
  };

  #obey(command: string, number: number): void {
    if (command === 'H') [this.#row, this.#column] = [Math.max(1, number) - 1, 0];
    else if (command === 'J') this.#lines.fill('', this.#row);
    else if (command === 'K') this.#lines[this.#row] = '';
    else if (command !== 'm') throw new Error(`pages write no ${command}`);
  }

  #put(character: string): void {
    if (character === '\r') this.#column = 0;
    else if (character === '\n') this.#break();
    else {
      if (this.#column === this.columns) this.#break();
      const line = (this.#lines[this.#row] ?? '').padEnd(this.#column);
      const rest = line.slice(this.#column + 1);
      this.#lines[this.#row] = line.slice(0, this.#column) + character + rest;
      this.#column += 1;
    }
  }

  #break(): void {
    this.#column = 0;
    if (this.#row < this.rows - 1) this.#row += 1;
    else this.#lines = [...this.#lines.slice(1), ''];
  }
}
