import type { Translator } from '../text/index.ts';
import type { Ask } from '../contract/step.ts';
import type { PromptPort } from './prompts.ts';
import type { Renderer } from './renderer.ts';
import type { InputStream, OutputStream } from './streams.ts';

/** What a shape of output is drawn with and where. */
export interface OutputParts {
  readonly translator: Translator;
  readonly stdout: OutputStream;
  readonly stdin: InputStream;
  /** Writes text to standard output. */
  readonly out: (text: string) => void;
  /** Writes text to standard error. */
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Columns of the terminal now; may change between two calls. */
  readonly columns: () => number;
  /** True when a person may be asked. */
  readonly interactive: boolean;
  /** Ends an open question with CancelledError. */
  readonly signal: AbortSignal | undefined;
  /** The wall clock. */
  readonly now: () => Date;
}

/** A shape of output, ready to draw. */
export interface OpenedOutput {
  readonly renderer: Renderer;
  readonly ask: Ask & PromptPort;
}
