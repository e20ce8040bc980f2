import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.dynamodb.title': 'DynamoDB: 消えないセッションと、リクエストごとの課金',
  'lab.dynamodb.why':
    'セッションは Redis にも DynamoDB にも置けます。よく「DynamoDB は耐久性があり、Redis は安くて速い」と言われます。このラボでは同じセッションを両方に置き、何に課金されるのか、期限切れのものがいつ消えるのか、障害のあとに何が残るのか、どの負荷からノードのほうが安くなるのかを確かめます。',
  'lab.dynamodb.hint':
    'ご自分の数値で試してみてください: lab dynamodb --session-kb 10 --views-per-second 5',
  'lab.dynamodb.figure.cart-kept': '確認なしで残った商品の数',
  'lab.dynamodb.figure.writes-lost-dynamodb':
    'kill -9 のあとに失われた、確認応答済みの書き込みの数',
  'lab.dynamodb.figure.node-cheaper-from':
    'ノードのほうが安くなるページビュー（1 KiB のセッション）',
  'lab.dynamodb.figure.read-for-a-question': '属性で 3 個を探すために読んだ項目',
  'lab.dynamodb.option.session-kb': 'セッションのサイズ（KiB）',
  'lab.dynamodb.option.views-per-second': '1 秒あたりのページビュー（昼夜の平均）',
  'lab.dynamodb.option.node-price': 'ノード 1 時間あたりの料金',
  'lab.dynamodb.option.write-price': '書き込みユニット 100 万あたりの料金（オンデマンド）',
  'lab.dynamodb.option.read-price': '読み込みユニット 100 万あたりの料金（オンデマンド）',
  'lab.dynamodb.not-a-price': '0.125 のように、米ドルの金額を指定してください。',
  'lab.dynamodb.plan.servers':
    'ラボ専用の小さな Redis と組み込みの DynamoDB（または --dynamodb-url で指定した DynamoDB）。ラボの終わりに削除します',
  'lab.dynamodb.plan.table': 'テーブルを 1 つ。ラボの終わりに削除します',
  'lab.dynamodb.plan.kill': 'ラボ専用のサーバーを一度強制終了し（SIGKILL）、起動し直します',
  'lab.dynamodb.given':
    'お使いの DynamoDB に接続しています。ラボはテーブル {table} を作成し、読み取り・書き込みそれぞれ 4,000 ユニット未満（AWS では 1 セント未満）を使い、最後にテーブルを削除します。',

  'lab.dynamodb.session': '1. 同じセッションを両方に置く',
  'lab.dynamodb.session.plan':
    'Redis のセッションは TTL 付きのキーです。DynamoDB では項目です。それぞれ型を持つ属性（S は文字列、N は数値）からなり、HTTP（AWS では HTTPS）経由でキーを指定して取り出します。',
  'lab.dynamodb.session.units':
    'DynamoDB は、課金されるユニット数を返します。書き込みユニットは 1 KiB（AWS の表記では KB）ごとで、端数は切り上げます。読み込みユニットは、確認応答済みの書き込みがすべて反映される「強力な整合性」で 4 KiB ごとです。「結果整合性」の読み込みは、その半分です。',
  'lab.dynamodb.units.title': 'セッション 1 件のユニット数（サイズ別）',
  'lab.dynamodb.units.bytes': 'セッション',
  'lab.dynamodb.units.write': '書き込み',
  'lab.dynamodb.units.slide': '期限の変更',
  'lab.dynamodb.units.strong': '読み取り（強力）',
  'lab.dynamodb.units.eventual': '読み取り（結果整合）',
  'lab.dynamodb.units.note':
    'サーバーが数えた値です。組み込みの DynamoDB は代役です。ユニットの数え方は AWS のドキュメントのとおりですが、読み取りは常に最新の値を返します。',
  'lab.dynamodb.units.whole':
    '{bytes} の項目の属性を 1 つ変更するだけで {slide} 書き込みユニットでした。全体を書き込むのと同じです。更新は項目全体のサイズで課金されるためです。ページビューのたびに更新するセッションに、大きなカートを入れるべきではありません。',
  'lab.dynamodb.units.half':
    'このサイズでは、結果整合性のある読み込みは、強力な整合性のある読み込みの半分でした。',

  'lab.dynamodb.ttl': '2. セッションが終わるとき',
  'lab.dynamodb.ttl.plan':
    '{seconds} 秒間有効なセッションを両方に書き込みます。Redis では EXPIREAT、DynamoDB ではテーブルの有効期限（TTL）に指定した属性を使います。',
  'lab.dynamodb.ttl.aws':
    'DynamoDB は、期限切れの項目をバックグラウンドで、通常は数日以内に削除します。それまでは読み取りで返されます。',
  'lab.dynamodb.ttl.here':
    'DynamoDB は、期限切れの項目をバックグラウンドで、通常は数日以内に削除します。組み込みのものは、最後まで見られるように、数秒後に削除します。',
  'lab.dynamodb.ttl.title': 'セッションの期限が切れたあと',
  'lab.dynamodb.ttl.second': '期限から',
  'lab.dynamodb.ttl.redis': 'Redis',
  'lab.dynamodb.ttl.dynamodb': 'DynamoDB',
  'lab.dynamodb.ttl.checked': '期限を確認',
  'lab.dynamodb.ttl.units': '読み込みユニット',
  'lab.dynamodb.ttl.there': '返された',
  'lab.dynamodb.ttl.nothing': 'なし',
  'lab.dynamodb.ttl.redis-gone': 'Redis は、期限のあとにセッションを一度も返しませんでした。',
  'lab.dynamodb.ttl.redis-late':
    'Redis は、期限のあとにもセッションを {late} 回返しました。このマシンの時計を確認してください。',
  'lab.dynamodb.ttl.returned':
    'DynamoDB は、期限切れのセッションを {times} 回返し、{units} 読み込みユニットを数えました。テーブルだけを信用すると、セッションの切れた人を通してしまいます。',
  'lab.dynamodb.ttl.not-returned':
    '今回の実行では、DynamoDB は期限切れのセッションを返しませんでした。AWS では数日間返されることがあります。',
  'lab.dynamodb.ttl.check':
    '上の 3 行のコードは自分で時刻を比べ、誰も通しません。Query ならフィルターで除外できますが、GetItem にはフィルターがありません。',

  'lab.dynamodb.kill': '3. プロセスが止まる',
  'lab.dynamodb.kill.title': 'kill -9 のあとに残った、確認応答済みの書き込み',
  'lab.dynamodb.kill.server': 'サーバー',
  'lab.dynamodb.kill.acknowledged': '確認応答済み',
  'lab.dynamodb.kill.found': '残ったもの',
  'lab.dynamodb.kill.lost': '失われたもの',
  'lab.dynamodb.kill.no-redis':
    'ここで強制終了して起動し直せるのは本物の Redis だけです。今回は DynamoDB だけを示します。',
  'lab.dynamodb.kill.no-dynamodb':
    'お使いの DynamoDB は、このチュートリアルが強制終了してよいものではありません。今回は示しません。',
  'lab.dynamodb.kill.kept':
    'DynamoDB では、{acknowledged} 件のうち 1 件も失われませんでした。ディスクに書き込んでから応答するためです。組み込みのものは、応答の前に毎回ジャーナルをディスクに同期します。',
  'lab.dynamodb.kill.not-kept':
    'DynamoDB では、{acknowledged} 件のうち {lost} 件が失われました。あってはならないことです。ぜひ報告してください。',
  'lab.dynamodb.kill.redis-empty':
    'レプリカもファイルもない Redis では、{acknowledged} 件すべてが失われました。全員がログアウトされた状態です。',
  'lab.dynamodb.kill.redis-kept':
    '今回の Redis では、{acknowledged} 件のうち {lost} 件が失われました。ファイルもレプリカもなければ、通常はすべて失われます。',
  'lab.dynamodb.kill.weakest':
    'プロセスの強制終了は、最も軽い障害です。AOF（コマンドを記録するファイル）のある Redis も耐え、レプリカがあればノードが失われても耐えます。DynamoDB は、3 つのアベイラビリティーゾーンに書き込みを保存してから応答します。',

  'lab.dynamodb.cart': '4. 1 つのカートに、多くのクライアント',
  'lab.dynamodb.cart.plan':
    '{writers} 個のクライアントが同時に、同じカートに商品を {each} 個ずつ入れます。商品を 1 つ増やすごとに、読み取りと書き込みを 1 回ずつ行います。',
  'lab.dynamodb.cart.title': '1 つのカートに入った商品',
  'lab.dynamodb.cart.way': '方法',
  'lab.dynamodb.cart.put': '入れた数',
  'lab.dynamodb.cart.kept': '残った数',
  'lab.dynamodb.cart.refused': '拒否、再試行',
  'lab.dynamodb.cart.overwrite': '読んで書き戻す',
  'lab.dynamodb.cart.version': '変更なしのときだけ',
  'lab.dynamodb.cart.add': 'サーバーで ADD',
  'lab.dynamodb.cart.lost':
    '読んで書き戻す方法では、商品が {lost} 個失われました。読んだあとにほかのクライアントが書いたものを、それぞれが上書きしたためです。耐久性があっても、これは防げません。',
  'lab.dynamodb.cart.not-lost':
    '読んで書き戻す方法でも、今回の実行では何も失われませんでした。防ぐ仕組みはないので、偶然です。',
  'lab.dynamodb.cart.versioned':
    '読んだときからバージョンが変わっていないことを条件にすると、何も失われません。{refused} 回の書き込みが拒否され、再試行されました。Redis の WATCH や Memcached の cas と同じ考え方です。拒否された書き込みにも課金されます。',
  'lab.dynamodb.cart.added':
    'ADD は、Redis の HINCRBY のように、数値をその場で変更します。再試行は不要です。',

  'lab.dynamodb.large': '5. 大きすぎる項目',
  'lab.dynamodb.large.plan': '{size} の項目を両方に書き込みます。',
  'lab.dynamodb.large.refused':
    'DynamoDB は拒否します。項目は、属性の名前を含めて 400 KiB までです。Redis は受け入れました。Redis の文字列は 512 MiB までです。',
  'lab.dynamodb.large.not-refused':
    '今回の結果は、ドキュメントの記載（DynamoDB は 400 KiB、Redis は 512 MiB まで）と異なりました。',
  'lab.dynamodb.large.way-out':
    'それより大きいものは S3 に置き、項目にはその場所だけを入れます。または、複数の項目に分けます。',

  'lab.dynamodb.scan': '6. キー以外の属性で探す',
  'lab.dynamodb.scan.plan':
    'このセッションは誰のものでしょうか。ここまでの項目が残るテーブルに、{visits} 個のセッションを書き込みます。そのうち {mine} 個は訪問者 ada のものです。テーブルはキーでしか項目を探せないため、DynamoDB はテーブル全体を読み、そのあとでフィルターをかけます（スキャン）。',
  'lab.dynamodb.scan.title': '1 人の訪問者の全セッション',
  'lab.dynamodb.scan.way': '方法',
  'lab.dynamodb.scan.found': '見つかった数',
  'lab.dynamodb.scan.read': '読んだ項目',
  'lab.dynamodb.scan.units': '読み込みユニット',
  'lab.dynamodb.scan.by-scan': 'スキャンとフィルター',
  'lab.dynamodb.scan.by-key': '同じ項目をキーで',
  'lab.dynamodb.scan.all':
    'スキャンは、{found} 個を見つけるために {read} 個の項目を読みました。課金されるのは読んだ量です。スキャンでは {units} 読み込みユニット、同じ項目をキーで読むと {byKey} でした。',
  'lab.dynamodb.scan.not-shown':
    '今回、スキャンの消費は多くありませんでした。{read} 個の項目を読んで {units} 読み込みユニット、キーで読むと {byKey} でした。',
  'lab.dynamodb.scan.index':
    '解決策は、あらかじめ用意するインデックスです。グローバルセカンダリインデックス（GSI）は、別のキーで引けるテーブルのコピーで、DynamoDB が更新します。その書き込みとストレージにも料金がかかります。用意していない探し方では、スキャンのままです。',

  'lab.dynamodb.cost': '7. どの負荷から、ノードのほうが安くなるか',
  'lab.dynamodb.cost.plan':
    'ページビューごとに、セッションを強力な整合性で読み込み、期限を延ばします。ElastiCache のノードは、昼も夜も、誰も来なくても同じ料金です。DynamoDB のオンデマンドはユニットごとの料金で、誰も来なければかかりません。',
  'lab.dynamodb.guess':
    '1 KiB のセッションでは、昼夜平均で 1 秒あたり何ページビューから、cache.t4g.micro 1 つのほうが DynamoDB のオンデマンドより安くなると思いますか？',
  'lab.dynamodb.cost.title': 'DynamoDB のオンデマンドとノードの比較',
  'lab.dynamodb.cost.reads': '読み込みユニット',
  'lab.dynamodb.cost.writes': '書き込みユニット',
  'lab.dynamodb.cost.usd': '100 万ビュー（USD）',
  'lab.dynamodb.cost.one': 'ノード 1 つのほうが安くなるビュー数',
  'lab.dynamodb.cost.two': 'レプリカ付きのほうが安くなるビュー数',
  'lab.dynamodb.cost.note':
    '米ドル: 書き込み 100 万ユニット {write}、読み取り 100 万ユニット {read}、ノード 1 時間 {node}。初期値は us-east-1、ノード（cache.t4g.micro、Valkey）は 2026 年 10 月、ユニットは 2026 年 4 月の料金です。フラグで変更できます。最後の行は --session-kb です。',
  'lab.dynamodb.cost.formula':
    '1 ビューの料金は、読み取りと書き込みのユニット数に、それぞれの単価を掛けた合計です。1 秒あたりのノード料金をこれで割ると、ノードのほうが安くなるビュー数になります。',
  'lab.dynamodb.cost.node':
    'セッション {size}（--session-kb）、1 秒あたり {views} ページビュー（--views-per-second）では、DynamoDB は月 {dynamodb} USD、ノード 1 つは {one} USD、レプリカ付きは {two} USD です。1 つでこの負荷をさばけるなら、ノードのほうが安くなります。',
  'lab.dynamodb.cost.dynamodb':
    'セッション {size}（--session-kb）、1 秒あたり {views} ページビュー（--views-per-second）では、DynamoDB は月 {dynamodb} USD、ノード 1 つは {one} USD、レプリカ付きは {two} USD です。DynamoDB のほうが安く、耐久性もあります。',
  'lab.dynamodb.cost.levers':
    '料金を下げるには、結果整合性で読み込む（読み込みユニットが半分）、期限を延ばすのを 1 分に 1 回だけにする（書き込みユニットが大きく減る）、カートをセッションから分ける、という方法があります。',
  'lab.dynamodb.cost.left-out':
    'ストレージ、バックアップ、データ転送、リザーブド料金、プロビジョニング済みキャパシティは含めていません。小さなノード 1 つは単一障害点でもありますが、DynamoDB はそうではありません。',

  'lab.dynamodb.dax': '8. DAX: DynamoDB 専用のキャッシュ',
  'lab.dynamodb.dax.plan':
    'DAX は DynamoDB の手前に置き、同じ API で使えるので、キャッシュのコードは不要です。ここでは、ドキュメントのルールに従う代役を使い、TTL は 5 分ではなく {seconds} 秒です。名前は Ann で、DAX 経由で Bob に、次に DAX を通さずに Cid に変わります。',
  'lab.dynamodb.dax.title': '3 通りの読み取りと、その結果',
  'lab.dynamodb.dax.moment': '直前の出来事',
  'lab.dynamodb.dax.item': 'GetItem',
  'lab.dynamodb.dax.query': 'Query',
  'lab.dynamodb.dax.strong': 'GetItem（強力）',
  'lab.dynamodb.dax.first': 'Ann を書き込み',
  'lab.dynamodb.dax.through': 'DAX 経由で Bob',
  'lab.dynamodb.dax.past': 'DAX を通さず Cid',
  'lab.dynamodb.dax.later': 'TTL が経過',
  'lab.dynamodb.dax.query-old':
    'DAX 経由の書き込みのあと、項目は {current}、クエリは {old} のままでした。クエリのキャッシュは、書き込みを知りません。',
  'lab.dynamodb.dax.item-old':
    'DAX を通さない書き込みのあと、項目は {old} のままでした。強力な整合性のある読み込みはキャッシュを通らずに {current} を見つけましたが、キャッシュには反映されませんでした。',
  'lab.dynamodb.dax.later-right': 'TTL が過ぎると、3 つの値が一致します。',
  'lab.dynamodb.dax.against':
    'つまり、コードの要らない代わりに、選択の余地もないリードスルーのキャッシュです。キャッシュされたクエリは削除できず、背後に置けるのは DynamoDB だけです。ElastiCache にはコードが必要ですが、何でもキャッシュできます。',
  'lab.dynamodb.spent':
    '今回の実行では、{reads} 読み込みユニットと {writes} 書き込みユニットを使いました。拒否された書き込み（AWS では課金されます）は含まれていません。',
  'lab.dynamodb.tip':
    '失われてはならないセッションで、負荷が低いか波があるなら DynamoDB。常に負荷が高い場合や、ソート済みセット、カウンターなどの構造を使う場合は Redis。DynamoDB に保存し、Redis で応答するという組み合わせもよく使われます。',

  'lab.dynamodb.check.ok':
    '条件を満たさない書き込みは拒否され、項目は残っています。ラボのものは何も残っていません',
  'lab.dynamodb.check.bad': '条件を満たさない書き込みが拒否されませんでした。',
};
