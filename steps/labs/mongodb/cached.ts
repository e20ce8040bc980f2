import type { EngineLabel, MongoSession, Table } from '#tutorial';
import type { Instance } from '../../kit/instance.ts';
import { outcomeName } from '../../kit/outcome-name.ts';
import { countMongo, firstBatch } from './counted.ts';
import { QUESTION } from './products.ts';
import { COLLECTION } from './shop.ts';
import { msg } from './text.ts';

const TTL_SECONDS = 60;
/** What the core calls the question: it only has to be the same each time. */
const NAME = 'best products of a country';

/** One read through the core. */
export interface CachedRead {
  readonly outcome: 'hit' | 'miss' | 'bypass';
  /** Finds that were sent to MongoDB for it. */
  readonly finds: number;
}

/** Reads the same question twice through the core, with MongoDB behind it. */
export async function readTwice(
  main: Instance,
  mongo: MongoSession,
): Promise<readonly CachedRead[]> {
  const cache = main.cache({
    ttlSeconds: TTL_SECONDS,
    query: async (_name, params) => {
      const [country, below, stars] = params as readonly [string, number, number];
      const filter = { 'maker.country': country, price: { $lt: below }, 'reviews.stars': stars };
      const projection = { name: 1, price: 1 };
      return firstBatch(await mongo.command({ find: COLLECTION, filter, projection }));
    },
  });
  const params = [QUESTION.country, QUESTION.below, QUESTION.stars];
  const reads: CachedRead[] = [];
  for (let read = 0; read < 2; read += 1) {
    const { value, cost } = await countMongo([mongo], () => cache.fetchWithOutcome(NAME, params));
    reads.push({ outcome: value.outcome, finds: cost.trips });
  }
  return reads;
}

/** Where each read found its answer. */
export function cachedTable(reads: readonly CachedRead[], engines: readonly EngineLabel[]): Table {
  const names = [msg('lab.mongodb.cached.first'), msg('lab.mongodb.cached.second')];
  return {
    id: 'mongodb-cached',
    title: msg('lab.mongodb.cached.title'),
    engines,
    columns: [
      { id: 'read', name: msg('lab.mongodb.cached.read'), unit: 'text' },
      { id: 'outcome', name: msg('lab.mongodb.cached.outcome'), unit: 'text' },
      { id: 'finds', name: msg('lab.mongodb.cached.finds'), unit: 'count' },
    ],
    rows: reads.map(({ outcome, finds }, index) => [
      names[index] ?? '',
      outcomeName(outcome),
      finds,
    ]),
    notes: [],
  };
}
