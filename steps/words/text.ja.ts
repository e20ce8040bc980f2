import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'words.hit.name': 'ヒット、ミス、バイパス',
  'words.hit.forms': 'ヒット、ミス、バイパス',
  'words.hit.meaning':
    'ヒットはキャッシュに値があったこと、ミスはなかったためデータベースに問い合わせたこと、バイパスはキャッシュに問い合わせできなかったことです。',
  'words.hit-ratio.name': 'ヒット率',
  'words.hit-ratio.forms': 'ヒット率',
  'words.hit-ratio.meaning':
    '読み取りのうちヒットした割合です。90% でも、10 回に 1 回はデータベースに届きます。最初に見るべき数値です。',
  'words.ttl.name': 'TTL（有効期限）',
  'words.ttl.forms': 'TTL',
  'words.ttl.meaning':
    'キャッシュが値を保持する時間です。過ぎると、Redis が自分でキーを削除します。読み取る値がどれだけ古くてもよいか、でもあります。',
  'words.cache-aside.name': 'キャッシュアサイド（遅延読み込み）',
  'words.cache-aside.forms': 'キャッシュアサイド、遅延読み込み',
  'words.cache-aside.meaning':
    'アプリケーションがキャッシュを調べ、ミスならデータベースに問い合わせて、結果を保存します。読まれたものだけがキャッシュに入ります。',
  'words.read-through.name': 'リードスルー',
  'words.read-through.forms': 'リードスルー',
  'words.read-through.meaning':
    'ミスのとき、キャッシュ自身がデータベースに問い合わせる方式です。DynamoDB の DAX がそうです。ElastiCache はしません。',
  'words.write-through.name': 'ライトスルー（書き込みスルー）',
  'words.write-through.forms': 'ライトスルー',
  'words.write-through.meaning':
    '書き込みのたびに、データベースとキャッシュの両方を更新します。値は新しくなりますが、読まれないものも多くキャッシュされます。',
  'words.write-behind.name': 'ライトビハインド',
  'words.write-behind.forms': 'ライトビハインド',
  'words.write-behind.meaning':
    'キャッシュが書き込みを受け取り、データベースにはあとで反映します。速い反面、その前にキャッシュが失われると消えます。ElastiCache 自身はしません。',
  'words.n.name': 'n（回数）',
  'words.n.forms': 'n、回数',
  'words.n.meaning':
    '測定した回数です。少ない回数の p99 は偶然にすぎないため、1,000 回に満たないときは省きます。',
  'words.p99.name': 'p50、p95、p99',
  'words.p99.forms': 'p50、p95、p99',
  'words.p99.meaning':
    '100 回の読み取りのうち 50 回、95 回、99 回がこれより短かった時間です。p50 は中央値、p99 は利用者の記憶に残る遅い読み取りです。',
  'words.warm-up.name': 'ウォームアップ',
  'words.warm-up.forms': 'ウォームアップ',
  'words.warm-up.meaning':
    '測り始めの読み取りは、準備ができていないため遅くなります。実行はしますが、数に入れません。',
  'words.rounds.name': 'ラウンド（比の中央値）',
  'words.rounds.forms': 'ラウンド',
  'words.rounds.meaning':
    'ヒット、ミス、データベースを交互に測る 1 巡です。ラウンドごとに倍率を出し、その中央値を、最小と最大とともに示します。',
  'words.core.name': 'コア',
  'words.core.forms': 'コア',
  'words.core.meaning':
    'キャッシュを使って読み取る、このパッケージのライブラリ elasticache-tutorial/cache-aside です。ご自分のプログラムでも使えます。',
  'words.engine.name': 'system、embedded、external',
  'words.engine.forms': 'system、embedded、external',
  'words.engine.meaning':
    'サーバーの出どころです。system はこのマシンのプログラム、embedded はこのチュートリアルに含まれるもの、external はご自分のサーバーです。',
  'words.create-page.name': '作成ページ',
  'words.create-page.forms': '作成ページ',
  'words.create-page.meaning':
    'AWS のコンソールでキャッシュを作成するページです。create-redis は同じ項目を扱います。--page every ですべて尋ねます。',
  'words.node.name': 'ノード、ノードタイプ',
  'words.node.forms': 'ノード、ノードタイプ',
  'words.node.meaning':
    'キャッシュを構成するサーバーの 1 つで、自分のメモリを持ちます。ノードタイプで、メモリとネットワークの大きさ、料金が決まります。',
  'words.shard.name': 'シャード',
  'words.shard.forms': 'シャード',
  'words.shard.meaning':
    'キーの一部を受け持つ、プライマリとそのレプリカのまとまりです。クラスターモードが無効なら 1 つ、有効なら複数に分かれます。',
  'words.slot.name': 'スロット（ハッシュスロット）',
  'words.slot.forms': 'スロット',
  'words.slot.meaning':
    'キーをハッシュで振り分ける 16,384 個の区画です。シャードごとに範囲が決まっているため、クライアントは問い合わせ先がわかります。',
  'words.hash-tag.name': 'ハッシュタグ',
  'words.hash-tag.forms': 'ハッシュタグ',
  'words.hash-tag.meaning':
    'キーの名前のうち、波かっこで囲んだ部分です。ハッシュはそこだけから計算するため、同じタグのキーは同じスロットに入ります。',
  'words.primary.name': 'プライマリ',
  'words.primary.forms': 'プライマリ',
  'words.primary.meaning':
    'シャードの中で、書き込みを受け付けるノードです。停止すると、レプリカが代わりになれます。レプリカがなければ、データは失われます。',
  'words.replica.name': 'レプリカ',
  'words.replica.forms': 'レプリカ',
  'words.replica.meaning':
    'プライマリのコピーで、わずかに遅れて追いかけます。読み取りに使え、プライマリが停止すると代わりになります。',
  'words.failover.name': 'フェイルオーバー',
  'words.failover.forms': 'フェイルオーバー、昇格',
  'words.failover.meaning':
    'プライマリが停止したとき、レプリカが昇格して代わりになることです。数秒かかり、直前の書き込みは失われることがあります。',
  'words.sentinel.name': 'Sentinel（監視プログラム）',
  'words.sentinel.forms': 'Sentinel',
  'words.sentinel.meaning':
    'クラスターモード無効のプライマリを監視し、停止を判断してレプリカを昇格させる Redis のプログラムです。AWS ではサービスが行います。',
  'words.cas.name': 'cas（比較して保存）',
  'words.cas.forms': 'cas',
  'words.cas.meaning':
    '値を読んだあと、ほかの誰も保存していないときだけ成功する、memcached の保存です。Redis では WATCH か、1 つで済むコマンドを使います。',
  'words.ketama.name': 'ketama（コンシステントハッシュ法）',
  'words.ketama.forms': 'ketama',
  'words.ketama.meaning':
    '各ノードの多数の点を並べた輪で、クライアントがキーのノードを選びます。ノードが増減しても、移動するのはそのノードのキーだけです。',
  'words.auto-discovery.name': '自動検出',
  'words.auto-discovery.forms': '自動検出',
  'words.auto-discovery.meaning':
    'ElastiCache の Memcached で、クライアントがノードを知る方法です。設定エンドポイントに config get cluster を送ります。',
  'words.slab.name': 'スラブ、チャンク',
  'words.slab.forms': 'スラブ、チャンク',
  'words.slab.meaning':
    '同じ大きさのチャンクに区切った、memcached のメモリです。値は、入る中で最も小さいチャンクに入り、余りは使われません。',
  'words.document.name': 'ドキュメント',
  'words.document.forms': 'ドキュメント',
  'words.document.meaning':
    'MongoDB や DocumentDB が保存するものです。フィールドには値のほか、リストや別のドキュメントも入ります。どのフィールドでも探せます。',
  'words.database-index.name': 'インデックス',
  'words.database-index.forms': 'インデックス',
  'words.database-index.meaning':
    'フィールドの値を並べた一覧で、データベースが書き込みと同時に更新します。すべてを調べずに、そのフィールドで探せます。',
  'words.explain.name': 'explain',
  'words.explain.forms': 'explain',
  'words.explain.meaning':
    'データベースに、問い合わせをどう処理するかを尋ねるコマンドです。使うインデックスと、調べるドキュメントや行の数がわかります。',
  'words.eviction.name': 'エビクション（maxmemory-policy）',
  'words.eviction.forms': '追い出、maxmemory-policy',
  'words.eviction.meaning':
    'メモリがいっぱいになったときの動作です。Redis は、ポリシーに従ってキーを追い出すか、書き込みを拒否します。',
  'words.volatile-lru.name': 'volatile-lru（TTL 付きから LRU）',
  'words.volatile-lru.forms': 'volatile-lru',
  'words.volatile-lru.meaning':
    'TTL のあるキーのうち、長く使われていないものを追い出します。TTL のないキーは、それだけでメモリが埋まっても残ります。',
  'words.allkeys-lru.name': 'allkeys-lru（全キーから LRU）',
  'words.allkeys-lru.forms': 'allkeys-lru',
  'words.allkeys-lru.meaning':
    'すべてのキーのうち、長く使われていないものを追い出します（LRU）。キャッシュ専用なら、これが普通の選択です。',
  'words.lfu.name': 'allkeys-lfu、volatile-lfu（頻度の低い順）',
  'words.lfu.forms': 'allkeys-lfu、volatile-lfu',
  'words.lfu.meaning':
    '使われる頻度の低いキーを追い出します（LFU）。対象は全キー、または TTL のあるキーです。人気のキーは、一度きりの大量の読み取りでも残ります。',
  'words.random.name': 'allkeys-random、volatile-random（ランダム）',
  'words.random.forms': 'allkeys-random、volatile-random',
  'words.random.meaning':
    'キーをランダムに追い出します。対象は全キー、または TTL のあるキーです。どのキーも同じくらい読まれる場合にだけ向きます。',
  'words.volatile-ttl.name': 'volatile-ttl（期限の近い順）',
  'words.volatile-ttl.forms': 'volatile-ttl',
  'words.volatile-ttl.meaning': 'TTL のあるキーのうち、期限の近いものから追い出します。',
  'words.noeviction.name': 'noeviction（追い出さない）',
  'words.noeviction.forms': 'noeviction',
  'words.noeviction.meaning':
    '何も追い出しません。メモリがいっぱいになると、書き込みを OOM で拒否し、読み取りには応答し続けます。',
  'words.zipf.name': 'ジップの法則',
  'words.zipf.forms': 'ジップ',
  'words.zipf.meaning':
    '少数のキーがとてもよく読まれ、大半はまれにしか読まれない分布です。指数 1 なら、2 番目は 1 番目の半分です。ウェブページがその例です。',
  'words.coordinated-omission.name': '協調的な欠落（coordinated omission）',
  'words.coordinated-omission.forms': '協調的',
  'words.coordinated-omission.meaning':
    '応答を待ってから次を送る負荷ツールは、サーバーが止まっている間は何も送りません。そのため、最も悪い時間が測定から漏れます。',
  'words.jitter.name': 'ジッター',
  'words.jitter.forms': 'ジッター',
  'words.jitter.meaning':
    'TTL からランダムな分だけ差し引くことです。同時に保存したキーが、同時に期限切れになるのを防ぎます。',
  'words.stampede.name': 'スタンピード',
  'words.stampede.forms': 'スタンピード',
  'words.stampede.meaning':
    'よく読まれるキーの期限が切れ、全員が同時にミスして、データベースに同じものを問い合わせることです。',
  'words.single-flight.name': 'シングルフライト',
  'words.single-flight.forms': 'シングルフライト',
  'words.single-flight.meaning':
    '1 つのプロセスの中で同じキーを読む処理が、1 つのクエリの結果を一緒に待つことです。プロセスをまたぐ場合は、Redis の短いロックを使います。',
  'words.invalidation.name': '無効化',
  'words.invalidation.forms': '無効化',
  'words.invalidation.meaning':
    'データベースが変わったときに、TTL を待たずに、キャッシュした値を取り除くことです。',
  'words.fence.name': 'フェンス',
  'words.fence.forms': 'フェンス',
  'words.fence.meaning':
    '無効化がキーに残す印です。その前にデータベースに問い合わせた読み取りは、古い行を保存できません。',
  'words.auth.name': 'AUTH（認証）',
  'words.auth.forms': 'AUTH',
  'words.auth.meaning':
    'クライアントが名乗る方法です。全員共通のトークン、またはユーザー名とパスワードを送ります。送らないと、Redis は NOAUTH を返します。',
  'words.rbac.name': 'RBAC（アクセス文字列）',
  'words.rbac.forms': 'RBAC、アクセス文字列',
  'words.rbac.meaning':
    'それぞれパスワードを持つユーザーによるアクセスコントロールです。アクセス文字列で、使えるコマンドとキーを決めます。',
  'words.rdb.name': 'RDB、AOF（スナップショット）',
  'words.rdb.forms': 'RDB、AOF',
  'words.rdb.meaning':
    'RDB は、メモリの内容を 1 つのファイルにしたスナップショットで、バックアップに使われます。AOF は全書き込みの記録で、現在の ElastiCache にはありません。',
  'words.not-found.name': '「見つからない」の記憶',
  'words.not-found.forms': '見つからない',
  'words.not-found.meaning':
    '「その行はない」ことも、短い時間だけ保存します。保存しないと、その行への問い合わせが毎回データベースに届きます。',
  'words.capacity-unit.name': '読み込みユニット、書き込みユニット',
  'words.capacity-unit.forms': '読み込みユニット、書き込みユニット',
  'words.capacity-unit.meaning':
    'DynamoDB の課金の単位です。書き込みは 1 KiB ごと、読み取りは 4 KiB ごとに 1 ユニットで、項目全体のサイズで数えます。',
  'words.consistency.name': '強力な整合性と結果整合性',
  'words.consistency.forms': '強力な整合性、結果整合性',
  'words.consistency.meaning':
    '強力な整合性のある読み込みには、確認応答済みの書き込みがすべて反映されます。結果整合性では少し遅れることがあり、料金は半分です。',
  'words.dax.name': 'DAX',
  'words.dax.forms': 'DAX',
  'words.dax.meaning':
    'DynamoDB の手前に置く AWS のキャッシュで、API は同じです。項目用とクエリ用のキャッシュがあり、それぞれに TTL があります。',
};
