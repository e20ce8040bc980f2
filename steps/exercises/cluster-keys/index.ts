import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { Failed } from '../../kit/exercise/failed.ts';
import { keysByNode } from '../../kit/exercise/every-key.ts';
import { Carts, type User } from './carts.ts';
import { together, twoKeys } from './pair.ts';
import { msg, texts } from './text.ts';

const SHARDS = 3;

/** Two keys that belong together stand in one slot, and those of different users on all shards. */
export const spec: ExerciseSpec = {
  id: 'cluster-keys',
  number: 18,
  texts,
  text: {
    title: msg('exercise.cluster-keys.title'),
    why: msg('exercise.cluster-keys.why'),
    hint: msg('exercise.cluster-keys.hint'),
  },
  functions: ['saveCart'],
  redis: { clusterMode: true, shards: SHARDS },
  hints: [
    msg('exercise.cluster-keys.hint.1'),
    msg('exercise.cluster-keys.hint.2'),
    msg('exercise.cluster-keys.hint.3', { one: 'cart:{7}:items', two: 'cart:{7}:count' }),
  ],

  async check(bench) {
    const carts = new Carts(bench);
    // Two, because any two keys can stand in one slot by chance.
    for (const user of [carts.newUser(), carts.newUser()]) {
      const births = await carts.save(user, carts.someItems(4));
      const keys = twoKeys(births, user);
      await carts.inOneSlot(keys, user);
      together(births, user);
      await carts.holds(keys, user);
      await savedAgain(carts, user, keys);
    }
    await onAllShards(carts);
  },
};

export const exercise = defineExercise(spec);

/** Another cart of the same user, with fewer items: nothing of the first may be left. */
async function savedAgain(carts: Carts, user: User, keys: readonly string[]): Promise<void> {
  const items = carts.someItems(2);
  const births = await carts.save(user, items);
  const [more] = births;
  if (more !== undefined) {
    throw new Failed(
      'old-cart-left',
      msg('exercise.cluster-keys.old-cart-left.keys', { user: user.id, key: more.key }),
      msg('exercise.cluster-keys.old-cart-left.wanted', { items: items.length }),
    );
  }
  await carts.holdsAgain(keys, user);
}

/** How many carts are saved before it is looked where they are, and how often. */
const AT_ONCE = 12;
const ROUNDS = 5;

/**
 * More and more users, until there is something on each shard: that sixty users whose slots are theirs all miss one of
 * three is no matter of luck.
 */
async function onAllShards(carts: Carts): Promise<void> {
  const { world } = carts.bench;
  world.keyspace.rest();
  let keys: readonly (readonly string[])[] = [];
  let saved = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const calls = Array.from({ length: AT_ONCE }, () =>
      carts.save(carts.newUser(), carts.someItems(2)),
    );
    await Promise.allSettled(calls);
    await Promise.all(calls);
    saved += AT_ONCE;
    keys = await keysByNode(world.redis);
    if (keys.every(({ length }) => length > 0)) return;
  }
  const used = keys.filter(({ length }) => length > 0).length;
  throw new Failed(
    'all-on-one-shard',
    msg('exercise.cluster-keys.all-on-one-shard', {
      ...{ carts: saved, used, shards: keys.length },
      key: keys.flat()[0] ?? '',
    }),
    msg('exercise.cluster-keys.all-on-one-shard.wanted'),
  );
}
