import type { AwsWatch } from '../../contract/aws.ts';
import { messageOf, TutorialError } from '../../contract/errors.ts';
import type { AwsStackResource, Presence } from '../../contract/resources.ts';
import type { StepClock } from '../../contract/clock.ts';
import type { AwsClients } from './clients.ts';
import { told } from './errors.ts';
import { listed, snapshotsOf, taggedArns, type Leftover } from './leftovers.ts';
import { describeStack, eventsOf, followStack, partsOf, POLL_MS } from './stack.ts';
import type { Stack, StackEvent } from './sdk.ts';

/** Before a deletion that failed is tried again, in ms: network interfaces linger for a while. */
const AGAIN_MS = 60_000;
/** How long the listing of tags may be behind, in ms. */
const LISTING_MS = 5 * 60_000;

/** A watch with the clock that its waits go by. */
export type Watched = AwsWatch & { readonly clock: StepClock };

/**
 * Deletes a stack by its id, waits until AWS says by that id that it is gone, and removes the snapshots of what was in
 * it. What AWS still lists by the tags is looked for again for five minutes.
 * @throws TutorialError CLEANUP_INCOMPLETE with what is left, its reason, and how it is removed
 */
export async function takeDownStack(
  clients: AwsClients,
  resource: AwsStackResource,
  watch: Watched,
): Promise<void> {
  const found = await findStack(clients, resource);
  const events = found === null ? [] : await eventsOf(clients, found.StackId ?? '');
  if (found !== null && found.StackStatus !== 'DELETE_COMPLETE') {
    await deleteStack(clients, found, events, watch);
  }
  const parts = partsOf(events);
  for (const snapshot of await snapshotsOf(clients, parts)) {
    await snapshot.remove?.();
    const { name: what } = snapshot;
    watch.heard({ what, type: snapshot.console, status: 'DELETE_COMPLETE', done: 0, total: null });
  }
  for (let waited = 0; ; waited += POLL_MS) {
    const left = await leftOf(clients, resource, events);
    if (left.length === 0) return;
    if (waited >= LISTING_MS) throw incomplete(left.map(lineOf));
    if (waited === 0) watch.listed?.(left.length, LISTING_MS);
    // What carries our tag and is no part of a stack is a snapshot that somebody made of ours.
    for (const { remove } of left) await remove?.().catch(() => undefined);
    await watch.clock.sleep(POLL_MS, watch.signal);
  }
}

/** The stack of a resource, by its id, or by its name where the id never reached the journal. */
function findStack(
  clients: AwsClients,
  { stackId, name }: AwsStackResource,
): Promise<Stack | null> {
  return describeStack(clients, stackId ?? name);
}

async function deleteStack(
  clients: AwsClients,
  stack: Stack,
  before: readonly StackEvent[],
  watch: Watched,
): Promise<void> {
  const id = stack.StackId ?? '';
  const total = new Set(partsOf(before).map(({ logical }) => logical)).size;
  let last = before.at(-1)?.EventId;
  const done = new Set<string>();
  for (const attempt of ['first', 'last'] as const) {
    await told(
      'cloudformation:DeleteStack',
      clients.cloudformation.send(new clients.sdk.DeleteStackCommand({ StackName: id })),
    );
    const seen = await followStack(clients, id, 'DELETE_IN_PROGRESS', watch, {
      since: last,
      total,
      done,
    });
    if (seen === null || seen.StackStatus === 'DELETE_COMPLETE') return;
    const events = await eventsOf(clients, id, last);
    if (attempt === 'last') throw incomplete(failuresOf(events, seen, clients.region));
    last = events.at(-1)?.EventId ?? last;
    await watch.clock.sleep(AGAIN_MS, watch.signal);
  }
}

function failuresOf(
  events: readonly StackEvent[],
  stack: Stack,
  region: string,
): readonly string[] {
  const id = stack.StackId ?? '';
  const failed = new Map<string, string>();
  for (const event of events) {
    const { LogicalResourceId: what = '', ResourceType: type = '' } = event;
    if (event.PhysicalResourceId === id) continue;
    const reason = event.ResourceStatusReason ?? '';
    const name = `${what} (${type} ${event.PhysicalResourceId ?? ''})`;
    if (event.ResourceStatus === 'DELETE_FAILED') failed.set(what, `${name}: ${reason}`);
    if (event.ResourceStatus === 'DELETE_COMPLETE') failed.delete(what);
  }
  const status = `${stack.StackName ?? id}: ${stack.StackStatus ?? ''} ${stack.StackStatusReason ?? ''}`;
  return [
    status.trim(),
    ...failed.values(),
    `CloudFormation, Stacks: aws cloudformation delete-stack --stack-name ${id} --region ${region}`,
  ];
}

/** What is left of a stack that is gone: snapshots of its parts, and what AWS lists by its tags. */
async function leftOf(
  clients: AwsClients,
  resource: AwsStackResource,
  events: readonly StackEvent[],
): Promise<readonly Leftover[]> {
  const snapshots = await snapshotsOf(clients, partsOf(events));
  const known = new Set(snapshots.map(({ name }) => name));
  const id = events[0]?.StackId ?? resource.stackId;
  const arns = await taggedArns(clients, { session: resource.session });
  const tagged = arns
    // By its id the stack has said itself that it is gone.
    .filter((arn) => arn !== id)
    .map((arn) => listed(clients, arn))
    .filter(({ name }) => !known.has(name));
  return [...snapshots, ...tagged];
}

/** Looks for a stack, and for what one that is gone has left. */
export async function lookAtStack(
  clients: AwsClients,
  resource: AwsStackResource,
): Promise<Presence> {
  try {
    const stack = await findStack(clients, resource);
    if (stack !== null && stack.StackStatus !== 'DELETE_COMPLETE') {
      return { state: 'present', detail: `${stack.StackName ?? ''} ${stack.StackStatus ?? ''}` };
    }
    const events = stack === null ? [] : await eventsOf(clients, stack.StackId ?? '');
    const left = await leftOf(clients, resource, events);
    return left.length === 0 ? { state: 'gone' } : { state: 'present', detail: shortened(left) };
  } catch (error) {
    const words = error instanceof TutorialError ? error.detail : undefined;
    return { state: 'unknown', detail: words ?? messageOf(error) };
  }
}

function lineOf({ name, console, command }: Leftover): string {
  return `${name} (${console})\n  ${command}`;
}

/** As many as one reads; the error of the deletion has them all. */
const LINES = 10;

function shortened(left: readonly Leftover[]): string {
  const more = left.length - LINES;
  return [...left.slice(0, LINES).map(lineOf), ...(more > 0 ? [`(+${more})`] : [])].join('\n');
}

function incomplete(lines: readonly string[]): TutorialError {
  return new TutorialError('CLEANUP_INCOMPLETE', { remaining: lines.length }, lines.join('\n'));
}
