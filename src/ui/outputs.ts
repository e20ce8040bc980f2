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

/** One shape of output. */
export interface Output {
  /** Colours are possible here. */
  readonly colors: boolean;
  /** For another program: nobody is asked, and what has formats is given in the one that programs read. */
  readonly forPrograms: boolean;
  /** Loads only what this shape draws with. */
  open(parts: OutputParts): Promise<OpenedOutput>;
}

/** Every shape of output by the word for `--output`: for a terminal, for logs and screen readers, for programs. */
export const OUTPUTS = {
  tty: {
    colors: true,
    forPrograms: false,
    open: async (parts) => (await import('./open-tty.ts')).openTty(parts),
  },
  plain: {
    colors: false,
    forPrograms: false,
    open: async (parts) => (await import('./open-plain.ts')).openPlain(parts),
  },
  json: {
    colors: false,
    forPrograms: true,
    open: async (parts) => (await import('./json/open.ts')).openJson(parts),
  },
} as const satisfies Readonly<Record<string, Output>>;

/** The word for a shape of output. */
export type OutputKind = keyof typeof OUTPUTS;

/** The words for `--output`. */
export const OUTPUT_KINDS = Object.keys(OUTPUTS) as readonly OutputKind[];
