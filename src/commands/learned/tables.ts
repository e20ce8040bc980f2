import type { Cell, Table } from '../../contract/events.ts';
import type { Learned } from '../../contract/learned.ts';
import type { App } from '../../run/app.ts';
import { guessedWord, measuredWord, nearnessMessage } from '../../text/guess.ts';
import { msg } from '../../text/message.ts';
import { duration, quantity } from '../../text/quantities.ts';

/** What the tables are shown with. */
type Shown = Pick<App, 'course' | 'translator'>;

/** What was learned in tables: steps and labs, the best figures, the guesses; those with rows alone. */
export function learnedTables(app: Shown, learned: Learned): readonly Table[] {
  return [unitsTable(app, learned), figuresTable(app, learned), guessesTable(app, learned)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** In the order of the course; what another version knew comes last. */
function ordered(app: Shown, learned: Learned): readonly string[] {
  const known = [...app.course.steps, ...app.course.labs].map(({ id }) => id);
  const strangers = Object.keys(learned.units).filter((id) => !known.includes(id));
  return [...known, ...strangers].filter((id) => learned.units[id] !== undefined);
}

function unitsTable(app: Shown, learned: Learned): Table {
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

function figuresTable(app: Shown, learned: Learned): Table {
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

function guessesTable(app: Shown, learned: Learned): Table {
  const { translator } = app;
  const rows = ordered(app, learned).flatMap((id) =>
    (learned.units[id]?.guesses ?? []).map((told): readonly Cell[] => [
      id,
      told.question,
      guessedWord(told, translator),
      measuredWord(told, translator),
      nearnessMessage(told),
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
