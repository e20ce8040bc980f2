import { type CacheAside, type Message, type Query, readableCodec } from '#tutorial';
import { msg } from './text.ts';
import { createGate } from '../../kit/gate.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import { naiveRead } from '../../kit/naive-read.ts';
import { limitMs, Watcher } from '../../kit/watcher.ts';
import { RaceLog, type RaceEvent } from './race-log.ts';
import * as story from './story.ts';

const { ID, SELECT } = story;

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

/** Awaited between the database's answer and the cache. */
type AfterQuery = () => Promise<void>;

/** The two sides of a race. */
interface Sides {
  readonly id: RaceResult['id'];
  readonly name: Message;
  /** Reads once; `afterQuery` is awaited between the database's answer and the cache. */
  readonly slowRead: (afterQuery: AfterQuery) => Promise<unknown>;
  readonly invalidate: () => Promise<unknown>;
  /** Any later reader. */
  readonly laterRead: () => Promise<unknown>;
  /** Holds what both sides sent. */
  readonly log: RaceLog;
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
  const { log } = sides;
  await writer.mysql.query(story.update(moons.old));
  const gate = createGate();
  log.turnOf('slow');
  const slow = sides.slowRead(() => gate.pass());
  // A read that fails before the gate must not leave the lab waiting there.
  await Promise.race([gate.arrived, slow]);
  log.turnOf('writer');
  await writer.mysql.query(story.update(moons.new));
  log.add(`UPDATE ... SET moons = ${moons.new}`, msg('lab.stale-read.race.done'));
  await sides.invalidate();
  log.turnOf('slow');
  gate.open();
  await slow;
  log.turnOf('next');
  const nextRead = story.moonsIn(await sides.laterRead());
  log.turnOf(null);
  const oldStored = nextRead === moons.old;
  const { staleMs } = await new Watcher({
    ...lab.ctx,
    read: async () => story.moonsIn(await sides.laterRead()),
    isFresh: (seen) => seen === moons.new,
  }).during((changed) => {
    changed();
    return Promise.resolve();
  }, limitMs(ttlSeconds));
  return { id: sides.id, name: sides.name, nextRead, oldStored, staleMs, log: log.events };
}

/** A cache-aside whose first query waits, once it has its rows. */
function slowCache(
  reader: Instance,
  options: Parameters<Instance['cache']>[0],
): { readonly cache: CacheAside; readonly hold: (afterQuery: AfterQuery) => void } {
  let held: AfterQuery | undefined;
  const query: Query = async (sql, params) => {
    const rows = await reader.query(sql, params);
    const wait = held;
    held = undefined;
    await wait?.();
    return rows;
  };
  return {
    cache: reader.cache({ ...options, query }),
    hold: (afterQuery) => {
      held = afterQuery;
    },
  };
}

/** The same instance, whose commands and queries are written down. */
function recorded(instance: Instance, log: RaceLog): Instance {
  const [store, query] = [log.store(instance.store), log.query(instance.query)];
  return {
    ...instance,
    store,
    query,
    cache: (options) => instance.cache({ cache: store, query, ...options }),
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
  const sql = SELECT.replace('?', String(ID));
  const naive = (): Sides => {
    const log = new RaceLog((stored) => JSON.parse(stored));
    const naiveOne = naiveRead(lab, recorded(reader, log), { ttlSeconds, name: 'naive' });
    return {
      id: 'naive',
      name: msg('lab.stale-read.race.naive'),
      slowRead: (afterQuery) => naiveOne.read(sql, afterQuery),
      invalidate: () => recorded(writer, log).store.del(naiveOne.key(sql)),
      laterRead: () => naiveOne.read(sql),
      log,
    };
  };
  const core = (id: RaceResult['id'], name: Message, fenceMs: number): Sides => {
    const log = new RaceLog((stored) => readableCodec.decode(stored).rows);
    // Keys of its own for each race: nothing of the one before is met.
    const options = { ttlSeconds, fenceMs, schemaVersion: id };
    const slow = slowCache(recorded(reader, log), options);
    const writers = id === 'same-process' ? slow.cache : recorded(writer, log).cache(options);
    return {
      id,
      name,
      slowRead: (afterQuery) => {
        slow.hold(afterQuery);
        return slow.cache.fetch(SELECT, [ID]);
      },
      invalidate: () => writers.invalidate(SELECT, [ID]),
      laterRead: () => slow.cache.fetch(SELECT, [ID]),
      log,
    };
  };
  const races: readonly Sides[] = [
    naive(),
    core('delete', msg('lab.stale-read.race.delete'), 0),
    core('same-process', msg('lab.stale-read.race.same-process'), 0),
    core('fence', msg('lab.stale-read.race.fence'), FENCE_MS),
  ];
  const results: RaceResult[] = [];
  for (const sides of races) results.push(await race(lab, writer, sides, moons, ttlSeconds));
  return results;
}
