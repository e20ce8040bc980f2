import { Writable } from 'node:stream';
import type { Language } from '../text/index.ts';
import { createKit, type Kit } from './kit.ts';
import { sampleTranslator } from './sample-fixture.ts';
import { loadTheme } from './theme.ts';
import { loadMeasure } from './width.ts';

/** A stream that remembers what was written; for the interface's tests. */
export class Capture extends Writable {
  #text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(isTTY = false, columns = 80) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#text += chunk.toString();
    done();
  }

  /** Everything written so far. */
  text(): string {
    return this.#text;
  }
}

/** A kit without colour, as wide as asked, in the sample run's words. */
export async function sampleKit(language: Language, columns = 80, color = false): Promise<Kit> {
  return createKit(
    sampleTranslator(language),
    await loadTheme({ color, name: 'auto', depth: 256 }),
    await loadMeasure(),
    () => columns,
  );
}
