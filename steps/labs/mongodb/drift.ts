import type { EngineLabel, Table } from '#tutorial';
import { countRedis, firstBatch, type Cost } from './counted.ts';
import { product, QUESTION, type Product } from './products.ts';
import { INDEXED } from './question.ts';
import { COLLECTION, ONE, type Shop } from './shop.ts';
import { msg } from './text.ts';

const MOVED_TO = 'US';

/** Whether the product is listed under its old country and its new one. */
export interface Listed {
  readonly old: boolean;
  readonly new: boolean;
}

/** What sets kept by hand gave and cost, and where the product is listed after one of them was forgotten. */
export interface Drift {
  readonly hits: number;
  readonly asked: Cost;
  readonly redis: Listed;
  readonly mongo: Listed;
}

/** Keeps a set of ids for each country, asks by it, then moves a product and forgets the sets, as a new program may. */
export async function letDrift(shop: Shop): Promise<Drift> {
  const { redis, mongo } = shop;
  const setOf = (country: string): string => shop.key(`country:${country}`);
  const all = Array.from({ length: shop.products }, (_, index) => product(index));
  for (const country of [QUESTION.country, MOVED_TO]) {
    const ids = all.filter(({ maker }) => maker.country === country).map(({ _id }) => _id);
    if (ids.length > 0) await redis.command('SADD', setOf(country), ...ids);
  }
  const { value, cost } = await countRedis(redis, () => askBySet(shop, setOf(QUESTION.country)));
  const before = product(0);
  const moved: Product = { ...before, maker: { ...before.maker, country: MOVED_TO } };
  await redis.command('SET', shop.key(ONE), JSON.stringify(moved));
  await mongo.command({
    update: COLLECTION,
    updates: [{ q: { _id: ONE }, u: { $set: { [INDEXED]: MOVED_TO } } }],
  });
  const inSet = async (country: string): Promise<boolean> =>
    Number(await redis.command('SISMEMBER', setOf(country), ONE)) === 1;
  const found = async (country: string): Promise<boolean> => {
    const filter = { [INDEXED]: country, _id: ONE };
    return firstBatch(await mongo.command({ find: COLLECTION, filter })).length === 1;
  };
  return {
    hits: value,
    asked: cost,
    redis: { old: await inSet(QUESTION.country), new: await inSet(MOVED_TO) },
    mongo: { old: await found(QUESTION.country), new: await found(MOVED_TO) },
  };
}

async function askBySet(shop: Shop, set: string): Promise<number> {
  const ids = (await shop.redis.command('SMEMBERS', set)) as readonly string[];
  if (ids.length === 0) return 0;
  const products = await shop.fetch(ids.map((id) => shop.key(id)));
  const { below, stars } = QUESTION;
  return products.filter(
    ({ price, reviews }) => price < below && reviews.some((review) => review.stars === stars),
  ).length;
}

/** Where the product is listed. */
export function driftTable({ redis, mongo }: Drift, engines: readonly EngineLabel[]): Table {
  const yesNo = (is: boolean) => msg(is ? 'lab.mongodb.yes' : 'lab.mongodb.no');
  return {
    id: 'mongodb-drift',
    title: msg('lab.mongodb.drift.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.mongodb.column.way'), unit: 'text' },
      {
        id: 'old',
        name: msg('lab.mongodb.drift.old', { country: QUESTION.country }),
        unit: 'text',
      },
      { id: 'new', name: msg('lab.mongodb.drift.new', { country: MOVED_TO }), unit: 'text' },
    ],
    rows: [
      [msg('lab.mongodb.drift.sets'), yesNo(redis.old), yesNo(redis.new)],
      [msg('lab.mongodb.drift.index'), yesNo(mongo.old), yesNo(mongo.new)],
    ],
    notes: [],
  };
}
