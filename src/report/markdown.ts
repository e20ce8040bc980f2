import { enginesText } from '../text/engines-text.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { figureText, headText } from './figures.ts';
import type { Report, ReportStep, ReportTable } from './model.ts';

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
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(step: ReportStep, translator: Translator): readonly string[] {
  const lines = ['', `## ${step.title}`, ''];
  if (step.failure !== null) lines.push(`**${step.failure.code}**: ${step.failure.what}`, '');
  for (const sentence of [...step.notes, ...step.evidence]) lines.push(`- ${sentence}`);
  if (step.commands.length > 0) {
    lines.push('', '```');
    for (const { prompt, input } of step.commands) lines.push(`${prompt}> ${input}`);
    lines.push('```');
  }
  for (const table of step.tables) lines.push('', ...tableLines(table, translator));
  for (const { question, guess, actual } of step.guesses) {
    const measured = translator.number(actual);
    lines.push('', translator.text(msg('report.guess', { question, guess, actual: measured })));
  }
  return lines;
}

function tableLines(table: ReportTable, translator: Translator): readonly string[] {
  const engines = enginesText(table.engines, translator);
  const heading = table.columns.map((column) => headText(column, translator));
  const align = table.columns.map(({ unit }) => (unit === 'text' ? '---' : '---:'));
  return [
    `**${escape(table.title)}**${engines === '' ? '' : `  \n${engines}`}`,
    '',
    row(heading),
    row(align),
    ...table.rows.map((cells) => row(cells.map((cell) => cellText(cell, translator)))),
    ...(table.notes.length === 0 ? [] : ['', ...table.notes.map((note) => `- ${note}`)]),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(cell: number | string | null, translator: Translator): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? figureText(cell, translator) : escape(cell);
}

function escape(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}
