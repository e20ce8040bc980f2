import type { TutorialEvent } from '../contract/events.ts';
import type { Resource } from '../contract/resources.ts';

/** What was last journalled of a resource; `forgotten` is let go of by the learner, whether it is gone or not. */
export type ResourceState = 'intended' | 'created' | 'removed' | 'forgotten';

/** Written into every line; a reader refuses lines of a later version. */
export const JOURNAL_VERSION = 1;

/** One line of the journal. An entry counts only when its line end is on disk. */
export type Entry = { readonly v: typeof JOURNAL_VERSION; readonly time: string } & EntryBody;

/** What an entry says. */
export type EntryBody =
  | {
      readonly type: 'session';
      readonly session: string;
      readonly tool: string;
      readonly node: string;
      readonly platform: string;
      readonly language: string;
    }
  | {
      readonly type: 'resource';
      readonly state: ResourceState;
      readonly resource: Resource;
    }
  | { readonly type: 'event'; readonly event: TutorialEvent };

/** What one line of the file turned out to be. */
export type ParsedLine =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'corrupt' };

const STATES: ReadonlySet<string> = new Set<ResourceState>([
  'intended',
  'created',
  'removed',
  'forgotten',
]);

/** Reads one line; never throws. */
export function parseLine(line: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'corrupt' };
  }
  if (typeof value !== 'object' || value === null || !('v' in value)) return { kind: 'corrupt' };
  if (typeof value.v === 'number' && value.v > JOURNAL_VERSION) {
    return { kind: 'newer', version: value.v };
  }
  return value.v === JOURNAL_VERSION && hasBody(value)
    ? { kind: 'entry', entry: value as Entry }
    : { kind: 'corrupt' };
}

function hasBody(value: object): boolean {
  const { type, state, resource, event, session } = value as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'session':
      return typeof session === 'string';
    case 'resource':
      return STATES.has(String(state)) && named(resource, 'id');
    case 'event':
      return named(event, 'event');
    default:
      return false;
  }
}

function named(value: unknown, by: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return typeof (value as Readonly<Record<string, unknown>>)[by] === 'string';
}
