import type { en } from './text.en.ts';

/** The words of the exercise cluster-keys in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.cluster-keys.title': 'クラスターで、2 つのキーを一緒に保存する',
  'exercise.cluster-keys.why':
    'saveCart(user, items) をエクスポートしてください。ユーザーの商品を 1 つのキーに、その数を別のキーに、一度に保存します。片方だけの状態は、誰にも見えてはいけません。REDIS_URL は、3 シャードのクラスターのノードの 1 つです。最初に渡されるファイルは、クラスターモードが無効なら動きます。',
  'exercise.cluster-keys.hint':
    '関連するラボは four-patterns です。クラスターがプライマリを失うと何が起こるかを見ます。',
  'exercise.cluster-keys.hint.1':
    'トランザクションは 1 つのノードで行われます。キーがどのノードに入るかは、何で決まるでしょうか。',
  'exercise.cluster-keys.hint.2':
    'スロットはキーの名前全体から計算されます。ただし波かっこ（ハッシュタグ）があれば、その中だけから計算されます。',
  'exercise.cluster-keys.hint.3':
    'ユーザーの名前だけを波かっこに入れます。{one} と {two} のように書きます。',
  'exercise.cluster-keys.crossslot':
    'Redis がキーを拒否しました: {error}。スロットが違えば、ノードも違うことがあります。',
  'exercise.cluster-keys.crossslot.client':
    'Redis に届く前に、クライアントがキーを拒否しました: {error}',
  'exercise.cluster-keys.crossslot.keys':
    'ユーザー {user} のカートが 2 つのスロットに分かれています。{first} は {slot}、{second} は {other} です。両方を含むトランザクションはありません。',
  'exercise.cluster-keys.crossslot.wanted':
    '同じユーザーの 2 つのキーが、同じスロットに入るようにします。',
  'exercise.cluster-keys.moved':
    'Redis がキーの場所を知らせましたが、クライアントはそこへ行きませんでした: {error}',
  'exercise.cluster-keys.moved.wanted':
    'クラスターに対応したクライアントを使います。ioredis の Cluster、または redis-py の RedisCluster です。',
  'exercise.cluster-keys.not-stored':
    'ユーザー {user} の saveCart() は戻りましたが、クラスターに新しいキーがありません。',
  'exercise.cluster-keys.one-key':
    'ユーザー {user} の saveCart() は戻りましたが、新しいキーは {key} だけです。',
  'exercise.cluster-keys.two.wanted':
    'キーを 2 つ作ります。1 つには商品、もう 1 つにはその数を入れます。',
  'exercise.cluster-keys.not-together':
    'ユーザー {user} のキーが、一時的に {first} だけでした。{second} は、別のコマンド {command} であとからできました。',
  'exercise.cluster-keys.not-together.wanted':
    '2 つのキーを一度に保存し、半分だけのカートが読まれたり、障害のあとに残ったりしないようにします。',
  'exercise.cluster-keys.cart-wrong': 'ユーザー {user} のキーの内容: {came}',
  'exercise.cluster-keys.cart-wrong.wanted':
    '1 つのキーに商品 {items} を、もう 1 つのキーにはその数 {count} だけを入れます。',
  'exercise.cluster-keys.old-cart-left':
    'ユーザー {user} が別のカートを保存したあとの、キーの内容: {came}',
  'exercise.cluster-keys.old-cart-left.keys':
    'ユーザー {user} が別のカートを保存すると、キーがもう 1 つ増えました: {key}',
  'exercise.cluster-keys.old-cart-left.wanted':
    '同じ 2 つのキーで、古いカートを {items} 個の商品の新しいカートに置き換えます。',
  'exercise.cluster-keys.all-on-one-shard':
    '{carts} 人のユーザーのカートが、{shards} シャードのうち {used} シャードだけに入っています。キーの例は {key} です。',
  'exercise.cluster-keys.all-on-one-shard.wanted':
    'カートがすべてのシャードに分かれるようにします。波かっこの中は、ユーザーごとに違う値にします。',
};
