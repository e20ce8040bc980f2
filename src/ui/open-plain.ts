import { askWithLines } from './ask-lines.ts';
import { createKit } from './kit.ts';
import type { OpenedOutput, OutputParts } from './output-parts.ts';
import { PlainRenderer } from './plain.ts';
import { createPrompts, NOBODY } from './prompts.ts';
import { PLAIN_THEME } from './theme.ts';
import { loadMeasure } from './width.ts';

/** For logs and screen readers: lines, and questions that are answered with a line. */
export async function openPlain(parts: OutputParts): Promise<OpenedOutput> {
  const { translator, stdin, out, err, columns, signal, tables } = parts;
  const kit = createKit(translator, PLAIN_THEME, await loadMeasure(), columns, tables);
  const ask = parts.interactive
    ? createPrompts(kit, askWithLines(kit, stdin, out, signal), (work) => work())
    : NOBODY;
  return { renderer: new PlainRenderer(kit, { out, err }), ask };
}
