import type { Look } from '../contract/form.ts';
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

/** A last look as a view. */
export function lookView({ id, title, parts }: Look): View {
  return {
    id,
    title,
    blocks: parts.flatMap((part): readonly Block[] => {
      switch (part.kind) {
        case 'table':
          return [part];
        case 'text':
          return [{ kind: 'paragraph', text: part.text }];
        case 'rows':
          return [
            { kind: 'heading', text: part.heading },
            { kind: 'keyvalue', rows: part.rows },
          ];
      }
    }),
  };
}
