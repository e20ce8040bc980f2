import { dateText } from '../../text/date.ts';
import { enginesText } from '../../text/engines-text.ts';
import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { figure } from '../../text/quantities.ts';
import type { ReportCard, ReportCardRow } from '../model.ts';
import { barsHtml } from './chart-bars.ts';
import { guessScaleHtml } from './guess.ts';
import { escape } from './html.ts';

/** What the run came to, at the head of the page. */
export function cardHtml(card: ReportCard, translator: Translator): string {
  const { title, measuredAt, rows, engines, next } = card;
  const head = translator.text(
    msg('ui.card.head', { title, date: dateText(measuredAt, translator) }),
  );
  const body = rows.map(
    (row) => `<dt>${escape(row.name)}</dt><dd>${rowHtml(row, translator)}</dd>`,
  );
  const foot = [
    enginesText(engines, translator),
    next === null ? '' : `${translator.text(msg('ui.label.next'))}: ${next}`,
  ].filter((text) => text !== '');
  return (
    `<section class="card" aria-labelledby="card"><h2 id="card">${escape(head)}</h2>` +
    `<dl>${body.join('')}</dl>${foot.map((text) => `<p class="soft">${escape(text)}</p>`).join('')}</section>`
  );
}

function rowHtml({ of, bars, said, guess }: ReportCardRow, translator: Translator): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const drawn = bars.map(({ name, subject, value, unit }) => ({
    name,
    value: figure(value, unit, translator),
    share: value / most,
    color: `var(--${subject})`,
  }));
  return [
    of === null ? '' : `<p class="of">${escape(of)}</p>`,
    bars.length === 0 ? '' : barsHtml(drawn),
    `<p>${escape(said)}</p>`,
    guess === null ? '' : guessScaleHtml(guess, translator),
  ].join('');
}
