import type { EngineLabel, Message, Table } from '#tutorial';
import { msg } from './text.ts';
import { sampleRead } from '../../kit/aws-sample.ts';
import { countSelects } from '../../kit/com-select.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import { KNOWN_IDS, SELECT, UNKNOWN_IDS } from './story.ts';

/** Queries that reached MySQL with one way of reading. */
export interface WayCount {
  readonly id: 'sample' | 'forgetful' | 'remembering';
  readonly name: Message;
  readonly knownReads: number;
  readonly knownQueries: number;
  readonly unknownReads: number;
  readonly unknownQueries: number;
}

/** Longer than the lab: no key expires while it is counted. */
const TTL_SECONDS = 60;

/** Reads known and unknown ids again and again in three ways; MySQL counts. */
export async function countWays(
  lab: Lab,
  main: Instance,
  rounds: number,
): Promise<readonly WayCount[]> {
  const sample = {
    instance: main,
    sql: SELECT,
    keyFor: (id: number): string => lab.key(`sample:${id}`),
    ttlSeconds: TTL_SECONDS,
  };
  const cacheWith = (notFoundTtlSeconds: number) =>
    main.cache({ ttlSeconds: TTL_SECONDS, notFoundTtlSeconds, schemaVersion: notFoundTtlSeconds });
  const forgetful = cacheWith(0);
  const remembering = cacheWith(30);
  const ways: readonly (Pick<WayCount, 'id' | 'name'> & {
    readonly read: (id: number) => Promise<unknown>;
  })[] = [
    {
      id: 'sample',
      name: msg('lab.missing-rows.way.sample'),
      read: (id) => sampleRead(sample, id),
    },
    {
      id: 'forgetful',
      name: msg('lab.missing-rows.way.forgetful'),
      read: (id) => forgetful.fetch(SELECT, [id]),
    },
    {
      id: 'remembering',
      name: msg('lab.missing-rows.way.remembering'),
      read: (id) => remembering.fetch(SELECT, [id]),
    },
  ];
  const counts: WayCount[] = [];
  for (const { id, name, read } of ways) {
    const repeat = async (ids: readonly number[]): Promise<number> => {
      const { selects } = await countSelects(main.mysql, async () => {
        for (let round = 0; round < rounds; round += 1) for (const one of ids) await read(one);
      });
      return selects;
    };
    counts.push({
      id,
      name,
      knownReads: rounds * KNOWN_IDS.length,
      knownQueries: await repeat(KNOWN_IDS),
      unknownReads: rounds * UNKNOWN_IDS.length,
      unknownQueries: await repeat(UNKNOWN_IDS),
    });
  }
  return counts;
}

/** Reads and queries, of ids that exist and of ids that do not. */
export function waysTable(counts: readonly WayCount[], engines: readonly EngineLabel[]): Table {
  const of = (id: WayCount['id']): WayCount | undefined => counts.find((count) => count.id === id);
  return {
    id: 'missing-rows',
    title: msg('lab.missing-rows.ways.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.missing-rows.ways.way'), unit: 'text' },
      { id: 'known-reads', name: msg('lab.missing-rows.ways.known-reads'), unit: 'count' },
      { id: 'known-queries', name: msg('lab.missing-rows.ways.queries'), unit: 'count' },
      { id: 'unknown-reads', name: msg('lab.missing-rows.ways.unknown-reads'), unit: 'count' },
      { id: 'unknown-queries', name: msg('lab.missing-rows.ways.queries'), unit: 'count' },
    ],
    rows: counts.map((count) => [
      count.name,
      count.knownReads,
      count.knownQueries,
      count.unknownReads,
      count.unknownQueries,
    ]),
    notes: [
      msg('lab.missing-rows.ways.verdict', {
        reads: of('sample')?.unknownReads ?? 0,
        ids: UNKNOWN_IDS.length,
        sample: of('sample')?.unknownQueries ?? 0,
        remembering: of('remembering')?.unknownQueries ?? 0,
      }),
      msg('lab.missing-rows.ways.method'),
    ],
  };
}
