import { enginesText } from '../../text/engines-text.ts';
import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { commandLines, guessLine, laterLine, ranLine } from '../figures.ts';
import type { ReportChart, ReportPart, ReportStep } from '../model.ts';
import { readsTable } from '../reads.ts';
import { chartHtml } from './chart.ts';
import { guessScaleHtml } from './guess.ts';
import { escape, listHtml } from './html.ts';
import { tableHtml } from './table.ts';

/** One step of the report; `id` is the page's own for it. */
export function sectionHtml(step: ReportStep, id: string, translator: Translator): string {
  const { title, subject, failure, later, evidence } = step;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escape(title)}</h2>`,
    ...(subject === null ? [] : [`<p class="subject"><code>${escape(subject)}</code></p>`]),
    `<p class="soft">${escape(ranLine(step, translator))}</p>`,
    ...(failure === null
      ? []
      : [`<p class="failed"><strong>${escape(failure.code)}</strong> ${escape(failure.what)}</p>`]),
    ...(later === null ? [] : [`<p>${escape(laterLine(later, translator))}</p>`]),
    ...evidence.map((sentence) => checkedHtml(sentence, translator)),
    ...(step.reads.length === 0
      ? []
      : [tableHtml(readsTable(step.reads, translator), `${id}-reads`, translator)]),
    ...step.parts.map((part, at) => partHtml(part, `${id}-${at + 1}`, translator)),
    '</section>',
  ].join('\n');
}

function partHtml(part: ReportPart, id: string, translator: Translator): string {
  return [
    ...(part.heading === null ? [] : [`<h3>${escape(part.heading)}</h3>`]),
    listHtml(part.notes),
    ...part.guesses.map(
      (guess) =>
        `<div class="guess"><p>${escape(guessLine(guess, translator))}</p>${guessScaleHtml(guess, translator)}</div>`,
    ),
    ...part.tables.map((table, at) => tableHtml(table, `${id}-t${at + 1}`, translator)),
    ...part.charts.map((chart) => figureHtml(chart, translator)),
    ...commandsHtml(part, translator),
  ].join('\n');
}

function checkedHtml(sentence: string, translator: Translator): string {
  const word = translator.text(msg('ui.label.checked'));
  return `<p><strong class="checked">${escape(word)}</strong> ${escape(sentence)}</p>`;
}

function figureHtml(chart: ReportChart, translator: Translator): string {
  const engines = enginesText(chart.engines, translator);
  const behind = engines === '' ? '' : ` <span class="soft">${escape(engines)}</span>`;
  return [
    '<figure>',
    `<figcaption><span class="title">${escape(chart.title)}</span>${behind}</figcaption>`,
    chartHtml(chart, translator),
    listHtml(chart.notes),
    '</figure>',
  ].join('\n');
}

function commandsHtml({ commands }: ReportPart, translator: Translator): readonly string[] {
  if (commands.length === 0) return [];
  const title = escape(translator.text(msg('report.commands')));
  const typed = commands.map((command) => {
    const { input, output } = commandLines(command, translator);
    return [`<b>${escape(input.join('\n'))}</b>`, ...output.map(escape)].join('\n');
  });
  return [`<div class="commands"><h4>${title}</h4><pre>${typed.join('\n')}</pre></div>`];
}
