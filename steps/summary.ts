import type { StepEmission } from '../src/events.ts';
import type { Facts } from '../src/facts.ts';
import { msg, type Message } from '../src/i18n/message.ts';
import { READS_TABLE } from './cached-read/table.ts';

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
    ...(table === undefined ? [] : [table]),
    note(
      'result',
      msg('run.summary.hit-ratio', {
        percent: Math.round(facts.reads.hitRatioPercent * 10) / 10,
      }),
    ),
    note('text', msg('run.summary.meaning')),
    note('tip', msg('run.summary.next')),
    note('tip', msg('run.summary.report')),
  ];
}
