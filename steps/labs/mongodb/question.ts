import type { EngineLabel, MongoDocument, MongoSession, Table } from '#tutorial';
import { countMongo, countRedis, firstBatch, type Cost } from './counted.ts';
import { FILTER, isAnswer } from './products.ts';
import { COLLECTION, type Shop } from './shop.ts';
import { msg } from './text.ts';

/** What one question came to. */
export interface Asked {
  readonly hits: number;
  /** Documents that the server looked at; all that a program fetches from Redis it looks at itself. */
  readonly examined: number;
  readonly cost: Cost;
}

const FIND = { find: COLLECTION, filter: FILTER, projection: { name: 1, price: 1 } };

/** The field that gets an index. */
export const INDEXED = 'maker.country';

/** Asks Redis: fetches everything, and looks through it in the program. */
export async function askRedis(shop: Shop): Promise<Asked> {
  const { value, cost } = await countRedis(shop.redis, async () =>
    (await shop.fetchAll()).filter(isAnswer),
  );
  return { hits: value.length, examined: shop.products, cost };
}

/** Asks MongoDB. */
export async function askMongo(shop: Shop): Promise<Asked> {
  const { value, cost } = await countMongo([shop.mongo], async () =>
    firstBatch(await shop.mongo.command(FIND)),
  );
  const { totalDocsExamined } = await explained(shop.mongo);
  return { hits: value.length, examined: totalDocsExamined, cost };
}

/** What `explain` says: only what every version of MongoDB tells, as the shape of a plan differs. */
export interface Explained {
  readonly stage: string;
  readonly totalDocsExamined: number;
  readonly totalKeysExamined: number;
  readonly nReturned: number;
}

const STAGES = ['COLLSCAN', 'IXSCAN', 'EXPRESS_IXSCAN', 'IDHACK'];

/** Lets MongoDB tell how it answers the question. */
export async function explained(mongo: MongoSession): Promise<Explained> {
  const answer = await mongo.command({ explain: FIND, verbosity: 'executionStats' });
  const stats = answer.executionStats as Record<string, number>;
  const plan = JSON.stringify((answer.queryPlanner as MongoDocument).winningPlan);
  return {
    stage: STAGES.find((stage) => plan.includes(`"${stage}"`)) ?? '?',
    totalDocsExamined: Number(stats.totalDocsExamined),
    totalKeysExamined: Number(stats.totalKeysExamined),
    nReturned: Number(stats.nReturned),
  };
}

/** Makes an index on the country. */
export async function createIndex({ mongo }: Pick<Shop, 'mongo'>): Promise<void> {
  await mongo.command({
    createIndexes: COLLECTION,
    indexes: [{ key: { [INDEXED]: 1 }, name: 'country' }],
  });
}

/** The question in each way. */
export function questionTable(
  ways: { readonly redis: Asked; readonly scan: Asked; readonly index: Asked },
  engines: readonly EngineLabel[],
): Table {
  const row = (name: Table['rows'][number][number], { hits, examined, cost }: Asked) => [
    ...[name, hits, cost.bytes, cost.trips, examined],
  ];
  return {
    id: 'mongodb-question',
    title: msg('lab.mongodb.question.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.mongodb.column.way'), unit: 'text' },
      { id: 'hits', name: msg('lab.mongodb.column.hits'), unit: 'count' },
      { id: 'bytes', name: msg('lab.mongodb.column.moved'), unit: 'bytes' },
      { id: 'trips', name: msg('lab.mongodb.column.trips'), unit: 'count' },
      { id: 'examined', name: msg('lab.mongodb.column.examined'), unit: 'count' },
    ],
    rows: [
      row(msg('lab.mongodb.question.redis'), ways.redis),
      row(msg('lab.mongodb.question.scan'), ways.scan),
      row(msg('lab.mongodb.question.index'), ways.index),
    ],
    notes: [msg('lab.mongodb.counted'), msg('lab.mongodb.question.examined')],
  };
}
