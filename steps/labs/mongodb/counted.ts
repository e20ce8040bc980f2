import type { MongoDocument, MongoSession, RedisSession } from '#tutorial';

/** What some work cost, counted by the server itself. */
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
 * Does some work between two readings of a server's counters. A reading is counted too: two in a row before the work
 * tell what one costs.
 */
async function between<T>(read: () => Promise<Cost>, work: () => Promise<T>): Promise<Counted<T>> {
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

/** Counts what some work costs Redis. */
export function countRedis<T>(session: RedisSession, work: () => Promise<T>): Promise<Counted<T>> {
  return between(async () => {
    const stats = await session.info('stats');
    const of = (name: string): number => Number(stats.get(name) ?? Number.NaN);
    return {
      bytes: of('total_net_input_bytes') + of('total_net_output_bytes'),
      trips: of('total_commands_processed'),
    };
  }, work);
}

/** Counts what some work costs MongoDB. */
export function countMongo<T>(session: MongoSession, work: () => Promise<T>): Promise<Counted<T>> {
  return between(async () => {
    const { network } = await session.command({ serverStatus: 1 });
    const { bytesIn, bytesOut, numRequests } = network as Record<string, number>;
    return {
      bytes: Number(bytesIn) + Number(bytesOut),
      trips: Number(numRequests),
    };
  }, work);
}

/** The documents of the first part of an answer, which is all of it for up to 101. */
export function firstBatch(answer: MongoDocument): readonly MongoDocument[] {
  return (answer.cursor as { readonly firstBatch: readonly MongoDocument[] }).firstBatch;
}
