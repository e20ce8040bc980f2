import type { en } from './text.en.ts';

/** The words of the exercise whole in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.whole.title': '読み取りのすべてを 1 つのファイルに',
  'exercise.whole.why':
    'fetch(sql, params, ttl, missingTtl)、planet(table, id, ttl)、rename(table, id, name, ttl) を 1 つのファイルにまとめます。cache-aside から one-flight までの確認に順に合格してください。missingTtl がなければ ttl を使います。',
  'exercise.whole.hint':
    '関連するステップは cached-read です。このパッケージのコア elasticache-tutorial/cache-aside も読んでみましょう。',
  'exercise.whole.hint.1':
    'いちばん多くの性質を持つファイルはどれでしょうか。そこから始めて、性質を 1 つずつ加えます。',
  'exercise.whole.hint.2':
    'キーを読み、問い合わせ、残す関数を 1 つにします。型を保つ変換、Redis の呼び出しごとの try、キーごとに 1 つのクエリを、そこに入れます。fetch と planet はどちらもそこを通ります。',
  'exercise.whole.hint.3':
    'planet は、まず行のバージョンを読み、キーの一部にします。rename は MySQL に書いてから、そのバージョンを INCR します。遅い読み取り側が残すものは古いバージョンの下にあり、誰も読みません。',
  'exercise.whole.hits':
    'ヒット 1 回の時間は、ご自分のコードが {own}、このパッケージのコアが {core} でした（中央値、それぞれ n = {count}、交互に測定）。',
  'exercise.whole.hits.how':
    'どちらも別のプロセスで動き、時間にはプロセスの呼び出しと、Redis を見張るプロキシの通過が含まれます。ここで 2 つを比べるための値であり、ほかの Redis については何も言えません。',
  'exercise.whole.compare':
    '並べて読むには、このパッケージのコアを使った同じ関数（JavaScript）があります。Linux と macOS では: diff -u {file} {core}',
};
