import type { Message } from '../contract/message.ts';
import type { Kit } from './kit.ts';
import { paragraph } from './label.ts';

/** Columns before the text of something that is numbered. */
const COLUMN = 5;

/** Something to choose, with the key that chooses it. */
export function numberedLines(number: number, text: Message | string, kit: Kit): string[] {
  const [first = '', ...more] = paragraph(text, kit, COLUMN);
  const key = `  ${kit.theme.accent(String(number))}`;
  return [`${key}  ${first.slice(COLUMN)}`, ...more];
}

/** A question, and what can be chosen under it. */
export function choiceLines(question: Message, choices: readonly Message[], kit: Kit): string[] {
  return [
    '',
    ...paragraph(question, kit).map((line) => kit.theme.strong(line)),
    '',
    ...choices.flatMap((choice, at) => numberedLines(at + 1, choice, kit)),
  ];
}
