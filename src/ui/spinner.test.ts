import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { loadSpinner } from './spinner.ts';

/** A terminal that only remembers in which column its cursor was put. */
class Terminal extends Writable {
  readonly isTTY = true;
  readonly columns = 80;
  column = 0;

  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done();
  }

  cursorTo(column: number): boolean {
    this.column = column;
    return true;
  }

  moveCursor(): boolean {
    return true;
  }

  clearLine(): boolean {
    return true;
  }
}

describe('the spinner', () => {
  it('gives the line back with the cursor at its start', async () => {
    const terminal = new Terminal();
    const start = await loadSpinner(terminal, false);
    start('Working').stop();
    expect(terminal.column).toBe(0);
  });
});
