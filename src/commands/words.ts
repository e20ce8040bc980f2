import type { Word } from '../contract/word.ts';
import { TutorialError } from '../contract/errors.ts';
import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';
import { similarNames } from '../text/similar.ts';
import { formsOf } from '../text/written-in.ts';
import type { Block } from '../ui/view.ts';

/**
 * `words`: the words of the trade, each in two lines and with what shows it; one of them when it is typed.
 * @throws TutorialError USAGE for a word that is not among them
 */
export function showWords(app: App, typed: string | null): Promise<void> {
  const all = app.course.words;
  const shown = typed === null ? all : [wordNamed(app, typed)];
  app.ui.print({
    id: 'words',
    title: msg('cli.words.title'),
    blocks: [
      ...shown.flatMap((word) => blocksOf(app, word)),
      ...(typed === null
        ? [{ kind: 'paragraph', tone: 'tip', text: msg('cli.words.how') } as const]
        : []),
    ],
  });
  return Promise.resolve();
}

function blocksOf({ course }: App, { name, meaning, shownIn }: Word): readonly Block[] {
  const command = course.labs.some(({ id }) => id === shownIn) ? `lab ${shownIn}` : shownIn;
  return [
    { kind: 'heading', text: name },
    { kind: 'paragraph', text: meaning },
    { kind: 'paragraph', text: msg('cli.words.shown-in', { command }) },
  ];
}

/** The word of that name, or that is written so. */
function wordNamed({ course, translator }: App, typed: string): Word {
  const wanted = plain(typed);
  const names = course.words.map((word) => ({
    word,
    written: [
      word.id,
      ...formsOf(translator.text(word.forms)),
      ...pieces(translator.text(word.name)),
    ],
  }));
  const found = names.find(({ written }) => written.some((name) => plain(name) === wanted));
  if (found !== undefined) return found.word;
  const known = names.flatMap(({ written }) => written);
  const [similar] = similarNames(typed, [...new Set(known)]);
  throw new TutorialError('USAGE', {
    problem:
      similar === undefined
        ? msg('cli.unknown-word', { word: typed })
        : msg('cli.unknown-word.similar', { word: typed, similar }),
  });
}

/** What a name is made of: `slot` and `hash slot` of `slot (hash slot)`. */
function pieces(name: string): readonly string[] {
  return name.split(/[(),（）、]+/).filter((piece) => piece.trim() !== '');
}

/** Small letters, and a hyphen for what joins. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
