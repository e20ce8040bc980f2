import { dateText } from '../../text/date.ts';
import type { Translator } from '../../text/index.ts';
import { msg, type Message } from '../../text/message.ts';
import { originText } from '../origin.ts';
import type { Report, ReportTable } from '../model.ts';
import { cardHtml } from './card.ts';
import { exercisesHtml } from './exercises.ts';
import { escape } from './html.ts';
import { sectionHtml } from './section.ts';
import { tableHtml } from './table.ts';
import { STYLE } from './style.ts';
import { CHART_STYLE } from './style-charts.ts';

/**
 * The report as one self-contained page: no network, no script, readable in light and dark, on a telephone and on
 * paper. Numbers are those of the journal, with the digits of the screen.
 */
export function toHtml(report: Report, translator: Translator): string {
  const say = (text: Message): string => escape(translator.text(text));
  const sections = report.steps.map((step, at) => ({ step, id: `section-${at + 1}` }));
  const contents = sections.map(({ step: { title, subject, started }, id }) => {
    const of = subject === null ? '' : ` <code>${escape(subject)}</code>`;
    const date = escape(dateText(started, translator));
    return `<li><a href="#${id}">${escape(title)}</a>${of} <span class="soft">${date}</span></li>`;
  });
  const quiz = report.quiz === null ? '' : quizHtml(report.quiz, translator);
  const exercises = exercisesHtml(report.exercises, translator);
  if (exercises !== '') {
    contents.push(`<li><a href="#exercises">${say(msg('exercises.report.title'))}</a></li>`);
  }
  const learned = tablesHtml('progress', msg('progress.title'), report.learned, translator);
  if (learned !== '') {
    contents.push(`<li><a href="#progress">${say(msg('progress.title'))}</a></li>`);
  }
  const comparison = tablesHtml('compare', msg('compare.title'), report.comparison, translator);
  if (comparison !== '') {
    contents.push(`<li><a href="#compare">${say(msg('compare.title'))}</a></li>`);
  }
  if (quiz !== '') contents.push(`<li><a href="#quiz">${say(msg('quiz.title'))}</a></li>`);
  return `<!doctype html>
<html lang="${translator.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(msg('report.title'))}</title>
<style>${STYLE}${CHART_STYLE}</style>
</head>
<body>
<header>
<h1>${say(msg('report.title'))}</h1>
<p class="soft">${escape(originText(report, translator))}</p>
</header>
<main>
${report.card === null ? '' : cardHtml(report.card, translator)}
<nav aria-labelledby="contents"><h2 id="contents">${say(msg('report.contents'))}</h2><ol>${contents.join('')}</ol></nav>
${sections.map(({ step, id }) => sectionHtml(step, id, translator)).join('\n')}
${exercises}
${learned}
${comparison}
${quiz}
</main>
</body>
</html>
`;
}

function tablesHtml(
  id: string,
  heading: Message,
  tables: readonly ReportTable[],
  translator: Translator,
): string {
  if (tables.length === 0) return '';
  const title = escape(translator.text(heading));
  const each = tables.map((table) => tableHtml(table, table.id, translator));
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${each.join('\n')}</section>`;
}

function quizHtml(quiz: ReportTable, translator: Translator): string {
  const title = escape(translator.text(msg('quiz.title')));
  return `<section aria-labelledby="quiz"><h2 id="quiz">${title}</h2>${tableHtml(quiz, 'quiz-table', translator)}</section>`;
}
