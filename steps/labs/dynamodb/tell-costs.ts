import type { Choices, EngineLabel } from '#tutorial';
import { formatUsd } from '../../../elasticache/prices.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { bytes } from '../../kit/quantities.ts';
import { costOf, monthly, type Prices } from './costs.ts';
import type { OPTIONS } from './options.ts';
import { costTable } from './report.ts';
import { msg } from './text.ts';
import type { Units } from './units.ts';

/**
 * Tells what sessions of each size cost, and of the learner's own size (the last one) against a node.
 * @returns from how many page views a second a node is cheaper for the smallest size
 */
export function tellCosts(
  units: readonly Units[],
  choices: Choices<typeof OPTIONS>,
  engines: readonly EngineLabel[],
  tell: Narrator,
): number {
  const prices: Prices = {
    write: Number(choices['write-price']),
    read: Number(choices['read-price']),
    node: Number(choices['node-price']),
  };
  const costs = units.map((one) => costOf(one, prices));
  const spoken = {
    write: choices['write-price'] ?? '',
    read: choices['read-price'] ?? '',
    node: choices['node-price'] ?? '',
  };
  tell.table(costTable(costs, engines, msg('lab.dynamodb.cost.note', spoken)));
  tell.say('text', msg('lab.dynamodb.cost.formula'));
  const [first] = costs;
  const learners = costs.at(-1);
  if (first === undefined || learners === undefined) throw new RangeError('no sizes were counted');
  const views = choices['views-per-second'];
  const month = monthly(learners, views, prices);
  tell.say(
    'result',
    msg(month.dynamodb > month.node ? 'lab.dynamodb.cost.node' : 'lab.dynamodb.cost.dynamodb', {
      size: bytes(learners.bytes),
      views,
      dynamodb: formatUsd(month.dynamodb, 'month'),
      one: formatUsd(month.node, 'month'),
      two: formatUsd(2 * month.node, 'month'),
    }),
  );
  tell.say('text', msg('lab.dynamodb.cost.levers'));
  tell.say('text', msg('lab.dynamodb.cost.left-out'));
  return first.oneNodeFrom;
}
