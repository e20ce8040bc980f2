import type { TutorialEvent } from '../contract/events.ts';
import type { Resource } from '../contract/resources.ts';
import { isEvent } from './event-shape.ts';
import { isResource } from './resource-shape.ts';
import { byKind, fields, isName, isNumber, isObject, isText, oneOf, type Check } from './shape.ts';

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

type Body<T extends EntryBody['type']> = Extract<EntryBody, { readonly type: T }>;

const HEAD = { v: isNumber, time: isText, type: isName };
const BODIES = {
  session: fields<Body<'session'> & Pick<Entry, 'v' | 'time'>>({
    ...HEAD,
    session: isName,
    tool: isText,
    node: isText,
    platform: isText,
    language: isText,
  }),
  resource: fields<Body<'resource'> & Pick<Entry, 'v' | 'time'>>({
    ...HEAD,
    state: oneOf(['intended', 'created', 'removed', 'forgotten']),
    resource: isResource,
  }),
  event: fields<Body<'event'> & Pick<Entry, 'v' | 'time'>>({ ...HEAD, event: isEvent }),
} as const satisfies Readonly<Record<EntryBody['type'], Check>>;

const isEntry = byKind('type', BODIES);

/** Reads one line; never throws. */
export function parseLine(line: string): ParsedLine {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value) || !Object.hasOwn(value, 'v')) return { kind: 'corrupt' };
    const { v } = value;
    if (typeof v === 'number' && Number.isSafeInteger(v) && v > JOURNAL_VERSION) {
      return { kind: 'newer', version: v };
    }
    return v === JOURNAL_VERSION && isEntry(value)
      ? { kind: 'entry', entry: value as unknown as Entry }
      : { kind: 'corrupt' };
  } catch {
    // No JSON, or nested deeper than can be looked into.
    return { kind: 'corrupt' };
  }
}
