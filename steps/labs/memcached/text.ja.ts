import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.memcached.title': 'Memcached と Redis: 何が違うか',
  'lab.memcached.why':
    'ElastiCache には Memcached と、Redis・Valkey があります。どこが違うのでしょうか。このラボでは、両方に本物のプロトコルで同じ仕事をさせます。得点表、停止するノード、古いデータを持って戻るノードです。予想し、数で確かめ、最後に、どの要件にどちらが合うかを表にまとめます。',
  'lab.memcached.hint':
    '--points 200 を試してください。書き込みのぶつかる機会が増えます。3 つの方法のうち、すべての得点を保てるのはどれでしょうか。',
  'lab.memcached.figure.points-lost': 'get と set で失われた得点',
  'lab.memcached.figure.points-lost-cas': 'gets と cas で失われた得点',
  'lab.memcached.figure.points-lost-redis': 'ZINCRBY で失われた得点',
  'lab.memcached.figure.keys-missed': 'ノードの停止後に見つからないキーの、リング別の最大の割合',
  'lab.memcached.figure.old-values': 'ノードが戻ったあとに読み取った古い値',
  'lab.memcached.option.keys': 'ノードに分散するキーの数（リングごと）',
  'lab.memcached.option.points': '得点表で、クライアント 1 つが加える得点',
  'lab.memcached.plan.servers':
    'ラボ専用の memcached {nodes} 個と、設定エンドポイント、Redis。ラボの終わりに削除します',
  'lab.memcached.plan.kill': 'そのうちの memcached 1 つを、わざと強制終了します',

  'lab.memcached.lines': '1. プロトコルを手で試す',
  'lab.memcached.lines.plan':
    'memcached のプロトコルは、行単位のテキストです。set には、キー、クライアント用の数値（フラグ）、有効期限の秒数、値のバイト数を書き、値そのものは次の行に書きます。',
  'lab.memcached.lines.learned':
    '扱えるのは文字列だけです。incr は数値でない値を拒否し、decr は 0 で止まります。最後の行は、コマンドとして認識されません。memcached には、ソート済みセットもリストもハッシュもないからです。',
  'lab.memcached.lines.redis':
    '同じことを Redis で行うと、0 より下にも減り、ソート済みセットもコマンド 1 つで作れます。',

  'lab.memcached.board': '2. 得点表と 8 つのクライアント',
  'lab.memcached.board.plan':
    'プレイヤー {players} 人の得点表です。{writers} 個のクライアントが同時に、それぞれ {points} 点を 1 点ずつ加えます。合計は {given} 点です。',
  'lab.memcached.board.ways':
    'memcached では、得点表は 1 つの JSON テキストです。クライアントは、表を取得し、変更し、保存します。保存には set か、ほかの誰も保存していないときだけ成功する cas を使います。Redis ではソート済みセットで、1 点は ZINCRBY 1 回です。',
  'lab.memcached.board.playing': '得点を加えています',
  'lab.memcached.board.title': '同じ {given} 点を 3 つの方法で',
  'lab.memcached.board.way': '方法',
  'lab.memcached.board.way.get-set': 'memcached で get と set',
  'lab.memcached.board.way.cas': 'memcached で gets と cas',
  'lab.memcached.board.way.zincrby': 'Redis ZINCRBY',
  'lab.memcached.board.kept': '残った得点',
  'lab.memcached.board.lost': '消えた得点',
  'lab.memcached.board.trips': '往復',
  'lab.memcached.board.moved': '転送量',
  'lab.memcached.board.counted':
    '転送量は両方向のバイト数です。memcached はクライアントの接続で、Redis はサーバー自身が数えた値です（total_net_input_bytes と total_net_output_bytes）。',
  'lab.memcached.board.overwritten':
    'get と set では、{given} 点のうち {lost} 点が消えました。2 つのクライアントが同じ表を読み、あとから保存したほうが、もう一方を上書きしたためです。エラーは誰にも返りません。',
  'lab.memcached.board.none-lost':
    'get と set でも、今回の実行では得点は消えませんでした。同じ表を同時に持ったクライアントがなかったためです。得点を増やして試してください。',
  'lab.memcached.board.cas':
    'cas では 1 点も消えませんでした。ただし {retries} 回、保存を拒否され、表全体を読み直してやり直しました。',
  'lab.memcached.board.command':
    'Redis では、足し算をサーバー自身が行うので、誰も割り込めません。転送量は {redis} で、cas は {memcached} でした。',
  'lab.memcached.board.top':
    '上位 3 人を調べると、ZRANGE 0 2 REV の転送量は {redis} でした。memcached からは表全体の {memcached} を受け取り、クライアントが並べ替えます。',

  'lab.memcached.discovery': '3. どのノードがあるのか',
  'lab.memcached.discovery.plan':
    'memcached のノードは、ほかのノードのことを何も知りません。キーをノードに分散するのはクライアントです。ここには {nodes} 個のノードがあります。クライアントは、そのアドレスをどうやって知るのでしょうか。ノードを追加したあとは、どうでしょうか。',
  'lab.memcached.discovery.plain': 'memcached 自体に、このコマンドはありません。',
  'lab.memcached.discovery.learned':
    'こちらは、ElastiCache の動作を再現した組み込みサーバーの応答です。ElastiCache の設定エンドポイントも、このように、変更のたびに増えるバージョンと、各ノードの「名前|アドレス|ポート」を返します（ここでは {found} 個）。これが自動検出です。ラボはこの応答からノードを知ります。',

  'lab.memcached.dies': '4. 3 つのノードのうち 1 つが停止する',
  'lab.memcached.dies.plan':
    '{keys} 個のキーを {nodes} 個のノードに保存します。キーのノードを選ぶ 3 つの方法で、それぞれ 1 回ずつです。そのあとノードを 1 つ強制終了し、すべてのキーを読み取ります。まず誰も気づいていない状態で、次に停止したノードを一覧から外して読みます。',
  'lab.memcached.dies.rings':
    'modulo は、キーのハッシュ値をノード数で割った余りでノードを決めます。ketama は、各ノードの多数の点を輪に並べ、キーは次の点のノードに属します。rendezvous は、キーごとに各ノードの数値を計算し、最も大きいノードを選びます。',
  'lab.memcached.guess':
    'modulo で、{nodes} 個のノードのうち 1 つが停止し、一覧から外されました。100 個のキーのうち、見つからなくなるのは何個だと思いますか？',
  'lab.memcached.dies.title': 'ノードが 1 つ停止: キー {keys} 個を 3 つの方法で',
  'lab.memcached.dies.ring': 'リング',
  'lab.memcached.dies.unanswered': '応答なし',
  'lab.memcached.dies.missed': '見つからない',
  'lab.memcached.dies.share': '見つからない割合',
  'lab.memcached.dies.fourth': '4 つ目で移動',
  'lab.memcached.dies.columns':
    '「応答なし」は、一覧に残っている停止したノードのキーです。「見つからない」は、一覧から外したあとの数です。「4 つ目で移動」は、代わりにノードを追加した場合にノードが変わるキーの割合です（計算値）。リングはポートではなく名前で決まるので、毎回同じ結果になります。',
  'lab.memcached.dies.modulo':
    'modulo では {missed} 個が見つかりません。そのうち {alive} 個は、動いているノードにあります。割る数が変わったので、クライアントが別の場所を探しているのです。',
  'lab.memcached.dies.ketama':
    'ketama で見つからないのは {missed} 個で、停止したノードのキーだけです。ほかのキーは、すべて元の場所にあります。',
  'lab.memcached.dies.growing':
    'ノードを追加する場合も、modulo のほうが多くのキーが移動します。4 つ目のノードで移動するキーは、modulo が {modulo}、ketama が {ketama} です。',
  'lab.memcached.dies.database':
    '見つからないキーは、1 つずつデータベースへのクエリになり、それが一度に押し寄せます。memcached のノードには、代わりに応答するレプリカがありません。',

  'lab.memcached.returns': '5. 戻ってくるノード',
  'lab.memcached.returns.plan':
    'ノード {node} がリングから外れている間に、すべての値を残りのノードに書き直します（v1 が v2 になります）。そのあと、ノードがリング（ketama）に戻ります。1 回目に戻るのは、新しいノードです。2 回目は別のキーを使い、応答しなくなっていただけで、データを持ったままのノードが戻ります。',
  'lab.memcached.returns.title': 'ノードが戻ったあとのキー {keys} 個',
  'lab.memcached.returns.how': 'ノード',
  'lab.memcached.returns.how.empty': '強制終了後の新しいノード',
  'lab.memcached.returns.how.paused': '一時停止から再開',
  'lab.memcached.returns.how.cut-off': '切り離しから復帰',
  'lab.memcached.returns.fresh': 'v2',
  'lab.memcached.returns.missing': '見つからない',
  'lab.memcached.returns.stale': 'v1（古い）',
  'lab.memcached.returns.empty.learned':
    '新しいノードは空です。{missing} 個のキーがもう一度見つからなくなりますが、間違った値はありません。',
  'lab.memcached.returns.stale.learned':
    'データを持ったまま戻ったノードは、{stale} 個のキーに古い値を返します。ヒットなので、誰も気づきません。これが終わるのは、TTL が切れるか、次に書き込まれたときだけです。離れていたノードは、再び使う前に空にしてください（flush_all）。',
  'lab.memcached.returns.none-stale': '今回の実行では、古い値は読み取られませんでした。',

  'lab.memcached.traps': '6. テキストプロトコルの 5 つの落とし穴',
  'lab.memcached.traps.days':
    '30 日までの秒数は有効期限です。1 秒でも超えると 1970 年の日時とみなされ、STORED と返るのに、値はもうありません。',
  'lab.memcached.traps.key': 'キーは 250 バイトまでです。1 バイトでも超えると拒否されます。',
  'lab.memcached.traps.japanese':
    '数えるのは文字ではなくバイトです。1 文字 3 バイトの文字なら、83 文字は入り、84 文字は入りません。',
  'lab.memcached.traps.injected':
    '最も危険な落とし穴です。拒否された set は値を読み飛ばさないので、次の行がコマンドとして実行され、victim が消えました。送信前にクライアントがキーを検査しないと、キーと値を決められる人は、コマンドを実行できてしまいます。',
  'lab.memcached.traps.large':
    'キーと合わせて上限（-I で変えなければ 1 MB）より大きい値は拒否され、そのキーの古い値も消えます。',
  'lab.memcached.traps.not-sprung':
    'このサーバーでは、落とし穴は現れませんでした。応答が異なっています。',
  'lab.memcached.traps.advice':
    'キーは送信前に検査するかハッシュ化し、TTL は 30 日以内にし、set の応答は必ず確認してください。',

  'lab.memcached.restart': '7. kill -9 で強制終了',
  'lab.memcached.restart.plan':
    'キーを持つサーバーを強制終了し、もう一度起動します。ここでは、どちらもディスクに何も書き込みません。',
  'lab.memcached.restart.title': 'kill -9 の前と、起動後のキー',
  'lab.memcached.restart.store': 'サーバー',
  'lab.memcached.restart.store.memcached': 'memcached（ノード 1 つ）',
  'lab.memcached.restart.store.redis': 'Redis（レプリカなし）',
  'lab.memcached.restart.before': '停止前のキー',
  'lab.memcached.restart.after': '起動後のキー',
  'lab.memcached.restart.empty': 'データはメモリにしかなかったので、すべて失われました。',
  'lab.memcached.restart.kept':
    '起動後に戻ったものがあります。メモリにしかデータを持たないサーバーなら、何も戻りません。',
  'lab.memcached.restart.replica':
    '違いは、サーバー単体ではなく、レプリカを置けるかどうかです。Redis と Valkey には、データを持ったまま引き継ぐレプリカを置けます。memcached のノードには置けません。',
  'lab.memcached.restart.not-redis':
    '組み込みの Redis は、ここでは強制終了しません。本物の Redis（入手方法は doctor が案内します）があれば、memcached と並べて示します。',

  'lab.memcached.workers': '8. スレッドとスラブ',
  'lab.memcached.workers.not-here':
    '組み込みサーバーはスレッドが 1 つで、スラブもありません。Linux に本物の memcached があれば、各ワーカーの仕事量と、値が使う領域をここに示します（入手方法は doctor が案内します）。',
  'lab.memcached.workers.plan':
    '多くの接続が同じキーを読み取ります。各ワーカースレッドの CPU 時間は、Linux から読み取ります（schedstat）。クライアントも同じマシンで動いているので、応答時間を測っても何もわかりません。',
  'lab.memcached.workers.title': 'ワーカースレッドの CPU 時間',
  'lab.memcached.workers.worker': 'ワーカー',
  'lab.memcached.workers.share': '割合',
  'lab.memcached.workers.shared':
    '{busy} 個のワーカーが仕事を分け合い、最も多いもので {most} でした。Redis と Valkey は、コマンドを 1 つのスレッドで実行します。memcached は、大きなノードの多くのコアを使えます。',
  'lab.memcached.workers.alone':
    '今回の実行では、ほとんどを 1 つのワーカーが処理したため、どう分け合うかはわかりません。',
  'lab.memcached.slabs.plan':
    'memcached は、値ごとにシステムからメモリを確保しません。メモリを決まった大きさの領域（チャンク）に区切り（スラブ）、値は、入る中で最も小さいチャンクに入ります。',
  'lab.memcached.slabs.title': '値が使うメモリ（バイト）',
  'lab.memcached.slabs.value': '値',
  'lab.memcached.slabs.item': 'キーとヘッダー込み',
  'lab.memcached.slabs.chunk': 'チャンク',
  'lab.memcached.slabs.waste': '未使用',
  'lab.memcached.slabs.note':
    '大きさはサーバー自身が示した値です（me、stats slabs）。チャンクの未使用の部分は、ほかの値には使えません。',

  'lab.memcached.choice': '9. どの要件にどちらが合うか',
  'lab.memcached.choice.title': 'Memcached か、Redis・Valkey か',
  'lab.memcached.choice.need': '要件',
  'lab.memcached.choice.choose': '選ぶもの',
  'lab.memcached.choice.seen': '今回の測定',
  'lab.memcached.choice.not-seen': '今回は測定していません',
  'lab.memcached.choice.counting': '多くの書き込みが 1 つの値を変える',
  'lab.memcached.choice.counting.choose': 'Redis・Valkey',
  'lab.memcached.choice.counting.seen':
    '{given} 点のうち、get + set は {memcached} 点、ZINCRBY は {redis} 点',
  'lab.memcached.choice.ranking': 'ランキング、リスト、セット、ハッシュ',
  'lab.memcached.choice.ranking.choose': 'Redis・Valkey',
  'lab.memcached.choice.ranking.seen': '上位 3 人: {memcached} と {redis}',
  'lab.memcached.choice.surviving': 'ノードが停止してもデータを残す（レプリカ、バックアップ）',
  'lab.memcached.choice.surviving.choose': 'Redis・Valkey',
  'lab.memcached.choice.surviving.seen':
    'レプリカなしでは {before} 個のうち memcached {after} 個、Redis {redis} 個',
  'lab.memcached.choice.spreading': '多くのノードのメモリを単純に使う',
  'lab.memcached.choice.spreading.choose': 'Memcached（ketama で）',
  'lab.memcached.choice.spreading.seen': '見つからないキー: modulo {modulo}、ketama {ketama}',
  'lab.memcached.choice.large': '1 MB を超える値',
  'lab.memcached.choice.large.choose': 'Redis・Valkey',
  'lab.memcached.choice.large.seen': 'memcached は拒否し、古い値も消した',
  'lab.memcached.choice.cores': '大きなノード 1 つの全コア',
  'lab.memcached.choice.cores.choose': 'Memcached',
  'lab.memcached.choice.cores.seen': 'ワーカー {workers} 個、最大で {most}',
  'lab.memcached.choice.strings': '失われてもよい短い文字列',
  'lab.memcached.choice.strings.choose': 'どちらでも',
  'lab.memcached.choice.serverless':
    '「Memcached にはレプリケーションがない」のは、ノードで構成するクラスターの話です。ElastiCache Serverless for Memcached は、データを複数のアベイラビリティーゾーンに保持します。',

  'lab.memcached.check.ok':
    '新しい memcached で、set はほかの書き込みを上書きし、cas は拒否されました（{cas}）。落とし穴は {traps} 個のうち {sprung} 個を確認しました',
  'lab.memcached.check.bad':
    '新しい memcached で、cas の応答は {cas}、確認できた落とし穴は {traps} 個のうち {sprung} 個でした。',
};
