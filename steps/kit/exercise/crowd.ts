import type { Called, LearnerProgram, WireExchange } from '#tutorial';
import { valueOf } from './bench.ts';
import type { Fetching } from './fetch.ts';
import { asksFor, HeldQuery } from './held-query.ts';
import type { TableRow } from './planets.ts';

/** Readers of one row that is not kept, all at once. */
export interface CrowdPlan {
  readonly row: TableRow;
  /** Where they read, each with a row that is read there beside the crowd. */
  readonly places: readonly { readonly program: LearnerProgram; readonly beside: TableRow }[];
  /** How many read in each program. */
  readonly readers: number;
  /** MySQL answers the crowd with an error. */
  readonly fails?: boolean;
}

/** What came of a crowd. */
export interface CrowdSeen {
  readonly called: readonly Called[];
  /** How many queries for the row came. */
  readonly queries: number;
  /** These queries, with their answers. */
  readonly asked: readonly WireExchange[];
  /** Whether readers of other rows had to wait for the query of this one. */
  readonly othersWaited: boolean;
}

/** Looks at most for the first query, for readers of other rows, and for stragglers: together less than a call may take. */
const LOOKS = { first: 16, beside: 52, stragglers: 4 };

/**
 * Lets a crowd read. Its first query is held until a reader of another row was answered in each program, who was asked
 * when all the crowd was there: so whoever wants to ask MySQL, too, has done it by then.
 * @throws Failed for a reader of another row who got no answer
 */
export async function crowd(fetching: Fetching, plan: CrowdPlan): Promise<CrowdSeen> {
  const { row, places, readers, fails = false } = plan;
  using held = new HeldQuery(fetching.bench.world, row, { fails });
  const { wire, table } = fetching.bench.world;
  const mark = wire.mark();
  const question = fetching.byId(row);
  let reading = places.length * readers;
  const isOver = (): boolean => reading === 0;
  const crowded = Promise.all(
    places.flatMap(({ program }) =>
      Array.from({ length: readers }, async () => {
        const { called } = await fetching.attempt(question, program);
        reading -= 1;
        return called;
      }),
    ),
  );
  await held.look(() => isOver() || held.count > 0, LOOKS.first);
  let answered = 0;
  const others = Promise.all(
    places.map(async ({ program, beside }) => {
      const { called } = await fetching.attempt(fetching.byId(beside), program);
      answered += 1;
      return { called, beside };
    }),
  );
  await held.look(() => isOver() || held.count > 1 || answered === places.length, LOOKS.beside);
  const othersWaited = !isOver() && answered < places.length;
  await held.look(isOver, LOOKS.stragglers);
  held.release();
  const called = await crowded;
  const asked = wire
    .since(mark)
    .filter(({ server, asked: words }) => server === 'mysql' && asksFor(words, table.name, row));
  const seen = { called, queries: held.count, asked, othersWaited };
  for (const { called: other, beside } of await others) {
    if (!othersWaited) fetching.sameRow(valueOf(other, 'fetch'), beside);
  }
  return seen;
}
