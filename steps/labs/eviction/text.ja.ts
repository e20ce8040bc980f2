import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.eviction.title': '追い出し: メモリがいっぱいになったら何が消えるか',
  'lab.eviction.why':
    'キャッシュのメモリはデータより小さく、いつかはいっぱいになります。そのとき Redis が何をするかは、maxmemory-policy というパラメータ 1 つで決まり、それがヒット率を左右し、書き込みが拒否されるかどうかも決めます。このラボでは、すべてのポリシーに同じ読み取りを与えて比べます。そのあと、ElastiCache のデフォルトである volatile-lru が、TTL のないキーに対して用意している落とし穴に、実際に落ちてみます。',
  'lab.eviction.hint':
    '--keys 4000 を試してください。キャッシュがさらに 4 分の 1 の大きさしかないとき、いちばん強いポリシーはどれでしょうか。',
  'lab.eviction.option.keys': '読み取るキーの種類の数',
  'lab.eviction.option.rate': 'ポリシーごとの 1 秒あたりの読み取り回数',
  'lab.eviction.option.seconds': '人気が入れ替わる前と後の、それぞれの秒数',
  'lab.eviction.plan.servers':
    'ラボ専用の小さな Redis サーバー（各 {memory}）。お使いの Redis には触れません。ラボの終わりに削除します',

  'lab.eviction.policies': '1. 同じ読み取りを、すべてのポリシーで',
  'lab.eviction.policies.plan':
    'プログラムが、1 つ {bytes} バイトのキー {keys} 個を、{memory} のメモリを通して読みます。キャッシュミスのときは、5 分から 10 分の TTL を付けて SET します（このラボの間に有効期限は切れません）。人気は Zipf の法則に従い、2 番目のキーは 1 番目の半分、10 番目のキーは 10 分の 1 の頻度で読まれます。まずメモリを埋めます。次に {seconds} 秒間、毎秒 {rate} 回読みます。そこで人気が入れ替わります。その日のニュースが届いたときのように、いちばん読まれなかったものが、いちばん読まれるようになり、さらに {seconds} 秒間続きます。',
  'lab.eviction.policies.at-once':
    '{policies} 種類のポリシーを、{policies} 台のサーバーで、まったく同じ読み取りで同時に試します。この秒数は必要です。Redis はキーの古さを 1 秒単位で記録するので、それより短い時間では、LRU はキーの新旧を区別できません。',
  'lab.eviction.policies.in-turn':
    '{policies} 種類のポリシーを、まったく同じ読み取りで、組み込みサーバーで順番に試します。組み込みサーバーはキーの古さを Redis より細かく記録するので、待つ必要はありません。本物の Redis の数値を見るには、Redis をインストールしてください（方法は doctor が案内します）。',
  'lab.eviction.guess':
    'メモリに入るキーは、半分もありません。人気が入れ替わる前の読み取り 100 回のうち、allkeys-lru でヒットするのは何回だと思いますか？',
  'lab.eviction.reading': 'すべてのポリシーで読み取り中',
  'lab.eviction.table.title': 'ポリシー: 入れ替わりの前後に各 {reads} 回の読み取り、キー {keys} 個',
  'lab.eviction.table.policy': 'ポリシー',
  'lab.eviction.table.before': 'ヒット率（前）',
  'lab.eviction.table.after': 'ヒット率（後）',
  'lab.eviction.table.evicted': '追い出し',
  'lab.eviction.table.refused': '書き込み拒否',
  'lab.eviction.table.kept': '残ったキー',
  'lab.eviction.table.favourites': '新しい人気キー',
  'lab.eviction.table.verdict':
    'ヒット率が最も高かったのは、入れ替わりの前が {before} の {beforeHits}、後が {after} の {afterHits} でした。下に示す偶然の差より近いポリシーは、これより劣るとは言えません。',
  'lab.eviction.table.chance':
    'ここではすべてのキーに TTL があるので、allkeys-X と volatile-X は同じキーの中から選びますが、それでも最大 {points} ポイントの差が出ました。Redis は、無作為に選んだ少数のキーだけを比べるからです。これより小さな差に意味はありません。',
  'lab.eviction.table.method':
    'ヒット、ミス、追い出しは、サーバー自身が数えた値です（keyspace_hits、keyspace_misses、evicted_keys）。追い出しには、メモリを埋める間のものも含みます。「新しい人気キー」は、最後に最もよく読まれる {favourites} 個のうち、終わりに残っていた数です。',
  'lab.eviction.chart': '人気が入れ替わった後のヒット率',
  'lab.eviction.policies.learned':
    'LRU は、最近読まれていないものを手放し、人気が入れ替わっても追随します。LFU は、まれにしか読まれないものを手放します。人気が変わらない間は優秀ですが、入れ替わると、古い人気キーの回数が大きいままなので、追随が遅れます。ランダムは何も知りません。その代償は、表のとおりです。volatile-ttl は、どれだけ読まれていても、有効期限が近いものから手放します。noeviction は何も手放しません。先に来たものを持ち続け、残りを拒否するので、プログラムはそのたびにデータベースに問い合わせます。',

  'lab.eviction.trap': '2. 落とし穴: volatile-lru と TTL のないキー',
  'lab.eviction.trap.plan':
    'volatile-lru は ElastiCache のパラメータグループのデフォルトで、TTL のあるキーしか追い出せません。同じプログラムを、1 か所だけ変えて動かします。SET に EX を付けません。',
  'lab.eviction.trap.rescue':
    '読み取りは続けられますが、書き込みはできません。追い出してよいキーが、Redis には見つからなかったからです。allkeys-lru なら、どのキーでも追い出せます。',
  'lab.eviction.trap.title': 'いっぱいのメモリと、TTL のないキー',
  'lab.eviction.trap.verdict':
    '同じ読み取りで、拒否された書き込みは、volatile-lru で {refused} 回、allkeys-lru で {freed} 回でした。',
  'lab.eviction.trap.learned':
    '(error) の後の文はサーバー自身の言葉で、プログラムが受け取るのもこれです。想定していないと、キャッシュがいっぱいになっただけでプログラムが止まります。抜け出す方法は 2 つです。すべてのキーに TTL を付けるか（答えがどこまで古くなるかの上限にもなります）、Redis にあるものがすべてキャッシュなら allkeys-lru を選びます。ElastiCache では CONFIG は拒否されます。ポリシーは自分で作ったパラメータグループで設定し（デフォルトのグループは編集できません）、サーバーレスキャッシュでは常に volatile-lru です。',
  'lab.eviction.tip':
    'AWS では、CloudWatch で CacheHitRate と並べて Evictions と DatabaseMemoryUsagePercentage を見てください。追い出しが正常なのは、意図して小さくしたキャッシュだけです。',

  'lab.eviction.check.ok':
    '新しいサーバーで、volatile-lru は TTL のないキーの書き込みを拒否し（{refused} 回）、allkeys-lru は代わりに追い出しました（{evicted} 個）。ラボのサーバーは残っていません',
  'lab.eviction.check.bad':
    '新しいサーバーで、拒否された書き込みは {refused} 回、追い出しは {evicted} 個でした。どちらも起きるはずでした。',
};
