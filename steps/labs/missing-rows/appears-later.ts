import type { EngineLabel, Message, Quantity, Table } from '#tutorial';
import { msg } from './text.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { ms } from '../../kit/quantities.ts';
import { limitMs, Watcher, type Watched } from '../../kit/watcher.ts';
import { SELECT, TABLE } from './story.ts';

/** How long "not found" outlived the arrival of the row, in one way. */
export interface AppearsResult {
  readonly id: 'long' | 'short' | 'invalidated';
  readonly name: Message;
  readonly rememberedSeconds: number;
  readonly watched: Watched;
}

/** The TTL of rows, and the shorter one of "not found", in seconds. */
export const LONG_SECONDS = 3;
const SHORT_SECONDS = 0.5;

/** Remembers that a row is not there, then inserts it, and watches the "not found" last. */
export async function appearsLater(
  lab: Lab,
  reader: Instance,
  writer: Instance,
  tell: Narrator,
): Promise<readonly AppearsResult[]> {
  const ways = [
    { id: 'long', name: msg('lab.missing-rows.later.long'), seconds: LONG_SECONDS },
    { id: 'short', name: msg('lab.missing-rows.later.short'), seconds: SHORT_SECONDS },
    { id: 'invalidated', name: msg('lab.missing-rows.later.invalidated'), seconds: SHORT_SECONDS },
  ] as const;
  const results: AppearsResult[] = [];
  for (const [index, { id, name, seconds }] of ways.entries()) {
    const planet = 9 + index;
    const options = { ttlSeconds: LONG_SECONDS, notFoundTtlSeconds: seconds };
    const cache = reader.cache(options);
    const writersCache = writer.cache(options);
    const insert = `INSERT INTO ${TABLE} VALUES (${planet}, 'Planet ${planet}')`;
    await cache.fetch(SELECT, [planet]);
    const key = cache.keyFor(SELECT, [planet]);
    if (id === 'long') await tell.redis(reader.redis, ['GET', key], ['PTTL', key]);
    const watcher = new Watcher({
      ...lab.ctx,
      read: () => cache.fetch(SELECT, [planet]),
      isFresh: (rows) => rows.length > 0,
    });
    const watched = await watcher.during(async (changed) => {
      if (id === 'long') await tell.mysql(writer.mysql, insert);
      else await writer.mysql.query(insert);
      changed();
      if (id === 'invalidated') await writersCache.invalidate(SELECT, [planet]);
      if (id === 'long') await tell.mysql(writer.mysql, SELECT.replace('?', String(planet)));
    }, limitMs(LONG_SECONDS));
    results.push({ id, name, rememberedSeconds: seconds, watched });
  }
  return results;
}

/** How long readers were told that there is no such row although there was. */
export function laterTable(
  results: readonly AppearsResult[],
  engines: readonly EngineLabel[],
): Table {
  const wrong = (id: AppearsResult['id']): Quantity =>
    ms(results.find((result) => result.id === id)?.watched.staleMs ?? 0);
  return {
    id: 'missing-rows-later',
    title: msg('lab.missing-rows.later.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.missing-rows.later.way'), unit: 'text' },
      { id: 'remembered', name: msg('lab.missing-rows.later.remembered'), unit: 's' },
      { id: 'wrong', name: msg('lab.missing-rows.later.wrong'), unit: 'ms' },
      { id: 'answers', name: msg('lab.missing-rows.later.answers'), unit: 'count' },
    ],
    rows: results.map(({ name, rememberedSeconds, watched }) => [
      name,
      rememberedSeconds,
      watched.staleMs,
      watched.staleReads,
    ]),
    notes: [
      msg('lab.missing-rows.later.verdict', {
        long: wrong('long'),
        short: wrong('short'),
        invalidated: wrong('invalidated'),
      }),
    ],
  };
}
