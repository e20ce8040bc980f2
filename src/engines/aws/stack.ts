import type { AwsWatch } from '../../contract/aws.ts';
import { TutorialError } from '../../contract/errors.ts';
import type { StepClock } from '../../contract/clock.ts';
import type { AwsClients } from './clients.ts';
import { isNotFound, told } from './errors.ts';
import type { Stack, StackEvent } from './sdk.ts';

/** Between two looks at a stack, in ms. */
export const POLL_MS = 15_000;

/** The stack of a name or an id; null where there is none. By its id a stack still answers when it is deleted. */
export async function describeStack(
  { sdk, cloudformation }: AwsClients,
  stack: string,
): Promise<Stack | null> {
  try {
    const found = await cloudformation.send(new sdk.DescribeStacksCommand({ StackName: stack }));
    return found.Stacks?.[0] ?? null;
  } catch (error) {
    if (isNotFound(error)) return null;
    return told('cloudformation:DescribeStacks', Promise.reject(error as Error));
  }
}

/** Everything that happened to a stack, oldest first; it can be asked for long after the stack is gone, by its id. */
export async function eventsOf(
  { sdk, cloudformation }: AwsClients,
  stackId: string,
  until?: string,
): Promise<readonly StackEvent[]> {
  const events: StackEvent[] = [];
  let page: string | undefined;
  do {
    const answer = await told(
      'cloudformation:DescribeStackEvents',
      cloudformation.send(
        new sdk.DescribeStackEventsCommand({ StackName: stackId, NextToken: page }),
      ),
    );
    for (const event of answer.StackEvents ?? []) {
      if (event.EventId === until) return events.reverse();
      events.push(event);
    }
    page = answer.NextToken;
  } while (page !== undefined);
  return events.reverse();
}

/** What was made of a stack's resources, and by which ids AWS knows them. */
export interface Part {
  /** As the template calls it. */
  readonly logical: string;
  readonly type: string;
  readonly id: string;
}

/** The parts of a stack, by its events. */
export function partsOf(events: readonly StackEvent[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const event of events) {
    const { LogicalResourceId: logical = '', ResourceType: type = '' } = event;
    const id = event.PhysicalResourceId ?? '';
    if (id !== '' && id !== event.StackId) parts.set(`${logical} ${id}`, { logical, type, id });
  }
  return [...parts.values()];
}

/**
 * Follows a stack while it is in one state, and tells what AWS did. Any refusal ends it at once: waiting on would not
 * help who may not look. Gives the stack as it was seen last; null where there is none.
 * @param since id of an event; what happened until then is told to nobody. `total` is of how many resources, and `done`
 * of which of them it was seen before
 */
export async function followStack(
  clients: AwsClients,
  stackId: string,
  state: 'CREATE_IN_PROGRESS' | 'DELETE_IN_PROGRESS',
  { clock, heard, signal }: AwsWatch & { readonly clock: StepClock },
  {
    since,
    total = null,
    done = new Set(),
  }: {
    readonly since?: string | undefined;
    readonly total?: number | null;
    readonly done?: Set<string>;
  } = {},
): Promise<Stack | null> {
  let last = since;
  for (;;) {
    const stack = await describeStack(clients, stackId);
    const events = stack === null ? [] : await eventsOf(clients, stackId, last);
    for (const event of events) {
      last = event.EventId ?? last;
      const { LogicalResourceId: what = '', ResourceType: type = '' } = event;
      const status = event.ResourceStatus ?? '';
      if (event.PhysicalResourceId === stackId || status.endsWith('_IN_PROGRESS')) continue;
      // What is taken back is no part of what is made.
      if (status === state.replace('_IN_PROGRESS', '_COMPLETE')) done.add(what);
      heard({ what, type, status, done: done.size, total });
    }
    if (stack?.StackStatus !== state) return stack;
    await clock.sleep(POLL_MS, signal);
  }
}

/** Why a stack was not made: the first thing that failed, in AWS's words. */
export async function failureOf(clients: AwsClients, stack: Stack): Promise<TutorialError> {
  const events = await eventsOf(clients, stack.StackId ?? '').catch(() => []);
  const first = events.find(
    ({ PhysicalResourceId: id, ResourceStatus: status }) =>
      status === 'CREATE_FAILED' && id !== stack.StackId,
  );
  const words =
    first === undefined
      ? (stack.StackStatusReason ?? '')
      : `${first.LogicalResourceId ?? ''} (${first.ResourceType ?? ''}): ${first.ResourceStatusReason ?? ''}`;
  const params = { name: stack.StackName ?? '', status: stack.StackStatus ?? '' };
  return new TutorialError('AWS_STACK_FAILED', params, words);
}
