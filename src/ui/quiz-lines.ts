import type { EventOf } from '../contract/events.ts';
import { duration } from '../text/quantities.ts';
import { msg, type Message } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { numberedLines } from './choice-lines.ts';
import { labelled, paragraph } from './label.ts';
import type { Theme } from './theme.ts';
import { printable } from './width.ts';

type Asked = EventOf<'quiz.asked'>;
type Answered = EventOf<'quiz.answered'>;

/** An option with its number, or the reason that follows it, under a word that says what it is. */
interface Part {
  readonly label: Message | string;
  readonly paint: (theme: Theme) => (text: string) => string;
  readonly texts: readonly (Message | string)[];
}

/** A question on a terminal. */
export function askedLines(event: Asked, kit: Kit): string[] {
  const { theme } = kit;
  return [
    '',
    ...paragraph(headOf(event, kit), kit).map((line) => theme.quiet(line)),
    '',
    ...paragraph(event.text, kit).map((line) => theme.strong(line)),
    '',
    ...event.options.flatMap(({ text }, at) => numberedLines(at + 1, text, kit)),
  ];
}

/** A question in a log. */
export function askedText(event: Asked, kit: Kit): string[] {
  return [
    '',
    headOf(event, kit),
    kit.say(event.text),
    ...event.options.map(({ text }, at) =>
      kit.say(msg('quiz.option.numbered', { number: at + 1, text })),
    ),
  ];
}

/** An answer on a terminal; `alone` where its question is no longer on the screen. */
export function answeredLines(event: Answered, alone: boolean, kit: Kit): string[] {
  if (event.told === 'brief') return [];
  const { theme } = kit;
  const question =
    alone || event.told === 'review' ? ['', ...quiet(paragraph(event.text, kit), kit)] : [];
  const command = theme.accent(printable(event.shown));
  const [shown = ''] = labelled(msg('quiz.label.shown'), theme.quiet, [''], kit);
  return [
    ...question,
    '',
    ...partsOf(event).flatMap(({ label, paint, texts }) =>
      labelled(label, paint(theme), texts, kit),
    ),
    '',
    // Never wrapped, so that it can be copied.
    shown + command,
    ...labelled(msg('quiz.label.box'), theme.quiet, [boxText(event)], kit),
  ];
}

/** An answer in a log. */
export function answeredText(event: Answered, kit: Kit): string[] {
  if (event.told === 'brief') return [];
  return [
    ...(event.told === 'review' ? ['', kit.say(event.text)] : []),
    ...partsOf(event).flatMap(({ label, texts: [option = '', ...reasons] }) => [
      `${kit.say(label)}: ${kit.say(option)}`,
      ...reasons.map((reason) => `  ${kit.say(reason)}`),
    ]),
    `${kit.say(msg('quiz.label.shown'))}: ${printable(event.shown)}`,
    `${kit.say(msg('quiz.label.box'))}: ${kit.say(boxText(event))}`,
  ];
}

function headOf({ position, of, topic, box, leftMs }: Asked, kit: Kit): string {
  const inBox = box === 0 ? msg('quiz.head.new') : msg('quiz.head.box', { box });
  const aside =
    leftMs === null ? inBox : msg('quiz.head.left', { time: duration(leftMs, kit.translator) });
  return kit.say(msg('quiz.head', { position, of, topic, aside }));
}

/** What was chosen comes first, then the right one, then the others. */
function partsOf({ options, chosen, answer, right }: Answered): readonly Part[] {
  const parts = options.map(({ id, text, why }, at): Part & { readonly rank: number } => {
    const option = msg('quiz.option.numbered', { number: at + 1, text });
    const texts = [option, why];
    if (id === chosen && right)
      return { rank: 0, label: msg('quiz.label.right'), paint: good, texts };
    if (id === chosen) return { rank: 0, label: msg('quiz.label.wrong'), paint: bad, texts };
    if (id === answer) return { rank: 1, label: msg('quiz.label.answer'), paint: good, texts };
    return { rank: 2, label: msg('quiz.label.other'), paint: plain, texts };
  });
  return parts.sort((one, other) => one.rank - other.rank);
}

const good = (theme: Theme): Theme['good'] => theme.good;
const bad = (theme: Theme): Theme['bad'] => theme.bad;
const plain = (theme: Theme): Theme['quiet'] => theme.quiet;

function boxText({ box, change, days, again }: Answered): Message {
  if (change === 'back') return msg(again ? 'quiz.box.back-again' : 'quiz.box.back', { days });
  return msg(`quiz.box.${change}`, { box, days });
}

function quiet(lines: readonly string[], kit: Kit): string[] {
  return lines.map((line) => kit.theme.quiet(line));
}
