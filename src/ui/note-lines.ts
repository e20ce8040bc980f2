import type { Note } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { INDENT, labelled, paragraph } from './label.ts';
import type { Marks } from '../text/guess-range.ts';
import { guessText } from '../text/guess.ts';
import { guessScaleLines } from './guess-scale.ts';
import { printable } from './width.ts';
import { transcriptBlocks, type Transcript } from './transcript.ts';

/** Transcripts may use more of a wide terminal than running text. */
const WIDEST_TRANSCRIPT = 140;

/** The lines of a note on the terminal, of a transcript by exchange; blank lines set transcripts and headings apart. */
export function noteBlocks(note: Note, kit: Kit): string[][] {
  return note.kind === 'transcript' ? transcript(note, kit) : [sentenceLines(note, kit)];
}

function sentenceLines(note: Exclude<Note, Transcript>, kit: Kit): string[] {
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
    case 'task':
      return taskLines(note, kit);
    case 'guess':
      // The question and its answer are still on the screen until there is something to compare them with.
      return note.actual === null ? [] : guessLines({ ...note, actual: note.actual }, kit);
  }
}

/** What to do, and what can be typed; of what was seen a word, of what was left out nothing. */
function taskLines(note: Extract<Note, { kind: 'task' }>, kit: Kit): string[] {
  const { theme } = kit;
  if (note.state === 'skipped') return [];
  if (note.state === 'seen') {
    return labelled(msg('ui.label.checked'), theme.good, [msg('ui.task.seen')], kit);
  }
  const indent = ' '.repeat(INDENT * 2);
  const said = labelled(msg('ui.label.task'), theme.accent, [note.what], kit);
  const typed = note.lines.map((line) => indent + theme.strong(printable(line)));
  return ['', ...said, '', ...typed, '', ...paragraph(msg('ui.task.how'), kit)];
}

/** A guess beside what was measured, in words and on a scale. */
function guessLines(note: Extract<Note, { kind: 'guess' }> & Marks, kit: Kit): string[] {
  const word = msg('ui.label.guess');
  const words = labelled(word, kit.theme.accent, [guessText(note, kit.translator)], kit);
  const indent = ' '.repeat(INDENT * 2);
  const scale = guessScaleLines(note, kit, kit.columns() - 1 - indent.length);
  return [...words, ...(scale.length === 0 ? [] : ['', ...scale.map((line) => indent + line), ''])];
}

function transcript(note: Transcript, kit: Kit): string[][] {
  const indent = ' '.repeat(INDENT * 2);
  const room = Math.min(kit.columns() - 1, WIDEST_TRANSCRIPT) - indent.length;
  const [first = [], ...more] = transcriptBlocks(note, Math.max(20, room), kit).map((lines) =>
    lines.map((line) => indent + line),
  );
  return [['', ...first], ...more, ['']];
}
