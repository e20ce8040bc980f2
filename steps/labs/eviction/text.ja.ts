import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.eviction.title': 'エビクション（追い出し）: メモリがいっぱいになったら何が消えるか',
  'lab.eviction.why':
    'キャッシュのメモリはデータより小さく、いつかはいっぱいになります。そのときの動作を決めるのが maxmemory-policy で、ヒット率も、書き込みが拒否されるかどうかも、これしだいです。このラボでは、すべてのポリシーを同じ読み取りで比べ、ElastiCache のデフォルト、volatile-lru の落とし穴を確かめます。',
  'lab.eviction.hint':
    '--keys 4000 を試してください（通常の 4 倍です）。ヒット率が最も高いのはどのポリシーでしょうか。',
  'lab.eviction.figure.eviction-hit-ratio': 'すべてのポリシーの中で最も高いヒット率',
  'lab.eviction.option.keys': '読み取るキーの数',
  'lab.eviction.option.rate': 'ポリシーごとの 1 秒あたりの読み取り回数',
  'lab.eviction.option.seconds': '人気が入れ替わる前とあとの、それぞれの秒数',
  'lab.eviction.plan.servers':
    'ラボ専用の小さな Redis サーバー（各 {memory}）。お使いの Redis には触れません。ラボの終わりに削除します',

  'lab.eviction.policies': '1. 同じ読み取りを、すべてのポリシーで',
  'lab.eviction.policies.plan':
    'プログラムが、値が {bytes} バイトのキー {keys} 個を、{memory} のキャッシュを介して読み取ります。ミスのときは、5～10 分の有効期限（TTL）を付けて SET するので、ラボの間に期限は切れません。キーの人気はジップの法則に従い、2 番目のキーは 1 番目の半分、10 番目は 10 分の 1 の頻度で読み取られます。',
  'lab.eviction.policies.phases':
    'まず、キーをランダムな順序で書き込み、メモリをいっぱいにします。次に {reads} 回読み取ります。そこで、大きなニュースが出たときのように、人気が入れ替わります。最も読まれなかったキーが最も読まれるようになり、さらに {reads} 回読み取ります。',
  'lab.eviction.policies.at-once':
    '{policies} 種類のポリシーを、{policies} 個のサーバーに分け、まったく同じ読み取りで、毎秒 {rate} 回までの速さで同時に試します。数秒かけるのは、Redis がキーの古さを 1 秒単位で記録し、それより短いと LRU が新旧を区別できないためです。',
  'lab.eviction.policies.in-turn':
    '{policies} 種類のポリシーを、組み込みサーバー 1 つで、まったく同じ読み取りを使って順番に試します。組み込みサーバーはキーの古さを Redis より細かく記録するので、待つ必要はありません。本物の Redis の数値を見るには、Redis をインストールしてください（方法は doctor が案内します）。',
  'lab.eviction.guess':
    'すべてのキーがメモリに入るわけではありません。人気が入れ替わる前の読み取り 100 回のうち、allkeys-lru でヒットするのは何回だと思いますか？',
  'lab.eviction.choice':
    'では、人気が入れ替わったあと、ヒットが最も多いのはどのポリシーだと思いますか？',
  'lab.eviction.choice.policy': '{policy}',
  'lab.eviction.reading': 'すべてのポリシーで読み取り中',
  'lab.eviction.table.title':
    'ポリシー: 入れ替わりの前とあとに各 {reads} 回の読み取り、キー {keys} 個',
  'lab.eviction.table.policy': 'ポリシー',
  'lab.eviction.table.before': '入れ替え前のヒット率',
  'lab.eviction.table.after': '入れ替え後のヒット率',
  'lab.eviction.table.evicted': 'エビクション',
  'lab.eviction.table.refused': '書き込み拒否',
  'lab.eviction.table.kept': '残ったキー',
  'lab.eviction.table.favourites': '新しい人気キー',
  'lab.eviction.table.verdict':
    'ヒット率が最も高かったのは、入れ替わりの前が {before} の {beforeHits}、あとが {after} の {afterHits} でした。首位との差が、下に示す「偶然の差」以内のポリシーは、劣っているとは言えません。',
  'lab.eviction.table.chance':
    'ここではすべてのキーに TTL があるので、allkeys-X と volatile-X は同じキーの中から選びますが、それでも最大 {points} ポイントの差（偶然の差）が出ました。追い出すキーは、ランダムに選ぶか、ランダムに選んだ少数の中から決めるからです。これより小さな差に意味はありません。',
  'lab.eviction.table.large-chance':
    'すべてのキーに TTL があるので、allkeys-X と volatile-X は同じキーの中から選びますが、それでも最大 {points} ポイントの差（偶然の差）が出ました。追い出すキーをランダムに選ぶことや、ランダムに選んだ少数の中から決めることだけでは、ここまで開きません。ほかの原因は測っていません。これより小さな差に意味はありません。',
  'lab.eviction.table.no-chance':
    '今回の実行では、同じ動作をするはずのポリシーの組がないため、どこまでが偶然の差かはわかりません。',
  'lab.eviction.table.method':
    'ヒット、ミス、エビクションは、サーバー自身が数えた値です（keyspace_hits、keyspace_misses、evicted_keys）。エビクションと書き込み拒否には、メモリをいっぱいにする間のものも含みます。「新しい人気キー」は、最後に最もよく読まれる {favourites} 個のうち、終わりに残っていた数です。',
  'lab.eviction.chart': '人気が入れ替わったあとのヒット率',
  'lab.eviction.policies.lru':
    'LRU（最長未使用）は最近読まれていないキーを、LFU（最低使用頻度）はまれにしか読まれないキーを追い出します。ランダムは、どのキーも区別しません。volatile-ttl は、有効期限が近いキーから追い出します。noeviction は先に来たものを残し、あとの書き込みを拒否します。拒否されたものは、毎回データベースから読み取ります。',
  'lab.eviction.versus':
    '{policy} と allkeys-lru のヒット率の差は、入れ替わりの前が {before}、あとが {after} です。',
  'lab.eviction.versus.more': '+{points} ポイント',
  'lab.eviction.versus.fewer': '-{points} ポイント',
  'lab.eviction.versus.close': '偶然の範囲内',
  'lab.eviction.versus.random-lfu':
    '入れ替わりのあと、ランダムは allkeys-lfu より {points} ポイント多くヒットしました。以前の人気を知っているより、何も知らないほうがよかったことになります。',
  'lab.eviction.why.lfu-slow':
    'LFU は、人気が入れ替わると劣りました。読み取られた回数で判断するので、古い人気キーの回数がしばらく大きいまま残ります。',
  'lab.eviction.why.random': 'ランダムは劣りました。キーについて何も知らないまま選びます。',
  'lab.eviction.why.random-not-shown':
    '何も知らないことの代償は、今回の実行では現れませんでした。allkeys と volatile のどちらかで、LRU との差が偶然の範囲内か、前後のどちらかでランダムのほうが上です。秒数を増やして試してください。',
  'lab.eviction.why.noeviction':
    'noeviction は劣りました。必要かどうかにかかわらず、先にメモリに入ったものが残り続けます。',
  'lab.eviction.why.noeviction-luck':
    '今回の実行では、noeviction は劣りませんでした。何が残るかは、どのキーが先に来たかという運しだいです。書き込みを拒否するポリシーであることも変わりません。',

  'lab.eviction.trap': '2. 落とし穴: volatile-lru と TTL のないキー',
  'lab.eviction.trap.plan':
    'volatile-lru は ElastiCache のパラメータグループのデフォルトで、TTL のあるキーしか追い出せません。ここでは、新しいサーバーで各キーを 1 回ずつ読み取り、ないものを EX なしの SET で書き込みます。',
  'lab.eviction.trap.rescue':
    '読み取りは続けられますが、書き込みはできません。追い出してよいキーが見つからなかったからです。',
  'lab.eviction.trap.not-sprung':
    '今回の実行では、落とし穴を確かめられませんでした。書き込みが OOM で拒否され、読み取りには応答がある、という結果にならなかったためです。',
  'lab.eviction.trap.retry':
    'allkeys-lru なら、どのキーでも追い出せます。いっぱいになった同じサーバーで、同じ読み取りをもう一度行います。',
  'lab.eviction.trap.title': 'いっぱいのメモリと、TTL のないキー',
  'lab.eviction.trap.verdict':
    '同じ読み取りで、拒否された書き込みは、volatile-lru で {refused} 回、allkeys-lru で {freed} 回でした。',
  'lab.eviction.trap.words':
    '(error) のあとの文はサーバー自身のメッセージで、プログラムが受け取るのもこれです。想定していないと、キャッシュがいっぱいになっただけでプログラムが止まります。',
  'lab.eviction.trap.ways':
    '対処法は 2 つです。すべてのキーに TTL を付けるか（値がどこまで古くなるかの上限にもなります）、Redis にあるものがすべてキャッシュなら allkeys-lru を選びます。',
  'lab.eviction.trap.aws':
    'ElastiCache では CONFIG は拒否されます。ポリシーは自分で作ったパラメータグループで設定します。デフォルトのグループは編集できません。サーバーレスキャッシュでは常に volatile-lru です。',
  'lab.eviction.tip':
    'AWS では、CloudWatch で CacheHitRate と並べて Evictions と DatabaseMemoryUsagePercentage を見てください。エビクションが正常なのは、意図して小さくしたキャッシュだけです。',

  'lab.eviction.check.ok':
    '新しいサーバーで、volatile-lru は TTL のないキーの書き込みを拒否し（{refused} 回）、allkeys-lru は代わりに追い出しました（{evicted} 個）。ラボのサーバーは残っていません',
  'lab.eviction.check.bad':
    '新しいサーバーで、拒否された書き込みは {refused} 回、エビクションは {evicted} 個でした。どちらも起きるはずでした。',
};
