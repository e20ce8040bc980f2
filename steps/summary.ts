import type { Facts, Message, StepEmission } from '#tutorial';
import { msg } from './kit/text.ts';
import { COSTLY_TABLE } from './cached-read/costly.ts';
import { READS_TABLE } from './cached-read/table.ts';
import { ms, percent, ratio, times } from './kit/quantities.ts';

/** What was learned: the hit/miss table again, the hit ratio, what it means, where to go next. */
export function summarize(
  facts: Partial<Facts>,
  told: readonly StepEmission[],
): readonly StepEmission[] {
  if (facts.reads === undefined) return [];
  const note = (kind: 'heading' | 'text' | 'result' | 'tip', message: Message): StepEmission => ({
    event: 'step.note',
    note: { kind, message },
  });
  const table = told.findLast(
    (emission) => emission.event === 'table' && emission.table.id === READS_TABLE,
  );
  return [
    note('heading', msg('run.summary.title')),
    ...(table?.event === 'table' ? [withoutReasons(table)] : []),
    ...costliest(told).map((message) => note('result', message)),
    note(
      'result',
      msg('run.summary.hit-ratio', {
        percent: percent(facts.reads.hitRatioPercent),
      }),
    ),
    note('text', msg('run.summary.meaning')),
    note('tip', msg('run.summary.next')),
    note('tip', msg('run.summary.report')),
  ];
}

/** The table without what was explained under it when it was shown first: sentences that carry no figure of it. */
function withoutReasons(emission: Extract<StepEmission, { event: 'table' }>): StepEmission {
  const { table } = emission;
  return { ...emission, table: { ...table, notes: table.notes.filter(({ params }) => params) } };
}

/** What a hit was worth for the query that cost most; nothing when that was not measured or was too close. */
function costliest(told: readonly StepEmission[]): readonly Message[] {
  const found = told.findLast(
    (emission) => emission.event === 'table' && emission.table.id === COSTLY_TABLE,
  );
  if (found?.event !== 'table') return [];
  const { columns, rows } = found.table;
  const numbers = (id: string): readonly number[] => {
    const at = columns.findIndex((column) => column.id === id);
    return rows.map((row) => Number(row[at]));
  };
  const database = numbers('database-p50');
  const at = database.indexOf(Math.max(...database));
  const [lowest, highest] = [numbers('lowest')[at] ?? 0, numbers('highest')[at] ?? 0];
  if (lowest <= 1) return [];
  return [
    msg('run.summary.costliest', {
      database: ms(database[at] ?? 0),
      hit: ms(numbers('hit-p50')[at] ?? 0),
      lowest: ratio(lowest),
      highest: times(highest),
    }),
  ];
}
