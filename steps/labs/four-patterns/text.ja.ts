import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.four-patterns.title': '4 つのパターン: ノードが 1 つ止まると何を失うか',
  'lab.four-patterns.why':
    '作成ページでは、クラスターモードの有効・無効と、レプリカの有無を選びます。合わせて 4 つのパターンがあり、料金も 4 通りです。その料金で何が守られるかは、ノードが止まったときに初めて現れます。そこで、4 つすべてでノードを止めます。一定の間隔で書き込みと読み取りを続けながら、プライマリを kill -9 で強制終了し、すべてを数えます。',
  'lab.four-patterns.hint':
    '--replicas 2 や、1 つのパターンだけを試す --patterns off-replicas を指定してみてください。次は自分で書いてみましょう: exercise cluster-keys。',
  'lab.four-patterns.figure.keys-readable':
    'シャードとレプリカがあるときに、まだ読み取れたキーの数',
  'lab.four-patterns.figure.writes-lost': 'シャードとレプリカがあるときに、失われた書き込みの数',
  'lab.four-patterns.option.patterns':
    'パターン（カンマ区切り）: off, off-replicas, on, on-replicas（クラスターモード、レプリカ）',
  'lab.four-patterns.option.patterns.bad':
    '{values} から 1 つ以上を、カンマで区切って指定してください',
  'lab.four-patterns.option.keys': 'ノードが止まる前に用意するキーの数',
  'lab.four-patterns.option.seconds': 'サービスが自力で戻るのを待つ秒数',
  'lab.four-patterns.option.shards': 'クラスターモード有効時のシャードの数',
  'lab.four-patterns.option.replicas':
    'レプリカありのパターンで、プライマリごとに用意するレプリカの数',
  'lab.four-patterns.plan.servers':
    'このマシンに、ラボ専用のサーバー {nodes} 個（ラボの終わりに削除します。お使いの Redis には触れません）',
  'lab.four-patterns.plan.kill': '各パターンで、最初のシャードのプライマリ（kill -9 で強制終了）',

  'lab.four-patterns.pattern.off': '無効 / {replicas}',
  'lab.four-patterns.pattern.on': '有効 / {replicas}',
  'lab.four-patterns.heading.off': 'クラスターモード無効、レプリカなし',
  'lab.four-patterns.heading.off-replicas': 'クラスターモード無効、レプリカあり',
  'lab.four-patterns.heading.on': 'クラスターモード有効、レプリカなし',
  'lab.four-patterns.heading.on-replicas': 'クラスターモード有効、レプリカあり',
  'lab.four-patterns.about.off':
    '1 つのノードがすべてのデータを持ちます。書き込みも読み取りも同じエンドポイントに届き、ほかにコピーを持つノードはありません。',
  'lab.four-patterns.about.off-replicas':
    'プライマリ 1 つに、レプリカが {replicas} 個付きます。昇格させるのは Redis サーバー自身ではなく、ここでは付属の監視役 Sentinel 3 つ、ElastiCache ではコントロールプレーンです。Sentinel は {down} ミリ秒応答がないとプライマリが止まったとみなし、3 つのうち 2 つの合意で昇格を始めます。',
  'lab.four-patterns.about.on':
    'キーはハッシュスロット（キーのハッシュで決まり、全部で 16,384 個）によって {shards} 個のシャードに分散されます。各シャードは 1 ノードだけで、コピーはありません。それでも、ほかのシャードは動き続けます。cluster-require-full-coverage が no（ElastiCache のデフォルト）だからです。',
  'lab.four-patterns.about.on-replicas':
    'キーは {shards} 個のシャードに分散され、各プライマリにレプリカが {replicas} 個付きます。Sentinel は要りません。昇格は、ほかのシャードのプライマリが投票で決めます。ノードが止まったとみなすまでの時間 cluster-node-timeout は、デフォルトの 15,000 ミリ秒ではなく {timeout} ミリ秒にしています。',
  'lab.four-patterns.node': '{node}: {role}、ポート {port}',
  'lab.four-patterns.load':
    'どのパターンでも、最初に {keys} 個のキーを書き込みます。それからは毎秒、新しいキーへの書き込みを {rate} 回、プライマリからの読み取りを {rate} 回、レプリカがあればそこからの読み取りを {rate} 回行います。',
  'lab.four-patterns.load.clock':
    '決まった時刻に送るので、応答が遅くても次の操作は遅れません。{deadline} ミリ秒以内に応答がなければ失敗とします。{seconds} 秒以内（レプリカがある場合は {patience} 秒以内）に代わりのノードが現れなければ、止まったノードを手動で再起動します。',
  'lab.four-patterns.starting': 'すべてのサーバーを同時に起動しています',
  'lab.four-patterns.started':
    'サーバー {nodes} 個と、Sentinel {sentinels} 個が起動しました。そのうちプライマリ 1 個、レプリカ 1 個、Sentinel 3 個は、最後の部で使います。',
  'lab.four-patterns.choice':
    'どのパターンでも、最初のシャードのプライマリが止まり、あとで戻ってきます。止まる前に用意したキーを最も多く失うのは、どのパターンだと思いますか？',
  'lab.four-patterns.guess':
    'これから最初のシャードのプライマリが止まり、あとで戻ってきます。そのあと、{keys} 個のキーのうち何個を読み取れると思いますか？',
  'lab.four-patterns.guess.lost':
    'レプリカが切り離されている間にプライマリが止まり、レプリカが引き継ぎます。1 つ目のプログラムの書き込み {writes} 件には、すべて OK が返ります。何件が消えると思いますか？',
  'lab.four-patterns.phase.load': '書き込みと読み取り',
  'lab.four-patterns.phase.dead': 'プライマリ停止中',
  'lab.four-patterns.phase.restart': '止まったノードの再起動',
  'lab.four-patterns.phase.count': '残ったキーの集計',
  'lab.four-patterns.moved':
    '止まったプライマリのキーを別のノードから読み取ろうとすると、今どのノードが持っているかが返ります。',
  'lab.four-patterns.moved.dead':
    'これは止まったノードのポートです。このキーを持つノードを、クラスターはほかに知りません。',
  'lab.four-patterns.result.back':
    '最初のエラーから {promoted}後に、{node} が新しいプライマリになりました。失敗が続いた時間は、書き込みが {writes}、プライマリからの読み取りが {reads}です。',
  'lab.four-patterns.result.client':
    '昇格の時間に加えて、クライアント側の時間もかかります。切断に気づき、プライマリの場所を調べ、接続し直すからです。',
  'lab.four-patterns.result.replica-none':
    'レプリカからの読み取り {n} 回には、すべて応答がありました。',
  'lab.four-patterns.result.replica-one':
    'レプリカからの読み取り {n} 回のうち、1 回が失敗しました。',
  'lab.four-patterns.result.replica-reads':
    'レプリカからの読み取り {n} 回のうち {failed} 回が失敗しました。最初と最後の失敗の間隔は {ms}で、ほかの読み取りには応答がありました。',
  'lab.four-patterns.result.not-back':
    '{seconds} 秒待っても、止まったノードの代わりは現れませんでした。その間に、書き込み {writes} 回と読み取り {reads} 回が失敗しました。',
  'lab.four-patterns.result.reconnected':
    '昇格のときに、レプリカからの読み取りまで失敗したのはなぜでしょうか。Sentinel は、レプリカを昇格させるときにクライアントの接続も閉じさせます。どのノードがプライマリかを、クライアントに調べ直させるためです。',
  'lab.four-patterns.result.not-found':
    '最初のエラーから {promoted}後に、{node} が新しいプライマリになりましたが、クライアントは {seconds} 秒以内に見つけられませんでした。その間に、書き込み {writes} 回と読み取り {reads} 回が失敗しました。',
  'lab.four-patterns.result.elsewhere':
    'その間、ほかのシャードのキーで起きたエラーは {errors} 回でした。',
  'lab.four-patterns.result.empty':
    '止まったノードを再起動しました。キーは {keys} 個、つまり空です。',
  'lab.four-patterns.result.no-copy': 'コピーを渡せるノードがなかったからです。',
  'lab.four-patterns.result.not-empty':
    '止まったノードを再起動しました。プライマリとして、{keys} 個のキーを持っています。',
  'lab.four-patterns.result.resynchronised':
    '止まったノードを再起動すると、レプリカになりました。新しいプライマリから {ms} で再同期され、キーは {keys} 個です。',
  'lab.four-patterns.result.count':
    '最後に読み取れたのは、{keys} 個のキーのうち {readable} 個です。OK が返った書き込み {acknowledged} 件のうち、消えたのは {lost} 件です。',
  'lab.four-patterns.result.unconfirmed':
    'エラーは「書き込まれなかった」という意味ではありません。プログラムが失敗とみなした書き込みのうち、{kept} 件は残っていました。',

  'lab.four-patterns.table': '{patterns} 個のパターンで、プライマリが 1 つ止まったとき',
  'lab.four-patterns.column.pattern': 'モード / レプリカ',
  'lab.four-patterns.column.nodes': 'ノード',
  'lab.four-patterns.column.keys': '停止前のキー',
  'lab.four-patterns.column.readable': '復帰後のキー',
  'lab.four-patterns.column.lost': '消えた書き込み',
  'lab.four-patterns.column.reads': '読取不可',
  'lab.four-patterns.column.writes': '書込不可',
  'lab.four-patterns.column.promoted': '昇格',
  'lab.four-patterns.column.memory': 'メモリ',
  'lab.four-patterns.promoted.none': 'なし',
  'lab.four-patterns.table.verdict':
    '失われたキーは、レプリカなしで {keysAlone} 個のうち {alone} 個、レプリカありで {keysReplicated} 個のうち {replicated} 個でした。',
  'lab.four-patterns.table.method':
    '「不可」は、止まったシャードのキーについて、全体で最初のエラーから、最後の失敗よりあとの最初の応答までの時間です（{step} ミリ秒ごとに 1 回送ります）。「-」は、待ち時間が終わってもまだ失敗していたことを示します。「消えた書き込み」は、OK が返ったのに最後に読み取れなかったものです。メモリは、停止前の全ノードの used_memory の合計です。',
  'lab.four-patterns.table.lost':
    'Redis のレプリケーションは非同期です。1 回の実行で書き込みが消えなくても、保証にはなりません。このラボの最後では、レプリカを切り離してからプライマリを止めます。',
  'lab.four-patterns.return': '引き継いだノードと、戻ってきたノード',
  'lab.four-patterns.column.replica-reads': 'レプリカ読み取りの失敗',
  'lab.four-patterns.column.promoted-after': '昇格まで',
  'lab.four-patterns.column.elsewhere': '他シャードのエラー',
  'lab.four-patterns.column.role': '復帰ノードのロール',
  'lab.four-patterns.column.own-keys': '復帰ノードのキー',
  'lab.four-patterns.column.came-back': '復帰まで',
  'lab.four-patterns.role.primary': 'プライマリ',
  'lab.four-patterns.role.replica': 'レプリカ',
  'lab.four-patterns.return.method':
    '最初のエラーの時刻は、その操作を送る予定だった時刻です。「昇格まで」は、そこから、ほかのノードが自分をプライマリと報告するか、それより早くプライマリとして応答するまでの時間です。「復帰まで」は、再起動から、レプリカならプライマリと同じデータを持つまで、プライマリなら応答するまでの時間です。',
  'lab.four-patterns.count': '集計と、Redis 自身の集計',
  'lab.four-patterns.column.acknowledged': 'OK の書き込み',
  'lab.four-patterns.column.unconfirmed': 'エラーでも書かれた数',
  'lab.four-patterns.column.added': '合計',
  'lab.four-patterns.column.counted': 'DBSIZE',
  'lab.four-patterns.count.method':
    '合計 = 復帰後のキー + OK の書き込み - 消えた書き込み + エラーでも書かれた数。キーを 1 つずつ読み取って数えました。DBSIZE は、プライマリ自身が数えた値の合計です。両者は一致するはずです。',
  'lab.four-patterns.count.bad':
    '数が合いません。DBSIZE では {counted} 個、読み取りでは {added} 個です。{pattern} の行は信用しないでください。',
  'lab.four-patterns.chart': '{bin} ミリ秒ごとのエラー（最初のエラーの 0.5 秒前から）',
  'lab.four-patterns.chart.writes': '{pattern}: 書き込み',
  'lab.four-patterns.chart.reads': '{pattern}: 読み取り',
  'lab.four-patterns.chart.replica-reads': '{pattern}: レプリカ',
  'lab.four-patterns.chart.note':
    '{bin} ミリ秒の間に、1 種類につき {most} 回の操作があります。「レプリカ」はレプリカからの読み取りです。失敗は、その操作を送る予定だった時刻に描いています。サービスが戻ったパターンでは、その 0.5 秒後に操作を終えます。その先は、何も送っていません。',
  'lab.four-patterns.chart.shards':
    'シャードが {shards} 個あるパターンで失敗したのは、止まったシャードのキー、つまり操作のおよそ {shards} 分の 1 だけでした。',
  'lab.four-patterns.chart.shards-more':
    'シャードが {shards} 個あるパターンでは、止まったシャードのキーは操作のおよそ {shards} 分の 1 です。今回は、ほかのシャードのキーへの操作も {errors} 回失敗しました。',
  'lab.four-patterns.learned.replicas':
    'データを守ったのはレプリカで、クラスターモードではありません。失われたキーは、レプリカなしで {keysAlone} 個のうち {alone} 個、レプリカありで {keysReplicated} 個のうち {replicated} 個でした。',
  'lab.four-patterns.learned.cluster':
    'クラスターモード有効でレプリカなしの場合、止まったシャードの分、{keys} 個のうち {lost} 個のキーが失われました。シャードを増やしても、コピーは増えません。',
  'lab.four-patterns.learned.not-compared':
    'レプリカがデータを守ることは、今回の実行では確かめていません。レプリカありとなしのパターンを両方試す必要があります。',
  'lab.four-patterns.learned.not-lost':
    'レプリカのないノードとともにデータが失われることは、今回の実行では確かめられませんでした。レプリカなしでも、失われたキーはありません。',
  'lab.four-patterns.learned.lost-anyway':
    '今回の実行では、レプリカがあっても {keysReplicated} 個のうち {replicated} 個のキーが失われました。レプリカは保証ではありません。レプリケーションは非同期で、レプリカに届いていないものは、プライマリとともに失われます。',
  'lab.four-patterns.learned.page':
    'ノードとともに失われたデータが戻るのは、バックアップからか、読み取りのたびにデータベースからだけです。だからこそ作成ページでは、レプリカがなければマルチ AZ を有効にできず、クラスターモード無効でレプリカなしの場合は自動フェイルオーバーも有効にできません。',
  'lab.four-patterns.learned.outage':
    'レプリカがある場合、使えない時間は、停止に気づくまでの時間、合意するまでの時間、クライアントが新しいプライマリを見つけるまでの時間の合計です。',
  'lab.four-patterns.learned.capacity':
    'クラスターモードで増えるのは、容量と書き込み性能です。シャードごとに書き込みを受け付けるからです。複数のキーを使うコマンドでは、キーが同じスロットにある必要があります。{one} と {two} のように、波かっこの中（ハッシュタグ）が同じキーは、同じスロットに入ります。',
  'lab.four-patterns.learned.endpoints':
    'クラスターモード無効では、プログラムはプライマリエンドポイントに書き込みます。このエンドポイントは、フェイルオーバーすると新しいプライマリを指します。読み取りには、レプリカに分散するリーダーエンドポイントも使えます。クラスターモード有効では、設定エンドポイントに接続し、そこからノードの情報を得ます。',

  'lab.four-patterns.wait': 'OK が保証すること: 非同期レプリケーションと WAIT',
  'lab.four-patterns.wait.plan':
    'プライマリは、レプリカに届く前に OK を返します。2 つのプログラムが、レプリカが追従している間に {linked} 個ずつ、切り離したあとに {cut} 個ずつ書き込みます。2 つ目は、書き込むたびに WAIT 1 {ms} を送ります。「1 つのレプリカに届くまで最長 {ms} ミリ秒待ち、届いた数を返す」という意味です。',
  'lab.four-patterns.wait.cutting':
    '切り離されたレプリカには、2 つのアベイラビリティーゾーン間のネットワークが切れたときと同じように、何も届きません。誰も待ち受けていないポートに追従するよう、レプリカに指示します。',
  'lab.four-patterns.wait.cut': 'レプリカを切り離します。',
  'lab.four-patterns.wait.last':
    '各プログラムの最後の書き込みです。相手は、今はレプリカのないプライマリです。',
  'lab.four-patterns.wait.table': 'レプリカが遅れているときのフェイルオーバー',
  'lab.four-patterns.wait.program': 'プログラム',
  'lab.four-patterns.wait.without': 'SET',
  'lab.four-patterns.wait.with': 'SET と WAIT 1',
  'lab.four-patterns.wait.acknowledged': 'OK の書き込み',
  'lab.four-patterns.wait.lost': '消えた書き込み',
  'lab.four-patterns.wait.trusted': '安全とみなした書き込み',
  'lab.four-patterns.wait.trusted-lost': 'そのうち消えた数',
  'lab.four-patterns.wait.median': '書き込みの中央値',
  'lab.four-patterns.wait.verdict':
    'OK が返ったのに消えた書き込みは、WAIT なしで {plain} 件、WAIT ありで {careful} 件です。そのうちプログラムが安全とみなしていたのは、WAIT なしで {plainTrusted} 件、WAIT ありで {carefulTrusted} 件です。',
  'lab.four-patterns.wait.method':
    'レプリカが追従している間の各プログラムの書き込み {linked} 回のうち、最初の {warmUp} 回は計測しません。中央値は残り {samples} 回のもので、この 1 台のマシンでの値です。2 つのアベイラビリティーゾーン間では、WAIT に往復の通信時間がかかります。',
  'lab.four-patterns.wait.tells':
    'WAIT は書き込みを安全にするのではなく、安全かどうかを教えてくれます。0 が返った書き込みは、やり直すか、別の場所に保存できます。ただし保証ではありません。書き込みが届いたレプリカが昇格するとは限らないからです。',
  'lab.four-patterns.wait.learned':
    'MySQL の手前に置くキャッシュなら、消えた書き込みはあとでキャッシュミスになるだけです。カウンター、セッション、キューでは、データの消失です。',
  'lab.four-patterns.tip':
    'AWS では、実際に起こる前に試しておきましょう。aws elasticache test-failover は、指定したシャードのプライマリに障害を起こし、フェイルオーバーさせます。',

  'lab.four-patterns.check.ok':
    'このラボが作ったサーバー、ポート、フォルダーは合計 {resources} 個でしたが、このマシンには 1 つも残っていません',
  'lab.four-patterns.check.none': 'このラボはまだ実行されていません。',
};
