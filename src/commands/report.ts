import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import type { Table } from '../contract/events.ts';
import type { Learned } from '../contract/learned.ts';
import { buildReport } from '../report/build.ts';
import { REPORT_FORMAT_NAMES, REPORT_FORMATS, type ReportFormat } from '../report/formats.ts';
import type { Report } from '../report/model.ts';
import { msg } from '../text/message.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { triedComparison } from './compare.ts';
import { learnedTables } from './learned/tables.ts';
import { learnedTable } from './quiz/learned-table.ts';

/** What was typed behind `report`. */
export interface ReportOptions {
  readonly format?: ReportFormat;
  /** Null for standard output. */
  readonly out?: string | null;
}

/** `report`: rebuilt from the journal alone, to a file or to standard output. */
export async function writeReport(app: App, options: ReportOptions): Promise<void> {
  const report = await reportOf(app);
  if (report.steps.length + report.exercises.length === 0)
    throw new TutorialError('NOTHING_TO_REPORT');
  const file = options.out ?? null;
  const format = options.format ?? formatOfFile(file) ?? usualFormat(app);
  const text = await REPORT_FORMATS[format](report, app.translator);
  if (file === null) app.ui.raw(text);
  else await save(app, file, text);
}

/** Offered after a run: the page to keep, where the current folder may hold one. */
export async function offerReport(app: App): Promise<void> {
  if (!app.ui.ask.interactive) return;
  const report = await reportOf(app);
  const file = `elasticache-tutorial-${report.session}.html`;
  if (await app.isReserved(file)) return;
  if (!(await app.ui.ask.confirm(msg('report.offer', { file }), true))) return;
  await save(app, file, await REPORT_FORMATS.html(report, app.translator));
}

/** What the journal tells, what the quiz has taught, and how the stores compare by what was measured. */
async function reportOf(app: App): Promise<Report> {
  const { learned } = await app.learned.read();
  return buildReport(await app.peek(), app.translator, {
    cardOf: (told) => app.course.card(told),
    learnedBeyond: (steps) => learnedBeyond(steps, app, learned),
    quiz: await learnedTable(app),
    comparison: await triedComparison(app),
    exerciseTitles: new Map(app.course.exercises.map(({ id, title }) => [id, title])),
  });
}

/**
 * What was learned, where these steps are not all of it: a cleanup begins a new journal, and what was measured and
 * guessed before belongs to what is handed in.
 */
function learnedBeyond(steps: ReadonlySet<string>, app: App, learned: Learned): readonly Table[] {
  return Object.keys(learned.units).every((id) => steps.has(id)) ? [] : learnedTables(app, learned);
}

/** A file's ending says what is wanted when `--format` does not. */
function formatOfFile(file: string | null): ReportFormat | undefined {
  const ending = file?.split('.').at(-1);
  return REPORT_FORMAT_NAMES.find((format) => format === ending);
}

function usualFormat(app: App): ReportFormat {
  return OUTPUTS[app.config.output].forPrograms ? 'json' : 'md';
}

async function save(app: App, file: string, text: string): Promise<void> {
  await app.writeFile(file, text);
  app.ui.print({
    id: 'report',
    blocks: [{ kind: 'paragraph', text: msg('report.written', { file }) }],
  });
}
