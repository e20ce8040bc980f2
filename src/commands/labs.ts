import type { Cell, Table } from '../contract/events.ts';
import type { AnyLab } from '../contract/step.ts';
import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';
import { labFacts, type LabFacts } from './learned/lab-facts.ts';

/** `lab` without a name: every lab with what it is about, its time, what it needs, and whether it was done. */
export async function showLabs(app: App): Promise<void> {
  const { learned } = await app.learned.read();
  const facts: LabFacts[] = [];
  for (const entry of app.course.labs) {
    facts.push(labFacts(await entry.load(), learned, app.translator));
  }
  app.ui.print({
    id: 'labs',
    blocks:
      facts.length === 0
        ? [{ kind: 'paragraph', text: msg('cli.labs.none') }]
        : [
            { kind: 'table', table: labsTable(facts) },
            { kind: 'paragraph', tone: 'tip', text: msg('cli.labs.how') },
          ],
  });
}

function labsTable(facts: readonly LabFacts[]): Table {
  return {
    id: 'labs',
    title: msg('cli.labs.title'),
    engines: [],
    columns: [
      { id: 'lab', name: msg('labs.column.lab'), unit: 'text' },
      { id: 'about', name: msg('labs.column.about'), unit: 'text' },
      { id: 'done', name: msg('labs.column.done'), unit: 'text' },
      { id: 'time', name: msg('labs.column.time'), unit: 'text' },
      { id: 'needs', name: msg('labs.column.need'), unit: 'text' },
    ],
    rows: facts.map(({ lab, done, time }): readonly Cell[] => [
      lab.id,
      lab.text.title,
      done ? msg('labs.done.yes') : '',
      time,
      needOf(lab),
    ]),
    notes: [
      msg('labs.time.note'),
      ...(facts.some(({ lab }) => lab.realOnly) ? [msg('cli.labs.real-only.means')] : []),
    ],
  };
}

function needOf({ realOnly }: AnyLab): Cell {
  return realOnly ? msg('labs.need.real') : '';
}
