import { formatUsd } from '../../elasticache/prices.ts';
import type { Cell, Table } from '../contract/events.ts';
import type { AwsStackResource } from '../contract/resources.ts';
import { standingResources, type JournalState } from '../journal/state.ts';
import { utcText } from '../text/date.ts';
import { msg } from '../text/message.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Stacks in the learner's AWS account that the journal does not know to be gone. */
export function standingStacks(state: JournalState): readonly AwsStackResource[] {
  return standingResources(state).filter((resource) => resource.kind === 'aws-stack');
}

/** Each stack with how long it is up, and what it has cost by the prices that are known here. */
export function stacksTable(stacks: readonly AwsStackResource[], now: Date): Table {
  return {
    id: 'stacks',
    title: msg('status.stacks'),
    engines: [],
    columns: [
      { id: 'stack', name: msg('status.stack'), unit: 'text' },
      { id: 'account', name: msg('status.stack.account'), unit: 'text' },
      { id: 'since', name: msg('status.stack.since'), unit: 'text' },
      { id: 'cost', name: msg('status.stack.cost'), unit: 'text' },
      { id: 'expires', name: msg('status.stack.expires'), unit: 'text' },
    ],
    rows: stacks.map((stack): readonly Cell[] => [
      stack.name,
      `${stack.account} ${stack.region}`,
      utcText(stack.since),
      costOf(stack, now),
      utcText(stack.expiresAt),
    ]),
    notes: [msg('status.stacks.expires')],
  };
}

function costOf({ since, usdPerHour }: AwsStackResource, now: Date): Cell {
  if (usdPerHour === null) return msg('status.stack.unknown');
  const hours = Math.max(0, now.getTime() - new Date(since).getTime()) / HOUR_MS;
  return msg('status.stack.usd', { usd: formatUsd(hours * usdPerHour, 'month') });
}
