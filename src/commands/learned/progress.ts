import { TutorialError } from '../../contract/errors.ts';
import type { Cell, Table } from '../../contract/events.ts';
import type { Learned } from '../../contract/learned.ts';
import { parseLearned } from '../../run/learned/shape.ts';
import type { App } from '../../run/app.ts';
import { nearnessMessage } from '../../text/guess.ts';
import { msg, type Message } from '../../text/message.ts';
import { asTyped, duration, quantity } from '../../text/quantities.ts';
import { OUTPUTS } from '../../ui/outputs.ts';
import type { Block } from '../../ui/view.ts';
import { addBeside, besideLearned, carriedText } from './carried.ts';
import { tallyOf } from './tally.ts';

/** What was typed behind `progress`; an empty name of a file stands for standard output. */
export interface ProgressOptions {
  readonly export?: string | null;
  readonly import?: string | null;
}

/** `progress`: shows what was learned, writes it to a file, or adds such a file. @throws TutorialError */
export async function showProgress(app: App, options: ProgressOptions): Promise<void> {
  const { export: target = null, import: source = null } = options;
  if (target !== null && source !== null) {
    throw new TutorialError('USAGE', { problem: msg('progress.both') });
  }
  if (source !== null) await importFrom(app, source);
  else if (target !== null) await exportTo(app, target);
  else await show(app);
}

async function exportTo(app: App, file: string): Promise<void> {
  const { learned, trouble } = await app.learned.read();
  if (trouble === 'newer') throw new TutorialError('PROGRESS_NEWER', { file: app.learned.file });
  const text = await carriedText(app, learned);
  if (file === '-') {
    app.ui.raw(text);
    return;
  }
  await app.writeFile(file, text);
  say(app, msg('progress.exported', { file }));
}

async function importFrom(app: App, file: string): Promise<void> {
  const text = await app.readFile(file);
  const read = parseLearned(text);
  const beside = read.kind === 'learned' ? besideLearned(text) : null;
  if (read.kind !== 'learned' || !read.whole || beside === null) {
    const problem = msg(read.kind === 'newer' ? 'progress.too-new' : 'progress.not-json');
    throw new TutorialError('PROGRESS_UNUSABLE', { file, problem });
  }
  const { units } = read;
  const aside = await app.hold('progress --import', async () => {
    await addBeside(app, beside);
    return app.learned.merge({ v: 1, units });
  });
  if (aside !== null) say(app, msg('progress.set-aside', { file: aside }), 'warning');
  say(app, msg('progress.imported', { file, count: Object.keys(units).length }));
}

function say(app: App, text: Message, tone?: 'warning'): void {
  const paragraph: Block = { kind: 'paragraph', text };
  const block = tone === undefined ? paragraph : { ...paragraph, tone };
  app.ui.print({ id: 'progress', blocks: [block] });
}

async function show(app: App): Promise<void> {
  const { learned, trouble } = await app.learned.read();
  if (OUTPUTS[app.config.output].forPrograms) {
    app.ui.print({ id: 'progress', title: msg('progress.title'), blocks: tablesOf(app, learned) });
    return;
  }
  const warning: readonly Block[] =
    trouble === null
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'warning',
            text: msg(`progress.${trouble}`, { file: app.learned.file }),
          },
        ];
  const nothing = Object.keys(learned.units).length === 0;
  const blocks: readonly Block[] = nothing
    ? [{ kind: 'paragraph', text: msg('progress.none') }]
    : [
        ...tablesOf(app, learned),
        { kind: 'paragraph', text: msg('progress.sum', { ...tallyOf(learned, app.course) }) },
      ];
  const title = msg('progress.title');
  app.ui.print({ id: 'progress', title, blocks: [...warning, ...blocks] });
}

function tablesOf(app: App, learned: Learned): readonly Block[] {
  return [unitsTable(app, learned), figuresTable(app, learned), guessesTable(app, learned)]
    .filter(({ rows }) => rows.length > 0)
    .map((table): Block => ({ kind: 'table', table }));
}

/** In the order of the course; what another version knew comes last. */
function ordered(app: App, learned: Learned): readonly string[] {
  const known = [...app.course.steps, ...app.course.labs].map(({ id }) => id);
  const strangers = Object.keys(learned.units).filter((id) => !known.includes(id));
  return [...known, ...strangers].filter((id) => learned.units[id] !== undefined);
}

function unitsTable(app: App, learned: Learned): Table {
  const rows = ordered(app, learned).flatMap((id): (readonly Cell[])[] => {
    const unit = learned.units[id];
    if (unit === undefined) return [];
    return [[id, unit.times, unit.last.slice(0, 10), duration(unit.ms, app.translator)]];
  });
  return {
    ...{ id: 'learned', title: msg('progress.units'), engines: [], rows, notes: [] },
    columns: [
      { id: 'unit', name: msg('progress.unit'), unit: 'text' },
      { id: 'times', name: msg('progress.times'), unit: 'count' },
      { id: 'last', name: msg('progress.last'), unit: 'text' },
      { id: 'time', name: msg('progress.time'), unit: 'text' },
    ],
  };
}

function figuresTable(app: App, learned: Learned): Table {
  const rows = ordered(app, learned).flatMap((id) =>
    Object.entries(learned.units[id]?.figures ?? {}).map(([figure, { value, unit }]) => [
      id,
      figure,
      quantity(value, unit, app.translator),
    ]),
  );
  return {
    ...{ id: 'learned-figures', title: msg('progress.figures'), engines: [], rows, notes: [] },
    columns: [
      { id: 'unit', name: msg('progress.unit'), unit: 'text' },
      { id: 'figure', name: msg('progress.figure'), unit: 'text' },
      { id: 'measured', name: msg('progress.value'), unit: 'text' },
    ],
  };
}

function guessesTable(app: App, learned: Learned): Table {
  const { translator } = app;
  const rows = ordered(app, learned).flatMap((id) =>
    (learned.units[id]?.guesses ?? []).map((told): readonly Cell[] => [
      id,
      told.question,
      asTyped(told.guess, told.unit, translator),
      quantity(told.actual, told.unit, translator),
      nearnessMessage(told.guess, told.actual, told.unit),
    ]),
  );
  return {
    ...{ id: 'learned-guesses', title: msg('progress.guesses'), engines: [], rows, notes: [] },
    columns: [
      { id: 'unit', name: msg('progress.unit'), unit: 'text' },
      { id: 'question', name: msg('progress.question'), unit: 'text' },
      { id: 'guess', name: msg('progress.guess'), unit: 'text' },
      { id: 'measured', name: msg('progress.actual'), unit: 'text' },
      { id: 'nearness', name: msg('progress.nearness'), unit: 'text' },
    ],
  };
}
