import type { MongoDocument, MongoSession, RedisSession } from '#tutorial';

/** What some work cost. */
export interface Cost {
  /** Bytes over the network, both ways. */
  readonly bytes: number;
  /** Commands; each is a round trip here, as nothing is sent ahead. */
  readonly trips: number;
}

/** What some work came to, and what it cost. */
export interface Counted<T> {
  readonly value: T;
  readonly cost: Cost;
}

/**
 * Counts what some work costs Redis, by its own counters. A reading is counted too: two in a row before the work tell
 * what one costs.
 */
export async function countRedis<T>(
  session: RedisSession,
  work: () => Promise<T>,
): Promise<Counted<T>> {
  const read = async (): Promise<Cost> => {
    const stats = await session.info('stats');
    const of = (name: string): number => Number(stats.get(name) ?? Number.NaN);
    return {
      bytes: of('total_net_input_bytes') + of('total_net_output_bytes'),
      trips: of('total_commands_processed'),
    };
  };
  const first = await read();
  const begin = await read();
  const value = await work();
  const end = await read();
  const less = (a: number, b: number, c: number): number => Math.max(0, c - b - (b - a));
  return {
    value,
    cost: {
      bytes: less(first.bytes, begin.bytes, end.bytes),
      trips: less(first.trips, begin.trips, end.trips),
    },
  };
}

/** Counts what some work costs MongoDB, by what goes over the connections that do it. */
export async function countMongo<T>(
  sessions: readonly MongoSession[],
  work: () => Promise<T>,
): Promise<Counted<T>> {
  const read = (): Cost => {
    const all = sessions.map((session) => session.traffic());
    return {
      bytes: all.reduce((sum, { sent, received }) => sum + sent + received, 0),
      trips: all.reduce((sum, { asked }) => sum + asked, 0),
    };
  };
  const begin = read();
  const value = await work();
  const end = read();
  return { value, cost: { bytes: end.bytes - begin.bytes, trips: end.trips - begin.trips } };
}

/** The documents of the first part of an answer, which is all of it for up to 101. */
export function firstBatch(answer: MongoDocument): readonly MongoDocument[] {
  return (answer.cursor as { readonly firstBatch: readonly MongoDocument[] }).firstBatch;
}
