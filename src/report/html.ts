import { enginesText } from '../text/engines-text.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { figureText, headText } from './figures.ts';
import { STYLE } from './html-style.ts';
import type { Report, ReportChart, ReportStep, ReportTable } from './model.ts';

/**
 * The report as one self-contained page: no network, no script, readable in light and dark and on
 * paper. Numbers are those of the journal, with the digits of the JSON report.
 */
export async function toHtml(report: Report, translator: Translator): Promise<string> {
  const { chartToSvg } = await import('./svg-chart.ts');
  const say = (text: Parameters<Translator['text']>[0]): string => escape(translator.text(text));
  const { started, tool, node, platform } = report;
  return `<!doctype html>
<html lang="${translator.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(msg('report.title'))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${say(msg('report.title'))}</h1>
<p class="soft">${say(msg('report.origin', { started, tool, node, platform }))}</p>
${report.steps.map((step) => stepHtml(step, translator, chartToSvg)).join('\n')}
</body>
</html>
`;
}

function stepHtml(
  step: ReportStep,
  translator: Translator,
  draw: (chart: ReportChart) => string,
): string {
  const sentences = [...step.notes, ...step.evidence];
  return [
    `<h2 id="${escape(step.id)}">${escape(step.title)}</h2>`,
    ...(step.failure === null
      ? []
      : [
          `<p class="failed"><strong>${escape(step.failure.code)}</strong> ${escape(step.failure.what)}</p>`,
        ]),
    ...(sentences.length === 0 ? [] : [listHtml(sentences)]),
    ...step.guesses.map((guess) => guessHtml(guess, translator)),
    ...step.tables.map((table) => tableHtml(table, translator)),
    ...step.charts.map((chart) => chartHtml(chart, draw, translator)),
    ...commandsHtml(step, translator),
  ].join('\n');
}

function listHtml(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

function guessHtml(
  { question, guess, actual }: ReportStep['guesses'][number],
  translator: Translator,
): string {
  const measured = translator.number(actual);
  return `<p>${escape(translator.text(msg('report.guess', { question, guess, actual: measured })))}</p>`;
}

function tableHtml(table: ReportTable, translator: Translator): string {
  const numeric = table.columns.map(({ unit }) => unit !== 'text');
  const cell = (tag: 'th' | 'td', html: string, index: number): string =>
    `<${tag}${numeric[index] === true ? ' class="number"' : ''}>${html}</${tag}>`;
  const heads = table.columns.map((column, index) =>
    cell('th', escape(headText(column, translator)), index),
  );
  const rows = table.rows.map(
    (row) =>
      `<tr>${row.map((value, index) => cell('td', cellHtml(value, translator), index)).join('')}</tr>`,
  );
  return [
    `<h3>${escape(table.title)}</h3>`,
    enginesHtml(table.engines, translator),
    `<div class="scroll"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    ...(table.notes.length === 0 ? [] : [listHtml(table.notes)]),
  ].join('\n');
}

function chartHtml(
  chart: ReportChart,
  draw: (chart: ReportChart) => string,
  translator: Translator,
): string {
  return [
    '<figure>',
    `<figcaption><h3>${escape(chart.title)}</h3>${enginesHtml(chart.engines, translator)}</figcaption>`,
    draw(chart).replace('<svg ', `<svg role="img" aria-label="${escape(chart.title)}" `),
    ...(chart.notes.length === 0 ? [] : [listHtml(chart.notes)]),
    '</figure>',
  ].join('\n');
}

function enginesHtml(engines: ReportTable['engines'], translator: Translator): string {
  if (engines.length === 0) return '';
  return `<p class="soft">${escape(enginesText(engines, translator))}</p>`;
}

function commandsHtml(step: ReportStep, translator: Translator): readonly string[] {
  if (step.commands.length === 0) return [];
  const lines = step.commands.map(({ prompt, input }) => `${prompt}> ${input}`);
  return [
    `<h3>${escape(translator.text(msg('report.commands')))}</h3>`,
    `<pre>${escape(lines.join('\n'))}</pre>`,
  ];
}

/** Digits to read, and beside them the number of the JSON report, so that one can be checked against the other. */
function cellHtml(cell: number | string | null, translator: Translator): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return escape(cell);
  return `<data value="${cell}">${escape(figureText(cell, translator))}</data>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
