import type { EngineLabel, Table } from '#tutorial';
import { countMongo, countRedis, firstBatch, type Cost } from './counted.ts';
import { COLLECTION, ONE, type Shop } from './shop.ts';
import { msg } from './text.ts';

/** What a document by its key cost both: all of it, and one field. */
export interface WholeCosts {
  readonly redis: Cost;
  readonly mongo: Cost;
  readonly redisField: Cost;
  readonly mongoField: Cost;
}

/** Reads one document by its key, then one field of it, from both. */
export async function readWhole(shop: Shop): Promise<WholeCosts> {
  const key = shop.key(ONE);
  const get = (): Promise<unknown> => shop.redis.command('GET', key);
  const find = async (projection: Readonly<Record<string, number>>): Promise<unknown> =>
    firstBatch(
      await shop.mongo.command({
        find: COLLECTION,
        filter: { _id: ONE },
        ...{ projection, limit: 1, singleBatch: true },
      }),
    );
  return {
    redis: (await countRedis(shop.redis, get)).cost,
    mongo: (await countMongo([shop.mongo], () => find({}))).cost,
    // A string has no fields: the program fetches all of it and takes one.
    redisField: (await countRedis(shop.redis, get)).cost,
    mongoField: (await countMongo([shop.mongo], () => find({ 'maker.city': 1 }))).cost,
  };
}

/** Bytes and round trips of both. */
export function wholeTable(costs: WholeCosts, engines: readonly EngineLabel[]): Table {
  return {
    id: 'mongodb-whole',
    title: msg('lab.mongodb.whole.title'),
    engines,
    columns: [
      { id: 'what', name: msg('lab.mongodb.column.read'), unit: 'text' },
      { id: 'redis-bytes', name: msg('lab.mongodb.column.redis'), unit: 'bytes' },
      { id: 'redis-trips', name: msg('lab.mongodb.column.trips'), unit: 'count' },
      { id: 'mongo-bytes', name: msg('lab.mongodb.column.mongo'), unit: 'bytes' },
      { id: 'mongo-trips', name: msg('lab.mongodb.column.trips'), unit: 'count' },
    ],
    rows: [
      [msg('lab.mongodb.whole.row.whole'), ...cells(costs.redis), ...cells(costs.mongo)],
      [msg('lab.mongodb.whole.row.field'), ...cells(costs.redisField), ...cells(costs.mongoField)],
    ],
    notes: [msg('lab.mongodb.counted')],
  };
}

function cells({ bytes, trips }: Cost): readonly number[] {
  return [bytes, trips];
}
