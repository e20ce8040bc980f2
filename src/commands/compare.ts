import {
  STORE_NAMES,
  STORES,
  type CompareCell,
  type CompareQuestion,
} from '../contract/compare.ts';
import type { Cell, Table } from '../contract/events.ts';
import type { Figure } from '../contract/figure.ts';
import type { Learned } from '../contract/learned.ts';
import type { App } from '../run/app.ts';
import { msg, type Message } from '../text/message.ts';
import { quantity } from '../text/quantities.ts';
import type { Block } from '../ui/view.ts';

/** `compare`: the stores beside each other on the questions of the course, with the learner's own figures. */
export async function showComparison(app: App): Promise<void> {
  const tables = await comparisonTables(app, (await app.learned.read()).learned);
  const blocks = tables.map((table): Block => ({ kind: 'table', table }));
  app.ui.print({
    id: 'compare',
    title: msg('compare.title'),
    blocks: [...blocks, { kind: 'paragraph', tone: 'tip', text: msg('compare.how') }],
  });
}

/** The comparison for the report; nothing until the learner has finished a lab that it names. */
export async function triedComparison(app: App): Promise<readonly Table[]> {
  const { learned } = await app.learned.read();
  const labs = app.course.comparison.flatMap(({ cells }) => STORES.map((one) => cells[one].lab));
  const tried = labs.some((lab) => lab !== null && learned.units[lab] !== undefined);
  return tried ? comparisonTables(app, learned) : [];
}

async function comparisonTables(app: App, learned: Learned): Promise<readonly Table[]> {
  const measured = await measuredFigures(app, learned);
  return app.course.comparison.map((question) => tableOf(app, question, measured));
}

/** What the learner measured, in words, by lab and figure. */
type Measured = ReadonlyMap<string, Message>;

const nameOf = (lab: string, figure: string): string => `${lab} ${figure}`;

function tableOf(app: App, { id, question, cells }: CompareQuestion, measured: Measured): Table {
  return {
    ...{ id: `compare-${id}`, title: question, engines: [], notes: [] },
    columns: [
      { id: 'store', name: msg('compare.store'), unit: 'text' },
      { id: 'says', name: msg('compare.says'), unit: 'text' },
      { id: 'lab', name: msg('compare.lab'), unit: 'text' },
      { id: 'yours', name: msg('compare.yours'), unit: 'text' },
    ],
    rows: STORES.map((store): readonly Cell[] => [
      STORE_NAMES[store],
      cells[store].says,
      labOf(app, cells[store]),
      yours(cells[store], measured),
    ]),
  };
}

/** The lab to go to, where the course has it; else the answer is only read. */
function labOf({ course }: App, { lab }: CompareCell): string | Message {
  return lab !== null && course.labs.some(({ id }) => id === lab) ? lab : msg('compare.read');
}

/** The best that the learner measured of the cell's figure. */
function yours({ lab, figure }: CompareCell, measured: Measured): Message | null {
  return lab === null || figure === null ? null : (measured.get(nameOf(lab, figure)) ?? null);
}

/** The names of figures are words of their labs: only labs that were done are loaded for them. */
async function measuredFigures(app: App, learned: Learned): Promise<Measured> {
  const measured = new Map<string, Message>();
  for (const entry of app.course.labs) {
    const known = learned.units[entry.id]?.figures ?? {};
    if (Object.keys(known).length === 0) continue;
    const { texts, figures = [] } = await entry.load();
    await app.translator.learn([texts]);
    for (const { id, name } of figures) {
      const figure = known[id];
      if (figure !== undefined) measured.set(nameOf(entry.id, id), spoken(app, name, figure));
    }
  }
  return measured;
}

function spoken(
  { translator }: App,
  name: Figure['name'],
  { value, unit }: Learned['units'][string]['figures'][string],
): Message {
  return msg('compare.measured', { name, value: quantity(value, unit, translator) });
}
