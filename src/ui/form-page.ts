import type { Option } from '../contract/options.ts';
import { msg, type Message } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { paragraph } from './label.ts';

/** Where a question stands on its page, and what may be typed instead of an answer. */
export interface PlaceInForm {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly ways: readonly string[];
}

const WAYS: Readonly<Record<string, Message>> = {
  '<': msg('ui.form.back'),
  '.': msg('ui.form.rest'),
  '-': msg('ui.form.usual'),
};

/** What stands above a question: its group and number, its title with its badge, why it is asked, and the keys. */
export function pageLines(option: Option, place: PlaceInForm, kit: Kit): readonly string[] {
  const { theme } = kit;
  const { number, of, ways } = place;
  const title = option.question ?? option.help;
  const group = option.group ?? title;
  const headed =
    option.badge === undefined ? title : msg('ui.form.title', { title, badge: option.badge });
  const keys = ways.flatMap((way) => (WAYS[way] === undefined ? [] : [kit.say(WAYS[way])]));
  return [
    '',
    ...quietly(paragraph(msg('ui.form.place', { group, number, of }), kit), kit),
    ...paragraph(headed, kit).map((line) => theme.strong(line)),
    ...(option.about ?? []).flatMap((said) => paragraph(said, kit)),
    ...quietly(paragraph(keys.join('   '), kit), kit),
  ];
}

function quietly(lines: readonly string[], { theme }: Kit): readonly string[] {
  return lines.map((line) => theme.quiet(line));
}
