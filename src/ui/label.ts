import type { Failure } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import { textWidth, type Kit } from './kit.ts';
import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns a step's body is indented by. */
export const INDENT = 2;
/** Columns of the widest label word with its space; labels are set in one column so that sentences line up. */
const LABEL = 10;

/** Marks `code` in running text: coloured, or left between its backticks without colour. */
export function inlineCode(lines: readonly string[], kit: Kit): string[] {
  if (!kit.theme.color) return [...lines];
  // A span may begin on one line and end on the next, so the state is carried over.
  let inside = false;
  return lines.map((line) =>
    line
      .split('`')
      .map((piece, index) => {
        if (index > 0) inside = !inside;
        return inside && piece !== '' ? kit.theme.accent(piece) : piece;
      })
      .join(''),
  );
}

/** Running text, wrapped and indented. */
export function paragraph(message: Message | string, kit: Kit, indent = INDENT): string[] {
  const lines = wrap(kit.say(message), textWidth(kit, indent), kit.measure);
  return inlineCode(lines, kit).map((line) => `${' '.repeat(indent)}${line}`);
}

/** What a failure is called; what was stopped as asked is none. */
export function failureLabel({ code }: Failure): Message {
  return msg(code === 'CANCELLED' ? 'ui.label.note' : 'ui.label.failed');
}

/** A word in front of sentences: the word says what they are, colour only repeats it. */
export function labelled(
  label: Message | string,
  paint: (text: string) => string,
  messages: readonly (Message | string)[],
  kit: Kit,
): string[] {
  const word = kit.say(label);
  const column = Math.max(LABEL, kit.measure(word) + 2);
  const indent = ' '.repeat(INDENT + column);
  const lines = messages.flatMap((message) => paragraph(message, kit, INDENT + column));
  const first = (lines[0] ?? indent).slice(indent.length);
  const lead =
    ' '.repeat(INDENT) + paint(word) + padEnd('', column - kit.measure(word), kit.measure);
  return [lead + first, ...lines.slice(1)];
}
