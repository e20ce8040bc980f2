import type { EngineLabel, Message, Table } from '#tutorial';
import { bytes } from '../../kit/quantities.ts';
import type { Asked } from './question.ts';
import { lostOf, type Sold } from './sales.ts';
import { msg } from './text.ts';
import type { WholeCosts } from './whole.ts';

/** What the lab measured, for the rule at its end. */
export interface Measured {
  readonly whole: WholeCosts;
  readonly ways: { readonly redis: Asked; readonly scan: Asked; readonly index: Asked };
  readonly sold: readonly Sold[];
  readonly sales: number;
}

/** Need by need: where it belongs, and what this run measured of it. */
export function ruleTable(
  { whole, ways, sold, sales }: Measured,
  engines: readonly EngineLabel[],
): Table {
  const hash = sold.find(({ id }) => id === 'hash');
  const row = (id: 'whole' | 'field' | 'question' | 'hot', measured: Message) => [
    msg(`lab.mongodb.rule.${id}.need`),
    msg(`lab.mongodb.rule.${id}.where`),
    measured,
  ];
  return {
    id: 'mongodb-rule',
    title: msg('lab.mongodb.rule.title'),
    engines,
    columns: [
      { id: 'need', name: msg('lab.mongodb.rule.need'), unit: 'text' },
      { id: 'where', name: msg('lab.mongodb.rule.where'), unit: 'text' },
      { id: 'measured', name: msg('lab.mongodb.rule.measured'), unit: 'text' },
    ],
    rows: [
      row(
        'whole',
        msg('lab.mongodb.rule.whole.measured', {
          redis: bytes(whole.redis.bytes),
          mongo: bytes(whole.mongo.bytes),
        }),
      ),
      row(
        'field',
        msg('lab.mongodb.rule.field.measured', {
          lost: hash === undefined ? 0 : lostOf(hash.left, sales),
          bytes: bytes(hash?.cost?.bytes ?? 0),
        }),
      ),
      row(
        'question',
        msg('lab.mongodb.rule.question.measured', {
          redis: bytes(ways.redis.cost.bytes),
          mongo: bytes(ways.index.cost.bytes),
        }),
      ),
      row('hot', msg('lab.mongodb.rule.hot.measured')),
    ],
    notes: [],
  };
}
