import type { OpenedOutput, OutputParts } from './output-parts.ts';

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
