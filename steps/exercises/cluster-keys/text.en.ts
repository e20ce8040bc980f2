/** The words of the exercise cluster-keys. */
export const en = {
  'exercise.cluster-keys.title': 'Two keys that belong together, in a cluster',
  'exercise.cluster-keys.why':
    'Export saveCart(user, items). It keeps the items of a user in one key and their number in another, both in one step: nobody ever sees the one without the other. REDIS_URL is one node of a cluster of three shards. The file you get works without cluster mode.',
  'exercise.cluster-keys.hint':
    'Next to it: the lab four-patterns, where a cluster loses a primary.',
  'exercise.cluster-keys.hint.1':
    'A transaction is on one node. What decides on which node a key is?',
  'exercise.cluster-keys.hint.2':
    'The slot is computed from the whole name, unless something stands in braces, a hash tag: then from that alone.',
  'exercise.cluster-keys.hint.3':
    'Write the name of the user, and nothing else, in braces: {one} and {two}.',
  'exercise.cluster-keys.crossslot':
    'Redis refused the keys: {error}. They are in different slots, and what is in different slots can be on different nodes.',
  'exercise.cluster-keys.crossslot.client':
    'The client refused the keys before Redis saw them: {error}',
  'exercise.cluster-keys.crossslot.keys':
    'The cart of user {user} is in two slots: {first} in {slot}, {second} in {other}. No transaction holds both.',
  'exercise.cluster-keys.crossslot.wanted': 'Both keys of a user in the same slot.',
  'exercise.cluster-keys.moved':
    'Redis said where the key is, and the client did not go there: {error}',
  'exercise.cluster-keys.moved.wanted':
    'A client that knows clusters: Cluster of ioredis, or RedisCluster of redis-py.',
  'exercise.cluster-keys.not-stored':
    'saveCart() of user {user} returned, and no new key is in the cluster.',
  'exercise.cluster-keys.one-key':
    'saveCart() of user {user} returned, and {key} is the only new key.',
  'exercise.cluster-keys.two.wanted': 'Two keys: one with the items, one with their number.',
  'exercise.cluster-keys.not-together':
    'For a moment {first} of user {user} was there without {second}, which came by a command of its own: {command}.',
  'exercise.cluster-keys.not-together.wanted':
    'Both keys in one step, so that nobody can read, and no crash can leave, half a cart.',
  'exercise.cluster-keys.cart-wrong': 'The keys of user {user} hold: {came}',
  'exercise.cluster-keys.cart-wrong.wanted':
    'The items in one key, {items}, and nothing but their number in the other: {count}.',
  'exercise.cluster-keys.old-cart-left':
    'User {user} saved another cart, and the keys hold: {came}',
  'exercise.cluster-keys.old-cart-left.keys':
    'User {user} saved another cart, and that made one more key: {key}.',
  'exercise.cluster-keys.old-cart-left.wanted':
    'The new cart of {items|item|items} in the place of the old one, in the same two keys.',
  'exercise.cluster-keys.all-on-one-shard':
    '{carts|user|users} saved their carts, and all of them are on {used} of {shards|shard|shards}; {key} is one of their keys.',
  'exercise.cluster-keys.all-on-one-shard.wanted':
    'Carts on all shards: what stands in braces must be another for each user.',
} as const;
