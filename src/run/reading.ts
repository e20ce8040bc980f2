import type { Reading } from '../contract/reading.ts';
import type { Block, View } from '../ui/view.ts';

/** A reading as a view: a heading, what is typed, and the sentences, each a paragraph of its own. */
export function viewOf({ id, title, chapters }: Reading): View {
  return {
    id,
    title,
    blocks: chapters.flatMap(({ heading, typed, text }): readonly Block[] => [
      { kind: 'heading', text: heading },
      { kind: 'code', lines: typed },
      ...text.map((sentence) => ({ kind: 'paragraph', text: sentence }) as const),
    ]),
  };
}
