import type { Translator } from '../text/index.ts';
import type { Message } from '../text/message.ts';
import type { Theme } from './theme.ts';
import { printable, type Measure } from './width.ts';

/** How tables can be shown. */
export const TABLE_FORMS = ['auto', 'list'] as const;

/** The word for `--tables`. */
export type TableForm = (typeof TABLE_FORMS)[number];

/** What every drawing function works with. */
export interface Kit {
  readonly translator: Translator;
  readonly theme: Theme;
  readonly measure: Measure;
  /** Columns of the terminal now; may change between two calls. */
  readonly columns: () => number;
  /** How tables are shown: as they fit, or always as lists of records. */
  readonly tables: TableForm;
  /** The text of a message in the run's language, safe to print. */
  readonly say: (message: Message | string) => string;
}

/** Longest line of running text, in columns. */
const LONGEST_TEXT = 96;

/** Makes a kit. */
export function createKit(
  translator: Translator,
  theme: Theme,
  measure: Measure,
  columns: () => number,
  tables: TableForm = 'auto',
): Kit {
  return {
    translator,
    theme,
    measure,
    columns,
    tables,
    say: (message) => printable(translator.text(message)),
  };
}

/** Columns for running text that is indented by `indent`. */
export function textWidth(kit: Kit, indent: number): number {
  return Math.max(20, Math.min(kit.columns() - indent - 1, LONGEST_TEXT));
}
