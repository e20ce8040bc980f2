import type { MongoSession, RedisSession } from '#tutorial';
import type { Lab } from '../../kit/lab.ts';
import { product, productId, type Product } from './products.ts';

/** The collection, and what of the lab's names tells it from others. */
export const COLLECTION = 'products';
const AT_ONCE = 250;

/** The same products in both: as JSON under their key in Redis, as documents in MongoDB. */
export class Shop {
  readonly redis: RedisSession;
  readonly mongo: MongoSession;
  readonly products: number;
  readonly #lab: Lab;

  constructor(lab: Lab, redis: RedisSession, mongo: MongoSession, products: number) {
    this.#lab = lab;
    this.redis = redis;
    this.mongo = mongo;
    this.products = products;
  }

  /** A key of the lab; all are in one slot, so that several fit into one command on a cluster too. */
  key(name: string): string {
    return this.#lab.key(`{shop}:${name}`);
  }

  /** Stores every product in both. */
  async fill(): Promise<void> {
    for (let from = 0; from < this.products; from += AT_ONCE) {
      const some = this.#some(from);
      await this.redis.command(
        'MSET',
        ...some.flatMap((one) => [this.key(one._id), JSON.stringify(one)]),
      );
      await this.mongo.command({ insert: COLLECTION, documents: some });
    }
  }

  /** Fetches every product from Redis, as a program must that looks for something in them. */
  async fetchAll(): Promise<readonly Product[]> {
    const found: Product[] = [];
    for (let from = 0; from < this.products; from += AT_ONCE) {
      const keys = this.#some(from).map(({ _id }) => this.key(_id));
      found.push(...(await this.fetch(keys)));
    }
    return found;
  }

  /** Fetches products from Redis in one command. */
  async fetch(keys: readonly string[]): Promise<readonly Product[]> {
    const values = (await this.redis.command('MGET', ...keys)) as readonly (string | null)[];
    return values.flatMap((value) => (value === null ? [] : [JSON.parse(value) as Product]));
  }

  #some(from: number): readonly Product[] {
    const count = Math.min(AT_ONCE, this.products - from);
    return Array.from({ length: count }, (_, place) => product(from + place));
  }
}

/** Reads one product as a whole from both. */
export const ONE = productId(0);
