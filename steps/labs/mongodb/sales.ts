import type { EngineLabel, Message, MongoSession, RedisSession, Table } from '#tutorial';
import { countMongo, countRedis, firstBatch, type Cost } from './counted.ts';
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

/** Opens a connection of its own for each writer, one after the other, and closes them when the work is done. */
async function withWriters<Session extends AsyncDisposable, T>(
  open: () => Promise<Session>,
  work: (writers: readonly Session[]) => Promise<T>,
): Promise<T> {
  const writers: Session[] = [];
  try {
    for (let writer = 0; writer < WRITERS; writer += 1) writers.push(await open());
    return await work(writers);
  } finally {
    for (const session of writers) await session[Symbol.asyncDispose]();
  }
}

/** Lets all writers sell at once, so that `sales` are sold together. */
async function atOnce<Writer>(
  writers: readonly Writer[],
  sales: number,
  sell: (writer: Writer) => Promise<unknown>,
): Promise<void> {
  const each = soldBy(sales) / WRITERS;
  await Promise.all(
    writers.map(async (writer) => {
      for (let sale = 0; sale < each; sale += 1) await sell(writer);
    }),
  );
}

/** Sells in Redis, one way after the other, each from a full stock. */
export function sellInRedis(
  shop: Shop,
  sales: number,
  open: () => Promise<RedisSession>,
  withWatch: boolean,
): Promise<readonly Sold[]> {
  const { redis } = shop;
  const [key, hash] = [shop.key(`sold:${ONE}`), shop.key('sold:stock')];
  return withWriters(open, async (writers) => {
    const asJson = async (
      id: Sold['id'],
      sell: (session: RedisSession) => Promise<unknown>,
    ): Promise<Sold> => {
      await redis.command('SET', key, JSON.stringify(product(0)));
      const { cost } = await countRedis(redis, () => atOnce(writers, sales, sell));
      return soldAs(id, stockOf(await redis.command('GET', key)), cost);
    };
    const sold = [await asJson('get-set', (session) => getAndSet(session, key))];
    if (withWatch) sold.push(await asJson('watch', (session) => watched(session, key)));
    sold.push(await asJson('lua', (session) => session.command('EVAL', LUA, 1, key)));
    await redis.command('HSET', hash, 'north', IN_STOCK);
    const { cost } = await countRedis(redis, () =>
      atOnce(writers, sales, (session) => session.command('HINCRBY', hash, 'north', -1)),
    );
    return [...sold, soldAs('hash', Number(await redis.command('HGET', hash, 'north')), cost)];
  });
}

/** Sells in MongoDB. */
export function sellInMongo(
  { mongo }: Shop,
  sales: number,
  open: () => Promise<MongoSession>,
): Promise<Sold> {
  const filter = { _id: ONE };
  const sell = { update: COLLECTION, updates: [{ q: filter, u: { $inc: { 'stock.0.n': -1 } } }] };
  return withWriters(open, async (writers) => {
    const { cost } = await countMongo(writers, () =>
      atOnce(writers, sales, (session) => session.command(sell)),
    );
    const [left] = firstBatch(await mongo.command({ find: COLLECTION, filter }));
    return soldAs('inc', stockIn(left as unknown as Product), cost);
  });
}

/** Sells in MySQL; a pool counts for all of its connections, so bytes are not told. */
export async function sellInMysql(
  sales: number,
  sell: () => Promise<unknown>,
  left: () => Promise<number>,
): Promise<Sold> {
  await atOnce(Array.from({ length: WRITERS }), sales, sell);
  return soldAs('json-set', await left(), null);
}

function soldAs(id: Sold['id'], left: number, cost: Cost | null): Sold {
  return { id, name: msg(`lab.mongodb.sales.${id}`), left, cost };
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

function oneLess(text: string): string {
  const doc = JSON.parse(text) as Product;
  const [first, ...others] = doc.stock;
  if (first === undefined) throw new RangeError('a product without stock');
  return JSON.stringify({ ...doc, stock: [{ ...first, n: first.n - 1 }, ...others] });
}

function stockOf(text: unknown): number {
  return stockIn(JSON.parse(String(text)) as Product);
}

function stockIn({ stock }: Product): number {
  return stock[0]?.n ?? Number.NaN;
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
function soldBy(sales: number): number {
  return Math.floor(sales / WRITERS) * WRITERS;
}
