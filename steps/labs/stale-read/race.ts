import type { CacheAside, Message, Query } from '#tutorial';
import { msg } from './text.ts';
import { createGate } from '../../kit/gate.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import { naiveRead } from '../../kit/naive-read.ts';
import { limitMs, Watcher } from '../../kit/watcher.ts';
import * as story from './story.ts';

const { ID, SELECT } = story;

/** One thing that happened in a race: who sent what, and what came back. */
export interface RaceEvent {
  readonly who: 'slow' | 'writer' | 'next';
  readonly sent: string;
  readonly answer: string | Message;
}

/** What became of the race with one kind of protection. */
export interface RaceResult {
  readonly id: 'naive' | 'delete' | 'same-process' | 'fence';
  readonly name: Message;
  /** What the next reader was told. */
  readonly nextRead: number;
  /** Whether that was the old value: the slow reader's rows got into the cache. */
  readonly oldStored: boolean;
  /** Ms for which readers were told the old value; 0 when none was. */
  readonly staleMs: number;
  /** What happened, in the order it happened. */
  readonly log: readonly RaceEvent[];
}

/** Awaited with the rows between the database's answer and the cache. */
type AfterQuery = (rows: Parameters<typeof story.moonsIn>[0]) => Promise<void>;

/** The two sides of a race. */
interface Sides {
  readonly id: RaceResult['id'];
  readonly name: Message;
  /** Reads once; `afterQuery` is awaited between the database's answer and the cache. */
  readonly slowRead: (afterQuery: AfterQuery) => Promise<unknown>;
  /** What became of the slow reader's write, by what did it: the core's own report, or Redis's reply. */
  readonly written: () => string;
  readonly invalidate: () => Promise<unknown>;
  /** The command that is behind `invalidate`. */
  readonly command: string;
  /** Any later reader. */
  readonly laterRead: () => Promise<unknown>;
}

/** Long enough for the slow reader, and over before the lab ends. In ms. */
const FENCE_MS = 2000;

/**
 * A slow reader and a writer in the one order that goes wrong: the reader misses and gets the old rows; the writer
 * changes the database and deletes the key; then the reader stores what it has. A gate holds the reader, so that it
 * happens every time.
 */
async function race(
  lab: Lab,
  writer: Instance,
  sides: Sides,
  moons: { readonly old: number; readonly new: number },
  ttlSeconds: number,
): Promise<RaceResult> {
  const log: RaceEvent[] = [];
  await writer.mysql.query(story.update(moons.old));
  const gate = createGate();
  const slow = sides.slowRead(async (rows) => {
    // It asks MySQL only after Redis had nothing.
    log.push({ who: 'slow', sent: 'GET key', answer: '(nil)' });
    log.push({ who: 'slow', sent: 'SELECT moons ...', answer: String(story.moonsIn(rows)) });
    await gate.pass();
  });
  // A read that fails before the gate must not leave the lab waiting there.
  await Promise.race([gate.arrived, slow]);
  await writer.mysql.query(story.update(moons.new));
  log.push({
    who: 'writer',
    sent: `UPDATE ... SET moons = ${moons.new}`,
    answer: msg('lab.stale-read.race.done'),
  });
  await sides.invalidate();
  log.push({ who: 'writer', sent: sides.command, answer: msg('lab.stale-read.race.done') });
  gate.open();
  await slow;
  const written = sides.written();
  const nextRead = story.moonsIn(await sides.laterRead());
  const oldStored = nextRead === moons.old;
  log.push({ who: 'slow', sent: `SET key ${moons.old}`, answer: written });
  log.push({ who: 'next', sent: 'GET key', answer: String(nextRead) });
  const { staleMs } = await new Watcher({
    ...lab.ctx,
    read: async () => story.moonsIn(await sides.laterRead()),
    isFresh: (seen) => seen === moons.new,
  }).during((changed) => {
    changed();
    return Promise.resolve();
  }, limitMs(ttlSeconds));
  return { id: sides.id, name: sides.name, nextRead, oldStored, staleMs, log };
}

/** A cache-aside whose first query waits, once it has its rows. */
function slowCache(
  reader: Instance,
  options: Parameters<Instance['cache']>[0],
): {
  readonly cache: CacheAside;
  readonly hold: (afterQuery: AfterQuery) => void;
  readonly written: () => string;
} {
  let held: AfterQuery | undefined;
  let written = '';
  const query: Query = async (sql, params) => {
    const rows = await reader.query(sql, params);
    const wait = held;
    held = undefined;
    await wait?.(rows);
    return rows;
  };
  return {
    cache: reader.cache({
      ...options,
      query,
      observer: (event) => {
        if (event.kind === 'write') written = event.stored ? 'OK' : (event.reason ?? '');
      },
    }),
    written: () => written,
    hold: (afterQuery) => {
      held = afterQuery;
    },
  };
}

/** Runs the race with each protection, from none to the fence. */
export async function runRaces(
  lab: Lab,
  reader: Instance,
  writer: Instance,
  ttlSeconds: number,
  moons: { readonly old: number; readonly new: number },
): Promise<readonly RaceResult[]> {
  const naive = naiveRead(lab, reader, { ttlSeconds, name: 'naive' });
  const sql = SELECT.replace('?', String(ID));
  const core = (id: RaceResult['id'], name: Message, fenceMs: number): Sides => {
    // Keys of its own for each race: nothing of the one before is met.
    const options = { ttlSeconds, fenceMs, schemaVersion: id };
    const slow = slowCache(reader, options);
    const writers = id === 'same-process' ? slow.cache : writer.cache(options);
    return {
      id,
      name,
      slowRead: (afterQuery) => {
        slow.hold(afterQuery);
        return slow.cache.fetch(SELECT, [ID]);
      },
      written: slow.written,
      invalidate: () => writers.invalidate(SELECT, [ID]),
      command: fenceMs > 0 ? 'SET key <fence>' : 'DEL key',
      laterRead: () => slow.cache.fetch(SELECT, [ID]),
    };
  };
  const races: readonly Sides[] = [
    {
      id: 'naive',
      name: msg('lab.stale-read.race.naive'),
      slowRead: (afterQuery) => naive.read(sql, afterQuery),
      // SETEX answers OK or throws.
      written: () => 'OK',
      invalidate: () => writer.store.del(naive.key(sql)),
      command: 'DEL key',
      laterRead: () => naive.read(sql),
    },
    core('delete', msg('lab.stale-read.race.delete'), 0),
    core('same-process', msg('lab.stale-read.race.same-process'), 0),
    core('fence', msg('lab.stale-read.race.fence'), FENCE_MS),
  ];
  const results: RaceResult[] = [];
  for (const sides of races) results.push(await race(lab, writer, sides, moons, ttlSeconds));
  return results;
}
