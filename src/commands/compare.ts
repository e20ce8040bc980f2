import {
  STORE_NAMES,
  STORES,
  type CompareCell,
  type CompareQuestion,
} from '../contract/compare.ts';
import type { Cell, Table } from '../contract/events.ts';
import type { Learned } from '../contract/learned.ts';
import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';
import { quantity } from '../text/quantities.ts';
import type { Block } from '../ui/view.ts';

/** `compare`: the stores beside each other on the questions of the course, with the learner's own figures. */
export async function showComparison(app: App): Promise<void> {
  const { learned } = await app.learned.read();
  const blocks = app.course.comparison.map((question): Block => ({
    kind: 'table',
    table: tableOf(app, question, learned),
  }));
  app.ui.print({
    id: 'compare',
    title: msg('compare.title'),
    blocks: [...blocks, { kind: 'paragraph', tone: 'tip', text: msg('compare.how') }],
  });
}

function tableOf(app: App, { id, question, cells }: CompareQuestion, learned: Learned): Table {
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
      yours(app, cells[store], learned),
    ]),
  };
}

/** The lab to go to, where the course has it. */
function labOf({ course }: App, { lab }: CompareCell): string | null {
  return course.labs.some(({ id }) => id === lab) ? lab : null;
}

/** The best that the learner measured of the cell's figure, with its name for `--expect`. */
function yours({ translator }: App, { lab, figure }: CompareCell, learned: Learned): string | null {
  if (lab === null || figure === null) return null;
  const known = learned.units[lab]?.figures[figure];
  return known === undefined ? null : `${figure} ${quantity(known.value, known.unit, translator)}`;
}
