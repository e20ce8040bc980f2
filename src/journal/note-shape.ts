import type { Exchange, Note } from '../contract/events.ts';
import { isFigure, isMessage, isUnit } from './message-shape.ts';
import { fields, isName, isText, listOf, oneOf, optional, type Check } from './shape.ts';

const isSentence = fields<{ readonly message: unknown }>({ message: isMessage });
/** Whether a value is a note of its kind, by the kinds. */
export const NOTES = {
  text: isSentence,
  why: isSentence,
  result: isSentence,
  warning: isSentence,
  tip: isSentence,
  heading: isSentence,
  transcript: fields<{ prompt: unknown; address: unknown; exchanges: unknown }>({
    prompt: oneOf(['redis-cli', 'mysql', 'shell', 'code']),
    address: optional(isText),
    exchanges: listOf(
      fields<Exchange>({ input: isText, output: listOf(isText), ms: optional(isFigure) }),
    ),
  }),
  guess: fields<Extract<Note, { readonly kind: 'guess' }>>({
    kind: isName,
    question: isMessage,
    unit: isUnit,
    guess: isFigure,
    actual: isFigure,
  }),
  task: fields<Extract<Note, { readonly kind: 'task' }>>({
    kind: isName,
    id: isName,
    server: oneOf(['redis', 'mysql']),
    what: isMessage,
    lines: listOf(isText),
    state: oneOf(['open', 'seen', 'skipped']),
  }),
} as const satisfies Readonly<Record<Note['kind'], Check>>;
