import { valueOf, type Attempt, type CheckBench } from '../../kit/exercise/bench.ts';
import { everyKey } from '../../kit/exercise/every-key.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import type { Birth } from '../../kit/exercise/keyspace.ts';
import { textOfKey } from './key-text.ts';
import { msg } from './text.ts';

/** A user with the cart that was saved last. */
export interface User {
  readonly id: number;
  items: readonly string[];
}

const SAVE = 'saveCart';
/** How clients say that they send no two slots in one transaction; nothing of it reaches a server. */
const REFUSED_BY_CLIENT = /\bslots?\b/i;

/** The learner's carts in a cluster. */
export class Carts {
  readonly bench: CheckBench;
  #users = 0;

  constructor(bench: CheckBench) {
    this.bench = bench;
  }

  newUser(): User {
    this.#users += 1;
    // None is like another one.
    return { id: 1000 * this.#users + Math.floor(this.bench.world.random() * 1000), items: [] };
  }

  /** Names that nobody can know beforehand. */
  someItems(count: number): readonly string[] {
    const { random } = this.bench.world;
    const letter = (): string => String.fromCharCode(97 + Math.floor(random() * 26));
    return Array.from({ length: count }, () => Array.from({ length: 7 }, letter).join(''));
  }

  /**
   * Saves a cart, and gives the keys that came to be and stayed.
   * @throws Failed `crossslot`, `moved`, or what became of a call that did not return
   */
  async save(user: User, items: readonly string[]): Promise<readonly Birth[]> {
    const { world, program } = this.bench;
    const { length: before } = world.keyspace.births;
    user.items = items;
    const attempted = await this.bench.attempt(program, SAVE, user.id, items);
    refused(attempted);
    valueOf(attempted.called, SAVE);
    const born = world.keyspace.births.slice(before);
    if (born.length === 0) return [];
    const there = await everyKey(world.redis, { clusterMode: true });
    return born.filter(({ key }) => there.includes(key));
  }

  /** @throws Failed `crossslot` for keys in different slots */
  async inOneSlot(keys: readonly string[], { id }: User): Promise<void> {
    const [first = '', ...others] = keys;
    const slot = await this.#slotOf(first);
    for (const key of others) {
      const other = await this.#slotOf(key);
      if (slot === other) continue;
      throw new Failed(
        'crossslot',
        msg('exercise.cluster-keys.crossslot.keys', {
          ...{ user: id, first, second: key, slot: String(slot), other: String(other) },
        }),
        msg('exercise.cluster-keys.crossslot.wanted'),
      );
    }
  }

  /** One key says how many items there are, the others what they are. @throws Failed `cart-wrong` */
  async holds(keys: readonly string[], user: User): Promise<void> {
    const texts = await this.#textsOf(keys);
    if (isCart(texts, user.items)) return;
    throw new Failed(
      'cart-wrong',
      msg('exercise.cluster-keys.cart-wrong', { user: user.id, came: shown(texts) }),
      msg('exercise.cluster-keys.cart-wrong.wanted', {
        items: JSON.stringify(user.items),
        count: String(user.items.length),
      }),
    );
  }

  /** The same of a cart that was saved a second time. @throws Failed `old-cart-left` */
  async holdsAgain(keys: readonly string[], user: User): Promise<void> {
    const texts = await this.#textsOf(keys);
    if (isCart(texts, user.items)) return;
    throw new Failed(
      'old-cart-left',
      msg('exercise.cluster-keys.old-cart-left', { user: user.id, came: shown(texts) }),
      msg('exercise.cluster-keys.old-cart-left.wanted', { items: user.items.length }),
    );
  }

  async #slotOf(key: string): Promise<number> {
    return Number(await this.bench.world.redis.command('CLUSTER', 'KEYSLOT', key));
  }

  async #textsOf(keys: readonly string[]): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const key of keys) texts.push(await textOfKey(this.bench.world.redis, key));
    return texts;
  }
}

/** Seven letters each, so that there are as many names in a text as there are such words. */
const NAME = /[a-z]{7}/g;

function isCart(texts: readonly string[], items: readonly string[]): boolean {
  const names: readonly string[] = texts.join(' ').match(NAME) ?? [];
  return (
    texts.includes(String(items.length)) &&
    names.length === items.length &&
    items.every((item) => names.includes(item))
  );
}

function shown(texts: readonly string[]): string {
  const text = texts.join(' | ');
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`;
}

/** A call that failed because of where its keys are. @throws Failed `moved`, `crossslot` */
function refused({ called, wire }: Attempt): void {
  if (called.kind !== 'threw') return;
  const said = wire.flatMap(({ answer }) => (answer.kind === 'error' ? [answer.text] : []));
  const moved = said.find((text) => text.startsWith('MOVED'));
  if (moved !== undefined) {
    throw new Failed(
      'moved',
      msg('exercise.cluster-keys.moved', { error: moved }),
      msg('exercise.cluster-keys.moved.wanted'),
    );
  }
  const crossed = said.find((text) => text.startsWith('CROSSSLOT'));
  if (crossed === undefined && !REFUSED_BY_CLIENT.test(called.error)) return;
  throw new Failed(
    'crossslot',
    crossed === undefined
      ? msg('exercise.cluster-keys.crossslot.client', { error: called.error })
      : msg('exercise.cluster-keys.crossslot', { error: crossed }),
    msg('exercise.cluster-keys.crossslot.wanted'),
  );
}
