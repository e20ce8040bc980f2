import type { TutorialEvent } from '../contract/events.ts';
import type { Facts } from '../contract/facts.ts';
import type { Resource } from '../contract/resources.ts';
import { parseLine, type Entry, type ResourceState } from './entry.ts';

/** One resource and the last that was journalled of it. */
export interface TrackedResource {
  readonly resource: Resource;
  readonly state: ResourceState;
}

/** The journal, folded. */
export interface JournalState {
  /** Null for an empty journal. */
  readonly session: Extract<Entry, { type: 'session' }> | null;
  /** In the order of their intention; a resource that was made again keeps its first place. */
  readonly resources: ReadonlyMap<string, TrackedResource>;
  /** Events with their times, without progress. */
  readonly events: readonly { readonly time: string; readonly event: TutorialEvent }[];
  readonly facts: Partial<Facts>;
  /** Steps that finished and whose facts still stand. */
  readonly finished: ReadonlySet<string>;
  /** One-based numbers of lines that could not be read. */
  readonly corruptLines: readonly number[];
  /** Set when a line was written by a later version. */
  readonly newerVersion: number | null;
}

/** Folds the text of a journal. A last line without its line end was never durable and is left out. */
export function foldJournal(text: string): JournalState {
  const resources = new Map<string, TrackedResource>();
  const events: { time: string; event: TutorialEvent }[] = [];
  const finished = new Set<string>();
  const corruptLines: number[] = [];
  let facts: Partial<Facts> = {};
  let session: JournalState['session'] = null;
  let newerVersion: number | null = null;

  const lines = text.split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const parsed = parseLine(line);
    if (parsed.kind === 'corrupt') corruptLines.push(index + 1);
    else if (parsed.kind === 'newer') newerVersion = parsed.version;
    else {
      const { entry } = parsed;
      if (entry.type === 'session') session = entry;
      else if (entry.type === 'resource') {
        resources.set(entry.resource.id, { resource: entry.resource, state: entry.state });
      } else {
        events.push({ time: entry.time, event: entry.event });
        facts = factsAfter(entry.event, facts, finished);
      }
    }
  }
  return { session, resources, events, facts, finished, corruptLines, newerVersion };
}

/** What an event changes about what stands; `finished` is changed in place. */
function factsAfter(
  event: TutorialEvent,
  facts: Partial<Facts>,
  finished: Set<string>,
): Partial<Facts> {
  // A step that is done again stands only when it has finished again.
  if (event.event === 'step.started') finished.delete(event.step);
  if (event.event !== 'step.finished') return facts;
  const afterCleanup = event.facts.cleanup !== undefined;
  if (afterCleanup) finished.clear();
  finished.add(event.step);
  return afterCleanup ? event.facts : { ...facts, ...event.facts };
}

/** Resources that were intended or created, and neither removed nor let go of, newest first. */
export function standingResources(state: Pick<JournalState, 'resources'>): readonly Resource[] {
  return [...state.resources.values()]
    .filter((tracked) => tracked.state === 'intended' || tracked.state === 'created')
    .map((tracked) => tracked.resource)
    .reverse();
}
