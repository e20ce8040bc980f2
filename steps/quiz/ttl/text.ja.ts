import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.ttl': '有効期限（TTL）',

  'quiz.same-ttl':
    'あるジョブが 5 万個のキーを、すべて TTL 3,600 秒で一度に登録します。1 時間後、RDS の CPU 使用率が数秒間跳ね上がります。最も簡単な対策はどれですか。',
  'quiz.same-ttl.a': 'それらのキーから TTL をなくす',
  'quiz.same-ttl.a.why':
    'TTL がないと値の古さに限りがなくなり、volatile-lru では追い出すこともできません。',
  'quiz.same-ttl.b': 'キャッシュの設定を変更し、マルチ AZ を有効にする',
  'quiz.same-ttl.b.why':
    'AZ の障害時にキャッシュを守る機能で、キーが一斉に失効することは変わりません。',
  'quiz.same-ttl.c': '各キーの TTL に乱数でばらつきを加える',
  'quiz.same-ttl.c.why':
    '同じ TTL で一斉に書かれたキーは一斉に失効します。ばらつきを持たせると、ミスが時間的に分散します。',
  'quiz.same-ttl.d': 'ジョブの実行を午後に移す',
  'quiz.same-ttl.d.why': 'その 1 時間後に、同じように跳ね上がります。',

  'quiz.bounded-age':
    '在庫数の表示が 30 秒を大きく超えて遅れてはいけませんが、在庫を変更するコードには手を入れられません。キャッシュアサイドの設計で、この上限を与える設定はどれですか。',
  'quiz.bounded-age.a': 'maxmemory-policy を allkeys-lru にする',
  'quiz.bounded-age.a.why':
    'メモリがいっぱいになったときに消すキーを決める設定で、いっぱいにならなければ何も消えません。',
  'quiz.bounded-age.b': '該当するキーの TTL を 30 秒にする',
  'quiz.bounded-age.b.why': '無効化ができない場合、値の古さを制限できるのは有効期限だけです。',
  'quiz.bounded-age.c': 'レプリカへの自動フェイルオーバー',
  'quiz.bounded-age.c.why': 'レプリカにも同じ古い値があります。',
  'quiz.bounded-age.d': 'reserved-memory-percent を 25 にする',
  'quiz.bounded-age.d.why':
    'バックアップなどのためにメモリを空けておく設定で、値の寿命は変わりません。',

  'quiz.two-commands':
    'あるプログラムは、結果を SET で保存してから EXPIRE を送ります。ときどき 2 つのコマンドの間でクラッシュします。どうなりますか。',
  'quiz.two-commands.a': '2 つは一体なので、Redis が SET を取り消す',
  'quiz.two-commands.a.why': '2 つは別々のコマンドで、Redis は関係を知りません。',
  'quiz.two-commands.b': 'キーにパラメータグループのデフォルトの TTL が付く',
  'quiz.two-commands.b.why':
    'デフォルトの TTL はありません。TTL のないキーは、削除されるか追い出されるまで残ります。',
  'quiz.two-commands.c': '期限のないキーが残り、ずっと古いままになりうる',
  'quiz.two-commands.c.why':
    'SET だけでは TTL が付きません。EX 付きの SET か SETEX なら、値と TTL を 1 つのコマンドで保存できます。',
  'quiz.two-commands.d': 'TTL のないキーは読めないため、ミスになる',
  'quiz.two-commands.d.why': 'TTL のないキーも普通に読めます。だからこそ誰も気づきません。',

  'quiz.sliding':
    'ElastiCache のセッションを、ログインの 30 分後ではなく、最後に使われてから 30 分後に終わらせます。どうすればよいですか。',
  'quiz.sliding.a': '使われるたびに、TTL を 30 分に設定し直す',
  'quiz.sliding.a.why':
    '使うたびに寿命が最初から始まります。使われないセッションは期限が切れ、Redis が削除します。',
  'quiz.sliding.b': 'ログイン時に TTL を 30 分にし、あとは何もしない',
  'quiz.sliding.b.why': '作業中でも、ログインの 30 分後に終わってしまいます。',
  'quiz.sliding.c': 'TTL を付けず、ポリシーを volatile-lru にする',
  'quiz.sliding.c.why':
    'volatile-lru は TTL のないキーを追い出さないため、セッションがずっと残ります。',
  'quiz.sliding.d': '30 分ごとに動くジョブで、すべてのセッションを削除する',
  'quiz.sliding.d.why': '1 分前に始まったセッションまで終わってしまいます。',

  'quiz.full-without-ttl':
    'ノードベースのキャッシュの maxmemory-policy は、デフォルトの volatile-lru です。すべてのキーは TTL なしで書かれ、メモリがいっぱいです。新しいキーの SET はどうなりますか。',
  'quiz.full-without-ttl.a': '最も長く使われていないキーが、代わりに追い出される',
  'quiz.full-without-ttl.a.why':
    'allkeys-lru ならそうなります。volatile-lru が追い出せるのは TTL のあるキーだけです。',
  'quiz.full-without-ttl.b': 'TTL のあるキーがないので、ランダムに 1 つ追い出される',
  'quiz.full-without-ttl.b.why': 'ランダムに選ぶのは allkeys-random と volatile-random です。',
  'quiz.full-without-ttl.c': 'ElastiCache がノードのメモリを増やし、受け付ける',
  'quiz.full-without-ttl.c.why': 'ノードのメモリはタイプで決まっていて、自動では増えません。',
  'quiz.full-without-ttl.d': '読み取りは続くが、SET はエラーで拒否される',
  'quiz.full-without-ttl.d.why':
    '追い出せるキーがないため、OOM エラーになります。TTL を付けるか、すべてがキャッシュなら allkeys-lru を選びます。',
};
