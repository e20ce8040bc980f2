import type { EngineLabel, Message, RedisSession, StepContext, Table } from '#tutorial';
import { countMongo, countRedis, firstBatch, type Counted, type Cost } from './counted.ts';
import { IN_STOCK, product, type Product } from './products.ts';
import { COLLECTION, ONE, type Shop } from './shop.ts';
import { msg } from './text.ts';

const WRITERS = 8;

/** One way of selling, and what it came to. */
export interface Sold {
  readonly id: 'get-set' | 'watch' | 'lua' | 'hash' | 'inc' | 'json-set';
  readonly name: Message;
  /** In stock at the end. */
  readonly left: number;
  /** Null where the server does not count for this connection alone. */
  readonly cost: Cost | null;
}

/** Takes one from the stock in a document as JSON, in the server. */
const LUA = `local doc = cjson.decode(redis.call('GET', KEYS[1]))
doc.stock[1].n = doc.stock[1].n - 1
redis.call('SET', KEYS[1], cjson.encode(doc))
return doc.stock[1].n`;

/** Sells as many as `sales` of one product, by several writers at once. */
export async function atOnce(
  sales: number,
  sell: (writer: number) => Promise<void>,
): Promise<void> {
  const each = Math.floor(sales / WRITERS);
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let sale = 0; sale < each; sale += 1) await sell(writer);
    }),
  );
}

/** Sells in Redis and MongoDB, one way after the other, each from a full stock. */
export async function sellEach(
  shop: Shop,
  sales: number,
  open: () => Promise<RedisSession>,
  signal: StepContext['signal'],
): Promise<readonly Sold[]> {
  const { redis } = shop;
  const [key, hash] = [shop.key(`sold:${ONE}`), shop.key('sold:stock')];
  const writers: RedisSession[] = [];
  try {
    for (let writer = 0; writer < WRITERS; writer += 1) writers.push(await open());
    const asJson = async (
      sell: (session: RedisSession) => Promise<void>,
    ): Promise<Counted<number>> => {
      await redis.command('SET', key, JSON.stringify(product(0)));
      const { cost } = await countRedis(redis, () =>
        atOnce(sales, async (writer) => {
          signal.throwIfAborted();
          const session = writers[writer];
          if (session !== undefined) await sell(session);
        }),
      );
      return { value: stockOf(await redis.command('GET', key)), cost };
    };
    await redis.command('HSET', hash, 'north', IN_STOCK);
    const inHash = await countRedis(redis, () =>
      atOnce(sales, async (writer) => {
        await writers[writer]?.command('HINCRBY', hash, 'north', -1);
      }),
    );
    return [
      way('get-set', await asJson((session) => getAndSet(session, key))),
      way('watch', await asJson((session) => watched(session, key))),
      way(
        'lua',
        await asJson(async (session) => {
          await session.command('EVAL', LUA, 1, key);
        }),
      ),
      way('hash', { ...inHash, value: Number(await redis.command('HGET', hash, 'north')) }),
      way('inc', await sellInMongo(shop, sales)),
    ];
  } finally {
    for (const session of writers) await session[Symbol.asyncDispose]();
  }
}

function way(id: Sold['id'], { value, cost }: Counted<number>): Sold {
  return { id, name: msg(`lab.mongodb.sales.${id}`), left: value, cost };
}

async function getAndSet(session: RedisSession, key: string): Promise<void> {
  const text = (await session.command('GET', key)) as string;
  await session.command('SET', key, oneLess(text));
}

/** Again and again, until nobody else wrote between the read and the write. */
async function watched(session: RedisSession, key: string): Promise<void> {
  for (;;) {
    await session.command('WATCH', key);
    const text = (await session.command('GET', key)) as string;
    await session.command('MULTI');
    await session.command('SET', key, oneLess(text));
    if ((await session.command('EXEC')) !== null) return;
  }
}

async function sellInMongo({ mongo }: Shop, sales: number): Promise<Counted<number>> {
  const filter = { _id: ONE };
  const { cost } = await countMongo(mongo, () =>
    atOnce(sales, async () => {
      await mongo.command({
        update: COLLECTION,
        updates: [{ q: filter, u: { $inc: { 'stock.0.n': -1 } } }],
      });
    }),
  );
  const [left] = firstBatch(await mongo.command({ find: COLLECTION, filter }));
  return { value: (left as unknown as Product).stock[0]?.n ?? Number.NaN, cost };
}

function oneLess(text: string): string {
  const doc = JSON.parse(text) as Product;
  const [first, ...others] = doc.stock;
  if (first === undefined) throw new RangeError('a product without stock');
  return JSON.stringify({ ...doc, stock: [{ ...first, n: first.n - 1 }, ...others] });
}

function stockOf(text: unknown): number {
  return (JSON.parse(String(text)) as Product).stock[0]?.n ?? Number.NaN;
}

/** How much is left after each way, and what it cost. */
export function salesTable(
  sold: readonly Sold[],
  sales: number,
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'mongodb-sales',
    title: msg('lab.mongodb.sales.title', { sales, writers: WRITERS }),
    engines,
    columns: [
      { id: 'way', name: msg('lab.mongodb.column.way'), unit: 'text' },
      { id: 'left', name: msg('lab.mongodb.sales.left'), unit: 'count' },
      { id: 'lost', name: msg('lab.mongodb.sales.lost'), unit: 'count' },
      { id: 'trips', name: msg('lab.mongodb.column.commands'), unit: 'count' },
      { id: 'bytes', name: msg('lab.mongodb.column.moved'), unit: 'bytes' },
    ],
    rows: sold.map(({ name, left, cost }) => [
      name,
      left,
      lostOf(left, sales),
      cost?.trips ?? null,
      cost?.bytes ?? null,
    ]),
    notes: [msg('lab.mongodb.sales.right', { left: IN_STOCK - soldBy(sales) })],
  };
}

/** Sales that the stock does not show. */
export function lostOf(left: number, sales: number): number {
  return left - (IN_STOCK - soldBy(sales));
}

/** How many are sold when the writers share the work evenly. */
export function soldBy(sales: number): number {
  return Math.floor(sales / WRITERS) * WRITERS;
}
