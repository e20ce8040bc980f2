import path from 'node:path';
import { CancelledError, TutorialError } from '../../contract/errors.ts';
import type { Cell, Table } from '../../contract/events.ts';
import type { Figure } from '../../contract/figure.ts';
import type { App } from '../../run/app.ts';
import { msg } from '../../text/message.ts';
import { OUTPUTS } from '../../ui/outputs.ts';
import { csvOf } from './csv.ts';
import { digestOf, unreadable, type Digest } from './digest.ts';

/** What was typed behind `summary`. */
export interface SummaryOptions {
  readonly files?: readonly string[];
  readonly csv?: boolean;
}

/** `summary`: a row for each file of JSON lines, whatever it holds. Standard input where no file is named. */
export async function showSummary(app: App, { files = [], csv }: SummaryOptions): Promise<void> {
  const figures = await figuresOfCourse(app);
  const names = files.length === 0 ? ['-'] : files;
  const digests: Digest[] = [];
  for (const file of names)
    digests.push(await digestOfFile(app, file, whoOf(file, names), figures));
  // Programs are given words that no language changes.
  const stable = csv === true || OUTPUTS[app.config.output].forPrograms;
  const table = summaryTable(digests, figures, stable);
  if (csv === true) app.ui.raw(csvOf(table, app.translator));
  else app.ui.print({ id: 'summary', blocks: [{ kind: 'table', table }] });
}

type Figures = ReadonlyMap<string, readonly Figure[]>;

async function figuresOfCourse({ course }: App): Promise<Figures> {
  const figures = new Map<string, readonly Figure[]>();
  for (const step of course.steps) figures.set(step.id, step.figures ?? []);
  for (const entry of course.labs) figures.set(entry.id, (await entry.load()).figures ?? []);
  return figures;
}

/** A broken file is a row, and never the end. */
async function digestOfFile(app: App, file: string, who: string, of: Figures): Promise<Digest> {
  try {
    return digestOf(who, await app.readFile(file), (unit) => of.get(unit) ?? []);
  } catch (error) {
    const unread = error instanceof TutorialError && error.code === 'FILE_UNREADABLE';
    if (error instanceof CancelledError || !unread) throw error;
    return unreadable(who);
  }
}

/** The name of the file without its ending; all of what was typed where two files are called the same. */
function whoOf(file: string, files: readonly string[]): string {
  const short = (one: string): string =>
    path.basename(one).replace(/\.(jsonl?|ndjson|txt|log)$/i, '');
  return files.filter((one) => short(one) === short(file)).length > 1 ? file : short(file);
}

function summaryTable(digests: readonly Digest[], of: Figures, stable: boolean): Table {
  const measured = [...of.values()]
    .flat()
    .filter(({ id }) => digests.some(({ figures }) => figures[id] !== undefined));
  const passed = digests.filter(({ outcome }) => outcome === 'passed').length;
  return {
    id: 'summary',
    title: msg('summary.title'),
    engines: [],
    columns: [
      { id: 'who', name: msg('summary.who'), unit: 'text' },
      { id: 'outcome', name: msg('summary.outcome'), unit: 'text' },
      { id: 'code', name: msg('summary.code'), unit: 'text' },
      { id: 'finished', name: msg('summary.finished'), unit: 'count' },
      ...measured.map(({ id, unit }) => ({ id, name: msg('summary.figure', { id }), unit })),
      { id: 'guesses-near', name: msg('summary.near'), unit: 'count' },
      { id: 'guesses', name: msg('summary.guesses'), unit: 'count' },
      { id: 'bad-lines', name: msg('summary.bad-lines'), unit: 'count' },
    ],
    rows: digests.map((digest): readonly Cell[] => [
      digest.who,
      stable ? digest.outcome : msg(`summary.outcome.${digest.outcome}`),
      digest.codes[0] ?? '',
      digest.finished.length,
      ...measured.map(({ id }) => digest.figures[id] ?? null),
      digest.guesses.near,
      digest.guesses.all,
      digest.badLines,
    ]),
    notes: [
      msg('summary.passed', { passed, all: digests.length }),
      ...measured.map(({ id, name }) => msg('summary.figure.means', { id, name })),
    ],
  };
}
