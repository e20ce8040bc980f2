import { enginesText } from '../text/engines-text.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { guessLine, tableText } from './figures.ts';
import type { Report, ReportStep, ReportTable } from './model.ts';
import { readsTable } from './reads.ts';

/** The report as Markdown. */
export function toMarkdown(report: Report, translator: Translator): string {
  const lines = [
    `# ${translator.text(msg('report.title'))}`,
    '',
    translator.text(
      msg('report.origin', {
        started: report.started,
        tool: report.tool,
        node: report.node,
        platform: report.platform,
      }),
    ),
    ...report.steps.flatMap((step) => stepLines(step, translator)),
    ...(report.quiz === null ? [] : quizLines(report.quiz, translator)),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(step: ReportStep, translator: Translator): readonly string[] {
  const lines = ['', `## ${step.title}`, ''];
  if (step.failure !== null) lines.push(`**${step.failure.code}**: ${step.failure.what}`, '');
  for (const sentence of [...step.notes, ...step.evidence]) lines.push(`- ${sentence}`);
  if (step.commands.length > 0) {
    const told = step.commands.flatMap(({ prompt, input, output }) => [
      `${prompt}> ${input}`,
      ...output,
    ]);
    const fence = fenceFor(told);
    lines.push('', fence, ...told, fence);
  }
  if (step.reads.length > 0) {
    lines.push('', ...tableLines(readsTable(step.reads, translator), translator));
  }
  for (const table of step.tables) lines.push('', ...tableLines(table, translator));
  for (const guess of step.guesses) lines.push('', guessLine(guess, translator));
  return lines;
}

function quizLines(quiz: ReportTable, translator: Translator): readonly string[] {
  return ['', `## ${translator.text(msg('quiz.title'))}`, '', ...tableLines(quiz, translator)];
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
