import { askWithInquirer } from './ask-inquirer.ts';
import { EventLines } from './event-lines.ts';
import { createKit, type Kit } from './kit.ts';
import { Live } from './live.ts';
import type { OpenedOutput, OutputParts } from './output-parts.ts';
import type { Questioner } from './questioner.ts';
import type { TerminalRenderer } from './renderer.ts';
import { createPrompts, NOBODY } from './prompts.ts';
import { loadDrawTable, type DrawTable } from './table.ts';
import { loadTheme } from './theme.ts';
import { TtyRenderer } from './tty.ts';
import { loadMeasure } from './width.ts';

/** A terminal with fewer rows than this shows neither pages nor boards. */
const LEAST_ROWS = 10;

/** For a terminal: colours, a spinner, progress bars, menus, and pages where somebody turns them. */
export async function openTty(parts: OutputParts): Promise<OpenedOutput> {
  const { translator, stdout, stdin, color, columns, signal, tables } = parts;
  const theme = await loadTheme({ color, name: parts.theme });
  const kit = createKit(translator, theme, await loadMeasure(), columns, tables);
  const live = new Live({
    sink: { write: parts.out },
    animated: stdout.isTTY === true,
    loadSpinner: async () => (await import('./spinner.ts')).loadSpinner(stdout, color),
    now: () => performance.now(),
  });
  const renderer = await open(parts, kit, live, await loadDrawTable());
  const ask = parts.interactive
    ? createPrompts(
        kit,
        { ...askWithInquirer(kit, stdin, stdout, signal, suspender(parts)), ...boards(parts, kit) },
        (work, rows) => renderer.undisturbed(work, rows),
      )
    : NOBODY;
  return { renderer, stage: renderer, ask };
}

/** Boards need rows, as pages do. */
function boards(parts: OutputParts, kit: Kit): Pick<Questioner, 'board'> {
  const { stdout, stdin, pageTurner, signal = new AbortController().signal } = parts;
  if ((stdout.rows ?? 0) < LEAST_ROWS) return {};
  const suspend = pageTurner?.suspend ?? (() => Promise.resolve());
  const place = { kit, input: stdin, output: stdout, signal, suspend };
  return {
    board: async (board) => (await import('./board/ask.ts')).askOnBoard(board, place),
  };
}

async function open(
  parts: OutputParts,
  kit: Kit,
  live: Live,
  draw: DrawTable,
): Promise<TerminalRenderer> {
  const { stdout, stdin, pageTurner, words, signal = new AbortController().signal } = parts;
  if (pageTurner === undefined || (stdout.rows ?? 0) < LEAST_ROWS) {
    return new TtyRenderer(kit, live, draw, new EventLines(kit, draw));
  }
  const { PagesRenderer } = await import('./pages/renderer.ts');
  const reader = { ...pageTurner, input: stdin, output: stdout, words, signal };
  return new PagesRenderer(kit, live, draw, reader);
}

/** What Ctrl-Z does at a question for one key. */
function suspender({ pageTurner }: OutputParts): (() => Promise<void>) | undefined {
  return pageTurner === undefined ? undefined : () => pageTurner.suspend();
}
