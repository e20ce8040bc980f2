import type { Note } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { INDENT, labelled, paragraph } from './label.ts';
import { asTyped, quantity } from '../text/quantities.ts';
import { transcriptLines } from './transcript.ts';

/** Transcripts may use more of a wide terminal than running text. */
const WIDEST_TRANSCRIPT = 140;

/** The sentence that answers a guess. */
export function guessText(note: Extract<Note, { kind: 'guess' }>, kit: Kit): string {
  const question = note.question;
  const guess = asTyped(note.guess, note.unit, kit.translator);
  if (note.actual === null) return kit.say(msg('ui.guess.open', { question, guess }));
  const actual = quantity(note.actual, note.unit, kit.translator);
  return kit.say(msg('ui.guess.answered', { question, guess, actual }));
}

/** The lines of a note on the terminal; blank lines set transcripts and headings apart. */
export function noteLines(note: Note, kit: Kit): string[] {
  const { theme } = kit;
  switch (note.kind) {
    case 'text':
    case 'why':
      return paragraph(note.message, kit);
    case 'heading':
      return ['', ...paragraph(note.message, kit).map((line) => theme.strong(line))];
    case 'result':
      return labelled(msg('ui.label.result'), theme.good, [note.message], kit);
    case 'warning':
      return labelled(msg('ui.label.warning'), theme.warn, [note.message], kit);
    case 'tip':
      return labelled(msg('ui.label.tip'), theme.accent, [note.message], kit);
    case 'guess':
      // The question and its answer are still on the screen until there is something to compare them with.
      return note.actual === null
        ? []
        : labelled(msg('ui.label.guess'), theme.accent, [guessText(note, kit)], kit);
    case 'transcript': {
      const indent = ' '.repeat(INDENT * 2);
      const room = Math.min(kit.columns() - 1, WIDEST_TRANSCRIPT) - indent.length;
      const lines = transcriptLines(note, Math.max(20, room), kit);
      return ['', ...lines.map((line) => indent + line), ''];
    }
  }
}
