import type { Subject } from '../../contract/subject.ts';

/** Colours for what has no colour of its own, in the order in which they are taken. */
const OTHERS = 6;
/** Dashes tell lines apart where colours cannot. */
const DASHES = ['none', '7 4', '2 3', '10 3 2 3'] as const;

/** How one of several things is drawn. */
export interface Stroke {
  /** A colour of the page. */
  readonly color: string;
  readonly dash: string;
}

/** Hits, misses and the database alone have a colour each, the same everywhere; no two strokes of a chart are alike. */
export function strokesOf(subjects: readonly (Subject | null)[]): readonly Stroke[] {
  let other = 0;
  return subjects.map((subject, at) => {
    const dash = DASHES[at % DASHES.length] ?? 'none';
    if (subject !== null) return { color: `var(--${subject})`, dash };
    other += 1;
    return { color: `var(--series-${((other - 1) % OTHERS) + 1})`, dash };
  });
}
