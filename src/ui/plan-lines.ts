import type { TutorialEvent } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { INDENT, inlineCode } from './label.ts';
import { textWidth, type Kit } from './kit.ts';
import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

type Planned = Extract<TutorialEvent, { event: 'step.planned' }>;

/** One step of the plan: its number and title, then each change with the kind of change in words before it. */
export function plannedLines(event: Planned, position: number, kit: Kit): string[] {
  const title = `${String(position)}. ${kit.say(event.title)}`;
  const kinds = (['start', 'create', 'write', 'read', 'remove'] as const).map((kind) =>
    kit.say(msg(`ui.change.${kind}`)),
  );
  const column = Math.max(...kinds.map((kind) => kit.measure(kind))) + 2;
  const indent = INDENT + 3;
  const body =
    event.changes.length === 0
      ? [' '.repeat(indent) + kit.theme.quiet(kit.say(msg('ui.plan.nothing')))]
      : event.changes.flatMap(({ kind, what }) => {
          const word = padEnd(kit.say(msg(`ui.change.${kind}`)), column, kit.measure);
          const room = textWidth(kit, indent + column);
          return inlineCode(wrap(kit.say(what), room, kit.measure), kit).map(
            (line, index) =>
              ' '.repeat(indent) +
              (index === 0 ? kit.theme.quiet(word) : ' '.repeat(column)) +
              line,
          );
        });
  const titled = wrap(title, textWidth(kit, indent), kit.measure);
  return [
    ...titled.map((line, at) => ' '.repeat(at === 0 ? INDENT : indent) + kit.theme.strong(line)),
    ...body,
  ];
}
