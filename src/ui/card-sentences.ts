import type { Card } from '../contract/card.ts';
import { dateText } from '../text/date.ts';
import { enginesText } from '../text/engines-text.ts';
import { guessText } from '../text/guess.ts';
import { msg } from '../text/message.ts';
import { quantity } from '../text/quantities.ts';
import type { Kit } from './kit.ts';

/** A card in sentences, one line each, for logs and screen readers. */
export function cardSentences(card: Card, kit: Kit): string[] {
  const { title, rows, engines, next, measuredAt } = card;
  const separator = kit.say(msg('ui.read.separator'));
  const lines = rows.flatMap(({ name, of, bars, said, guess }) => {
    const what = of === null ? name : msg('ui.card.of', { name, of: kit.say(of) });
    const figures = bars.map((bar) => {
      const value = quantity(bar.value, bar.unit, kit.translator);
      return kit.say(msg('ui.card.bar', { name: bar.name, value }));
    });
    const words =
      figures.length === 0
        ? said
        : msg('ui.card.figures', { figures: figures.join(separator), said });
    return [
      kit.say(msg('ui.card.sentence', { name: what, said: words })),
      ...(guess === null ? [] : [guessText(guess, kit.translator)]),
    ];
  });
  return [
    '',
    kit.say(msg('ui.card.head', { title, date: dateText(measuredAt, kit.translator) })),
    ...lines,
    ...(engines.length === 0
      ? []
      : [
          kit.say(
            msg('ui.card.sentence', {
              name: msg('ui.card.engines'),
              said: enginesText(engines, kit.translator),
            }),
          ),
        ]),
    ...(next === null ? [] : [`${kit.say(msg('ui.label.next'))}: ${kit.say(next)}`]),
  ];
}
