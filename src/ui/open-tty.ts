import { askWithInquirer } from './ask-inquirer.ts';
import { createKit } from './kit.ts';
import { Live } from './live.ts';
import type { OpenedOutput, OutputParts } from './output-parts.ts';
import { createPrompts, NOBODY } from './prompts.ts';
import { loadDrawTable } from './table.ts';
import { loadTheme } from './theme.ts';
import { TtyRenderer } from './tty.ts';
import { loadMeasure } from './width.ts';

/** For a terminal: colours, a spinner, progress bars and menus. */
export async function openTty(parts: OutputParts): Promise<OpenedOutput> {
  const { translator, stdout, stdin, color, columns, signal } = parts;
  const kit = createKit(translator, await loadTheme(color), await loadMeasure(), columns);
  const live = new Live({
    sink: { write: parts.out },
    animated: stdout.isTTY === true,
    loadSpinner: async () => (await import('./spinner.ts')).loadSpinner(stdout, color),
    now: () => performance.now(),
  });
  const renderer = new TtyRenderer(kit, live, await loadDrawTable());
  const undisturbed = <T>(work: () => Promise<T>): Promise<T> => {
    renderer.settle();
    return live.quiet(work);
  };
  const ask = parts.interactive
    ? createPrompts(kit, askWithInquirer(kit, stdin, stdout, signal), undisturbed)
    : NOBODY;
  return { renderer, ask };
}
