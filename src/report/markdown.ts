import { dateText } from '../text/date.ts';
import { enginesText } from '../text/engines-text.ts';
import type { Translator } from '../text/index.ts';
import { msg, type Message } from '../text/message.ts';
import { figure } from '../text/quantities.ts';
import { commandLines, guessLine, laterLine, ranLine, tableText } from './figures.ts';
import type {
  Report,
  ReportCard,
  ReportExercise,
  ReportPart,
  ReportStep,
  ReportTable,
} from './model.ts';
import { originText } from './origin.ts';
import { exerciseSaid } from './exercise-said.ts';
import { readsTable } from './reads.ts';

/** The report as Markdown. */
export function toMarkdown(report: Report, translator: Translator): string {
  const lines = [
    `# ${translator.text(msg('report.title'))}`,
    '',
    originText(report, translator),
    ...(report.card === null ? [] : cardLines(report.card, translator)),
    ...report.steps.flatMap((step) => stepLines(step, translator)),
    ...exercisesLines(report.exercises, translator),
    ...tablesLines(msg('progress.title'), report.learned, translator),
    ...tablesLines(msg('compare.title'), report.comparison, translator),
    ...(report.quiz === null ? [] : quizLines(report.quiz, translator)),
  ];
  return `${lines.join('\n')}\n`;
}

function cardLines(card: ReportCard, translator: Translator): readonly string[] {
  const { title, measuredAt, rows, engines } = card;
  const lines = rows.map(({ name, of, bars, said }) => {
    const figures = bars.map((bar) => `${bar.name} ${figure(bar.value, bar.unit, translator)}`);
    const query = of === null ? '' : ` (${of})`;
    return `- **${name}**${query}: ${[...figures, said].join('; ')}`;
  });
  const head = msg('ui.card.head', { title, date: dateText(measuredAt, translator) });
  return ['', `## ${translator.text(head)}`, '', ...lines, '', enginesText(engines, translator)];
}

function stepLines(step: ReportStep, translator: Translator): readonly string[] {
  const { title, subject, failure, later, evidence } = step;
  return [
    ...['', `## ${title}`, ''],
    ...(subject === null ? [] : [codeLine(subject), '']),
    ranLine(step, translator),
    ...(failure === null ? [] : ['', `**${failure.code}**: ${failure.what}`]),
    ...(later === null ? [] : ['', laterLine(later, translator)]),
    ...listLines(evidence),
    ...(step.reads.length === 0
      ? []
      : ['', ...tableLines(readsTable(step.reads, translator), translator)]),
    ...step.parts.flatMap((part) => partLines(part, translator)),
  ];
}

function partLines(part: ReportPart, translator: Translator): readonly string[] {
  const told = part.commands.flatMap((command) => {
    const { input, output } = commandLines(command, translator);
    return [...input, ...output];
  });
  const fence = fenceFor(told);
  return [
    ...(part.heading === null ? [] : ['', `### ${part.heading}`]),
    ...listLines(part.notes),
    ...(told.length === 0 ? [] : ['', fence, ...told, fence]),
    ...part.tables.flatMap((table) => ['', ...tableLines(table, translator)]),
    ...part.guesses.flatMap((guess) => ['', guessLine(guess, translator)]),
  ];
}

function listLines(sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : ['', ...sentences.map((sentence) => `- ${sentence}`)];
}

/** A query as it stands in a line of text. */
function codeLine(query: string): string {
  const ticks = fenceFor([query]).slice(2);
  return `${ticks}${query.replaceAll(/\s+/g, ' ')}${ticks}`;
}

function exercisesLines(
  exercises: readonly ReportExercise[],
  translator: Translator,
): readonly string[] {
  if (exercises.length === 0) return [];
  const head = ['', `## ${translator.text(msg('exercises.report.title'))}`];
  return [
    ...head,
    ...exercises.flatMap((one) => {
      const fence = fenceFor(one.source.split('\n'));
      const { sentences, faults, code } = exerciseSaid(one, translator);
      return [
        ...['', `### ${one.title} (${one.id}, ${one.language})`],
        ...sentences.flatMap((sentence) => ['', sentence]),
        ...listLines(faults),
        ...['', code, '', fence, one.source.trimEnd(), fence],
      ];
    }),
  ];
}

function quizLines(quiz: ReportTable, translator: Translator): readonly string[] {
  return ['', `## ${translator.text(msg('quiz.title'))}`, '', ...tableLines(quiz, translator)];
}

function tablesLines(
  heading: Message,
  tables: readonly ReportTable[],
  translator: Translator,
): readonly string[] {
  if (tables.length === 0) return [];
  const head = ['', `## ${translator.text(heading)}`];
  return [...head, ...tables.flatMap((table) => ['', ...tableLines(table, translator)])];
}

function tableLines(table: ReportTable, translator: Translator): readonly string[] {
  const engines = enginesText(table.engines, translator);
  const { heads, rows, numeric } = tableText(table, translator);
  return [
    `**${escape(table.title)}**${engines === '' ? '' : `  \n${engines}`}`,
    '',
    row(heads),
    row(numeric.map((right) => (right ? '---:' : '---'))),
    ...rows.map(row),
    ...(table.notes.length === 0 ? [] : ['', ...table.notes.map((note) => `- ${note}`)]),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escape).join(' | ')} |`;
}

/** A fence longer than any that stands in what it holds. */
function fenceFor(lines: readonly string[]): string {
  const ticks = lines.flatMap((line) => [...line.matchAll(/`{3,}/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(2, ...ticks) + 1);
}

function escape(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}
