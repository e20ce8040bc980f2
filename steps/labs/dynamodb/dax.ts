import type { DynamodbItem, StepContext } from '#tutorial';
import { KEY, type Stand } from './stand.ts';

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/**
 * A stand-in for DAX that keeps its documented rules: a cache of items and one of queries that know nothing of each
 * other, writes that go through into the first alone, strongly consistent reads that pass and are not kept. The real one
 * speaks a protocol of its own. Source: Amazon DynamoDB Developer Guide, "DAX and DynamoDB consistency models".
 */
class DaxStandIn {
  readonly #stand: Stand;
  readonly #ttlMs: number;
  readonly #now: () => number;
  readonly #items = new Map<string, Kept<DynamodbItem | undefined>>();
  readonly #queries = new Map<string, Kept<readonly DynamodbItem[]>>();

  constructor(stand: Stand, ttlMs: number, now: () => number) {
    this.#stand = stand;
    this.#ttlMs = ttlMs;
    this.#now = now;
  }

  async put(id: string, item: DynamodbItem): Promise<void> {
    await this.#stand.put(item);
    this.#items.set(id, this.#keep(item));
  }

  async get(id: string, consistent: boolean): Promise<DynamodbItem | undefined> {
    if (consistent) return (await this.#stand.get(id, true)).item;
    const kept = this.#items.get(id);
    if (kept !== undefined && kept.until > this.#now()) return kept.value;
    const { item } = await this.#stand.get(id, false);
    this.#items.set(id, this.#keep(item));
    return item;
  }

  async query(id: string): Promise<readonly DynamodbItem[]> {
    const kept = this.#queries.get(id);
    if (kept !== undefined && kept.until > this.#now()) return kept.value;
    const items = await this.#stand.query(id);
    this.#queries.set(id, this.#keep(items));
    return items;
  }

  #keep<T>(value: T): Kept<T> {
    return { value, until: this.#now() + this.#ttlMs };
  }
}

/** When three ways to ask for one name were asked, in order. */
type Moment = 'first' | 'through' | 'past' | 'later';

/** What each way answered at one moment. */
export interface Answers {
  readonly moment: Moment;
  readonly item: string;
  readonly query: string;
  readonly strong: string;
}

/** Asks one question in three ways while the name changes: through the cache, and past it. */
export async function askThreeWays(
  stand: Stand,
  ttlMs: number,
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
): Promise<readonly Answers[]> {
  const id = 'user-1';
  const dax = new DaxStandIn(stand, ttlMs, () => clock.now());
  const named = (name: string): DynamodbItem => ({ [KEY]: { S: id }, name: { S: name } });
  const nameOf = (item: DynamodbItem | undefined): string =>
    item?.name !== undefined && 'S' in item.name ? item.name.S : '';
  const ask = async (moment: Answers['moment']): Promise<Answers> => ({
    moment,
    // The strongly consistent one in between: the item's cache does not learn from it.
    strong: nameOf(await dax.get(id, true)),
    item: nameOf(await dax.get(id, false)),
    query: nameOf((await dax.query(id))[0]),
  });
  await stand.put(named('Ann'));
  const first = await ask('first');
  await dax.put(id, named('Bob'));
  const through = await ask('through');
  await stand.put(named('Cid'));
  const past = await ask('past');
  await clock.sleep(ttlMs + 100, signal);
  return [first, through, past, await ask('later')];
}
