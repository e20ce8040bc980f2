import { enginesText } from '../text/engines-text.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { guessLine, tableText } from './figures.ts';
import { STYLE } from './html-style.ts';
import type { Report, ReportChart, ReportStep, ReportTable } from './model.ts';
import { readsTable } from './reads.ts';

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
${report.quiz === null ? '' : quizHtml(report.quiz, translator)}
</body>
</html>
`;
}

function quizHtml(quiz: ReportTable, translator: Translator): string {
  const title = escape(translator.text(msg('quiz.title')));
  return `<h2 id="quiz">${title}</h2>\n${tableHtml(quiz, translator)}`;
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
    ...step.guesses.map((guess) => `<p>${escape(guessLine(guess, translator))}</p>`),
    ...(step.reads.length === 0 ? [] : [tableHtml(readsTable(step.reads, translator), translator)]),
    ...step.tables.map((table) => tableHtml(table, translator)),
    ...step.charts.map((chart) => chartHtml(chart, draw, translator)),
    ...commandsHtml(step, translator),
  ].join('\n');
}

function listHtml(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

function tableHtml(table: ReportTable, translator: Translator): string {
  const { heads, rows, numeric } = tableText(table, translator);
  const line = (tag: 'th' | 'td', cells: readonly string[]): string => {
    const drawn = cells.map(
      (html, at) => `<${tag}${numeric[at] === true ? ' class="number"' : ''}>${html}</${tag}>`,
    );
    return `<tr>${drawn.join('')}</tr>`;
  };
  const body = rows.map((texts, at) =>
    line(
      'td',
      texts.map((text, index) => cellHtml(table.rows[at]?.[index], text)),
    ),
  );
  return [
    `<h3>${escape(table.title)}</h3>`,
    enginesHtml(table.engines, translator),
    `<div class="scroll"><table><thead>${line('th', heads.map(escape))}</thead><tbody>${body.join('')}</tbody></table></div>`,
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
  const lines = step.commands.flatMap(({ prompt, input, output }) => [
    `${prompt}> ${input}`,
    ...output,
  ]);
  return [
    `<h3>${escape(translator.text(msg('report.commands')))}</h3>`,
    `<pre>${escape(lines.join('\n'))}</pre>`,
  ];
}

/** Digits to read, and beside them the number of the JSON report, so that one can be checked against the other. */
function cellHtml(cell: number | string | null | undefined, text: string): string {
  return typeof cell === 'number' ? `<data value="${cell}">${escape(text)}</data>` : escape(text);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
