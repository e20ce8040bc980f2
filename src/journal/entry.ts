import type { TutorialEvent } from '../events.ts';
import type { Resource } from '../resources.ts';

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
      readonly state: 'intended' | 'created' | 'removed';
      readonly resource: Resource;
    }
  | { readonly type: 'event'; readonly event: TutorialEvent };

/** What one line of the file turned out to be. */
export type ParsedLine =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'corrupt' };

const TYPES = new Set(['session', 'resource', 'event']);

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
  const known = value.v === JOURNAL_VERSION && 'type' in value && TYPES.has(String(value.type));
  return known && hasBody(value) ? { kind: 'entry', entry: value as Entry } : { kind: 'corrupt' };
}

function hasBody(value: object): boolean {
  if ('resource' in value) {
    const resource = value.resource;
    return typeof resource === 'object' && resource !== null && 'id' in resource;
  }
  if ('event' in value) {
    const event = value.event;
    return typeof event === 'object' && event !== null && 'event' in event;
  }
  return 'session' in value;
}
