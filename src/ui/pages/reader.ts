import type { Word } from '../../contract/word.ts';
import type { PageTurner } from '../output-parts.ts';
import type { InputStream, OutputStream } from '../streams.ts';

/** What pages are read with. */
export interface Reader extends PageTurner {
  readonly input: InputStream;
  /** Has rows, and says when it is resized. */
  readonly output: OutputStream;
  /** What `?` can explain. */
  readonly words: readonly Word[];
  /** Aborted when the run is cancelled: from then on nothing waits for the learner. */
  readonly signal: AbortSignal;
}
