import type { MongoSession } from '#tutorial';
import type { Instance } from '../../kit/instance.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { firstBatch } from './counted.ts';
import { FILTER, QUESTION } from './products.ts';
import { COLLECTION } from './shop.ts';
import { msg } from './text.ts';

const TTL_SECONDS = 60;
/** What the core calls the question: it only has to be the same each time. */
const NAME = 'best products of a country';

/** Reads the same question twice through the core, with MongoDB behind it; the finds that MongoDB counted. */
export async function readTwice(
  main: Instance,
  mongo: MongoSession,
  tell: Narrator,
): Promise<number> {
  const cache = main.cache({
    ttlSeconds: TTL_SECONDS,
    query: async (_name, params) => {
      const [country, below, stars] = params as readonly [string, number, number];
      const filter = {
        ...FILTER,
        'maker.country': country,
        price: { $lt: below },
        'reviews.stars': stars,
      };
      return firstBatch(
        await mongo.command({ find: COLLECTION, filter, projection: { name: 1, price: 1 } }),
      );
    },
  });
  const before = await findsOf(mongo);
  for (const label of ['lab.mongodb.cached.first', 'lab.mongodb.cached.second'] as const) {
    const params = [QUESTION.country, QUESTION.below, QUESTION.stars];
    tell.read(msg(label), await cache.fetchWithOutcome(NAME, params));
  }
  return (await findsOf(mongo)) - before;
}

async function findsOf(mongo: MongoSession): Promise<number> {
  const { opcounters } = await mongo.command({ serverStatus: 1 });
  return Number((opcounters as Record<string, unknown>).query);
}
