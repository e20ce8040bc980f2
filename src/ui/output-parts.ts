import type { Word } from '../contract/word.ts';
import type { Translator } from '../text/index.ts';
import type { Ask } from '../contract/step.ts';
import type { TableForm } from './kit.ts';
import type { ThemeName } from './palette.ts';
import type { PromptPort } from './prompts.ts';
import type { Renderer, TerminalRenderer } from './renderer.ts';
import type { InputStream, OutputStream } from './streams.ts';

/** What a learner who turns pages may ask of the program. */
export interface PageTurner {
  /** Asks the program to end: Ctrl-C. */
  readonly cancel: () => void;
  /** Asks to leave what the pages show; where they are all there is, that ends the program, too. */
  readonly leave: () => void;
  /** Hands the terminal back to the shell; resolves when it is ours again. */
  readonly suspend: () => Promise<void>;
}

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
  readonly theme: ThemeName;
  readonly tables: TableForm;
  /** Columns of the terminal now; may change between two calls. */
  readonly columns: () => number;
  /** True when a person may be asked. */
  readonly interactive: boolean;
  /** Present where a terminal shows pages, each until a key turns it. */
  readonly pageTurner: PageTurner | undefined;
  /** The words that `?` explains at the foot of a page. */
  readonly words: readonly Word[];
  /** Ends an open question with CancelledError. */
  readonly signal: AbortSignal | undefined;
  /** The wall clock. */
  readonly now: () => Date;
}

/** A shape of output, ready to draw. */
export interface OpenedOutput {
  readonly renderer: Renderer;
  /** The terminal, where there is one to lend. */
  readonly stage?: Pick<TerminalRenderer, 'flows' | 'undisturbed'>;
  readonly ask: Ask & PromptPort;
}
