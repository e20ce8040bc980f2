import type { Happening } from './events.ts';
import type { Planned } from './plan.ts';

/** How making or deleting goes. */
export interface Outcome {
  readonly happenings: readonly Happening[];
  /** When it is over. */
  readonly end: number;
  /** Ids of resources that failed. */
  readonly failed: readonly string[];
}

const SECOND = 1000;

/** Makes resources, each after those that it needs; the first failure ends it for all. */
export function making(
  resources: readonly Planned[],
  start: number,
  failing: ReadonlyMap<string, string>,
): Outcome {
  const ends = new Map<string, number>();
  const spans = resources.map((one) => {
    const from = Math.max(start, ...one.after.map((id) => ends.get(id) ?? start));
    const to = from + one.type.seconds[0] * SECOND;
    ends.set(one.id, to);
    return { id: one.id, from, to };
  });
  const broken = spans.filter(({ id }) => failing.has(id)).map(({ to }) => to);
  const end = broken.length > 0 ? Math.min(...broken) : Math.max(start, ...ends.values());
  const failed: string[] = [];
  const happenings = spans.flatMap(({ id, from, to }): Happening[] => {
    if (from >= end) return [];
    const begun: Happening = { at: from, id, status: 'CREATE_IN_PROGRESS' };
    if (to < end || (to === end && !failing.has(id))) {
      return [begun, { at: to, id, status: 'CREATE_COMPLETE' }];
    }
    failed.push(id);
    const reason = (to === end ? failing.get(id) : undefined) ?? 'Resource creation cancelled';
    return [begun, { at: end, id, status: 'CREATE_FAILED', reason }];
  });
  // Those that failed by themselves are told before those that were given up for them.
  const first = (one: Happening): number => (one.reason === 'Resource creation cancelled' ? 1 : 0);
  return {
    happenings: happenings.toSorted((a, b) => a.at - b.at || first(a) - first(b)),
    end,
    failed,
  };
}

/** Deletes resources, each after those that need it; what a failed one needs stays. */
export function deleting(
  resources: readonly Planned[],
  start: number,
  undeletable: (id: string) => string | null,
): Outcome {
  const ends = new Map<string, number>();
  const failed: string[] = [];
  const kept = new Set<string>();
  const happenings: Happening[] = [];
  let end = start;
  for (const one of resources.toReversed()) {
    const users = resources.filter(({ after }) => after.includes(one.id)).map(({ id }) => id);
    if (users.some((id) => kept.has(id))) {
      kept.add(one.id);
      continue;
    }
    const { id } = one;
    const from = Math.max(start, ...users.map((user) => ends.get(user) ?? start));
    if (one.deletionPolicy === 'Retain') {
      happenings.push({ at: from, id, status: 'DELETE_SKIPPED' });
      ends.set(id, from);
      continue;
    }
    const to = from + one.type.seconds[1] * SECOND;
    end = Math.max(end, to);
    ends.set(id, to);
    const reason = undeletable(id);
    happenings.push({ at: from, id, status: 'DELETE_IN_PROGRESS' });
    if (reason === null) happenings.push({ at: to, id, status: 'DELETE_COMPLETE' });
    else {
      failed.push(id);
      kept.add(id);
      happenings.push({ at: to, id, status: 'DELETE_FAILED', reason });
    }
  }
  return { happenings: happenings.toSorted((a, b) => a.at - b.at), end, failed };
}
