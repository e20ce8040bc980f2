import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'cached-read.title': 'キャッシュを使って読む: キャッシュアサイド（遅延読み込み）',
  'cached-read.why':
    'ElastiCache が自分でデータベースに問い合わせることはありません。まずキャッシュを調べ、なければデータベースに問い合わせて、その結果をキャッシュに入れるのは、アプリケーションの役目です。この方式をキャッシュアサイド、または遅延読み込みと呼びます。',
  'cached-read.hint':
    '--ttl 10 や、ご自分のクエリ --sql "SELECT ..." も試してみてください。次は自分で書いてみましょう: exercise cache-aside。',
  'cached-read.figure.hit-ratio': 'ステップ全体のヒット率',
  'cached-read.figure.hit-ms': 'ヒットの中央値',
  'cached-read.figure.miss-ms': 'ミスの中央値',
  'cached-read.figure.database-ms': 'データベースのみの中央値',
  'cached-read.figure.speed-up': 'データベースのみと比べたヒットの速さ',
  'cached-read.option.ttl': 'キャッシュした結果の有効期限（秒）',
  'cached-read.option.rounds': '測定のラウンド数（ヒット、ミス、データベースを交互に測る）',
  'cached-read.option.samples': '各ラウンドで、種類ごとに測る回数',
  'cached-read.option.sql': 'SELECT * FROM planet の代わりに使う、ご自分の SELECT',
  'cached-read.plan.read':
    'キャッシュを通して {sql} を読み、有効期限（TTL）の {ttl} 秒が切れるまで観察します',
  'cached-read.plan.measure':
    'ヒット {samples} 回、ミス {samples} 回、データベースのみ {samples} 回を、{rounds} ラウンドに分けて測ります',
  'cached-read.sql.executable-comment': 'MySQL が実行するコメントは使えません。',
  'cached-read.sql.empty': '文が空です。',
  'cached-read.sql.several': '文が 2 つ以上あります。',
  'cached-read.sql.not-select':
    '{word} で始まっています。読み取りだけを行うのは SELECT と WITH です。',
  'cached-read.sql.refused-word': '{word} はここでは使えません。',
  'cached-read.boxes.title': '3 つの構成要素',
  'cached-read.boxes.aws': 'AWS では',
  'cached-read.boxes.here': 'ここでは',
  'cached-read.boxes.speaks': '通信相手',
  'cached-read.boxes.program': 'EC2: ご自分のプログラム',
  'cached-read.boxes.this-program': 'このプログラム',
  'cached-read.boxes.program.speaks': '両方: まずキャッシュ、ミスならデータベース',
  'cached-read.boxes.cache': 'ElastiCache: TTL 付きのコピー',
  'cached-read.boxes.cache.speaks': 'プログラムだけ（データベースとは通信しません）',
  'cached-read.boxes.database': 'RDS: 正しいデータ',
  'cached-read.boxes.database.speaks': 'プログラムだけ（キャッシュとは通信しません）',
  'cached-read.boxes.note':
    'プログラムに設定する接続先は、それぞれのアドレスとポートです（AWS ではエンドポイント）。AWS では、両方のセキュリティグループでプログラムからの接続を許可する必要があります。',
  'cached-read.boxes.dynamodb':
    '正しいデータの置き場所は、RDS でなくてもかまいません。DynamoDB は、キーで引く項目を複数のアベイラビリティーゾーンに永続的に保存し、ミリ秒単位で応答します。専用のキャッシュである DAX は、マイクロ秒単位で応答し、DynamoDB の API と互換です。そのため、プログラムの変更はわずかで、キャッシュ処理のコードも要りません。',
  'cached-read.boxes.documents':
    'ドキュメントデータベース（MongoDB や、それと互換性のある Amazon DocumentDB）は、ドキュメントをまるごとディスクに保存し、その中をインデックスで検索します。キャッシュはその代わりにはなりません。データベースは残し、よく読まれる結果をキャッシュします。',
  'cached-read.boxes.patterns':
    '似た名前の方式がほかに 2 つあります。リードスルーでは、キャッシュ自身がデータベースに問い合わせます。ライトビハインドでは、キャッシュが書き込みを受け取り、あとで反映します。ElastiCache はどちらも行いません。DAX は DynamoDB に対してリードスルーを行います。',
  'cached-read.option.code': '方式のコードを示す言語',
  'cached-read.fetch.why': 'この方式のコードは、これがすべてです。',
  'cached-read.fetch.numbers':
    '1: キャッシュにあればヒットで、ここで終わりです。2: ミスなら、データベースに問い合わせます。3: 次の読み取りのために、結果を ttl 秒だけ保存します。次の 3 回の読み取りにも、同じ番号が付いています。',
  'cached-read.first': '1 回目の読み取り',
  'cached-read.label.first': '1 回目',
  'cached-read.first.learned':
    'キャッシュは空だったので、データベースが結果を返し、{bytes} 文字がキーに保存されました。{command} は値と有効期限（TTL）を 1 つのコマンドで保存するため、途中で異常終了しても、期限のないキーが残ることはありません。',
  'cached-read.first.format':
    '値には、行の JSON より少し多くの情報があり、MySQL の型をすべて元どおりに戻せます。行は r に入っています。',
  'cached-read.first.bypass':
    'Redis に問い合わせできなかったため、データベースだけが結果を返し、何も保存されませんでした。',
  'cached-read.first.hit':
    '最初からヒットしました。同じクエリの結果を、ほかの誰かがこのキーに保存した直後だったためです。',
  'cached-read.first.not-there':
    'データベースが結果を返しましたが、Redis のこのキーには何もありません。値を受け付けなかったか、すでに削除しています。',
  'cached-read.first.no-rows':
    '結果は 0 行でした。「何もない」ことも覚えますが、TTL の 10 分の 1、長くても 30 秒だけです（ここでは {ttl} 秒）。あとから追加された行が長く見えないままにならないようにするためです。',
  'cached-read.cluster.moved':
    'このキーのハッシュスロットは {slot} で、シャード {shard} が持っています。ほかのシャードのノードは、コマンドを転送しません。MOVED と、スロットの番号、問い合わせ先のアドレスを返します。クラスター対応のクライアントは、スロットの対応表を持ち、初めから正しいノードに問い合わせます。redis-cli では -c を付けます。',
  'cached-read.second': '同じ読み取りをもう一度',
  'cached-read.label.second': '2 回目',
  'cached-read.second.hit': 'キャッシュヒットです。データベースには一度も問い合わせていません。',
  'cached-read.second.miss':
    '今回はヒットしませんでした。Redis のこのキーにはもう何もなかったため、データベースに改めて問い合わせました。',
  'cached-read.second.expired':
    '再びキャッシュミスです。値の有効期限は {ttl} 秒でしたが、この読み取りは保存から {passed} 後でした。--ttl を長くして試してみてください。',
  'cached-read.second.bypass':
    '今回はヒットしませんでした。Redis に問い合わせできなかったため、データベースだけが結果を返しました。',
  'cached-read.expiry': 'TTL の {ttl} 秒が切れるまで待つ',
  'cached-read.expiry.shortened':
    '{ttl} 秒待つのは長いので、EXPIRE で、キーの残り時間を今から {short} 秒に縮めました。ほかは何も変わりません。',
  'cached-read.ttl-left': 'キーの残り時間',
  'cached-read.label.third': '3 回目',
  'cached-read.expiry.learned':
    '再びキャッシュミスです。Redis が自分でキーを削除しました。それまでは、MySQL を変更しても最長 {ttl} 秒間は見えません。TTL は「どれだけ古い値を許すか」です。',
  'cached-read.expiry.only-ttl':
    'この方式で Redis に必要なのは、TTL が切れるまで値を保持することだけです。ただし、Redis の機能はそれだけではありません。ハッシュ、スクリプト、レプリカ、ユーザーはラボで扱います。',
  'cached-read.expiry.hit':
    'キーの期限は切れましたが、ヒットしました。その間に、同じクエリの結果をほかの誰かが保存し直したためです。',
  'cached-read.expiry.bypass':
    '今回は Redis に問い合わせできなかったため、データベースだけが結果を返しました。',
  'cached-read.by-id': 'id を指定して、惑星を 1 つずつ読む',
  'cached-read.by-id.learned':
    '文とパラメータから作るので、id ごとに別のキーになります。値は SQL の文字列に埋め込まず、パラメータとして MySQL に渡しています。',
  'cached-read.hit-ratio':
    'ここまでのヒット率は {percent}（{reads} 回中 {hits} 回）です。実際のキャッシュでも、最初に見るべき数値です。',
  'cached-read.measure': 'ヒットにはどれだけの効果があるか',
  'cached-read.measure.how':
    '1 回の読み取りだけでは、時間についてほとんど何も言えません。そこで、ヒット、ミス、データベースのみを交互に繰り返し、{rounds} ラウンドに分けて、合計 {samples} 回ずつ測ります。',
  'cached-read.guess': 'キャッシュヒットは、データベースのみのときの何倍速いと思いますか？',
  'cached-read.measuring': '測定中（完了したブロック）',
  'cached-read.fewer':
    'この文には今 1 回で {once}かかったため、1 ラウンドで測る回数を種類ごとに {asked} 回から {samples} 回に減らします。',
  'cached-read.table.read': '読み取り',
  'cached-read.table.hit': 'キャッシュヒット',
  'cached-read.table.miss': 'キャッシュミス',
  'cached-read.table.database': 'データベースのみ',
  'cached-read.verdict.hit': 'キャッシュヒット',
  'cached-read.verdict.miss': 'キャッシュミス',
  'cached-read.verdict.database': 'データベースのみの場合',
  'cached-read.verdict.does-not-pay':
    'このクエリでは、ここではキャッシュの効果がありませんでした。',
  'cached-read.miss.work':
    'キャッシュミスの処理は、データベースのみの場合より多くなります。キャッシュを調べ、データベースに問い合わせ、結果をキャッシュに書き込むからです。',
  'cached-read.miss.more':
    'キャッシュミスの処理は、データベースのみの場合より多くなります。キャッシュを調べ、データベースに問い合わせ、結果をキャッシュに書き込むからです。ただし、1 往復が 3 往復になるだけでは、ここまで長くなりません。ほかに何を待ったかは測っていません。',
  'cached-read.miss.faster':
    'キャッシュミスでもデータベースに問い合わせ、そのうえほかの処理もあります。それなのに速いという結果は、今回の測定時間が不安定だったことを示しています。',
  'cached-read.table.percentiles':
    'p50、p95、p99 は、100 回の読み取りのうち 50 回、95 回、99 回がこれより短かった時間です。「回数」は測定した読み取りの数です。どのブロックも、その 10 分の 1 の回数（少なくとも 1 回）のウォームアップから始めます。ウォームアップは回数に含みません。',
  'cached-read.p99.missing': 'p99 は 1,000 回以上の測定が必要なため省きました（今回は {n} 回）。',
  'cached-read.guess.unsure':
    'この値は、ラウンドの中央値です。ラウンドごとの開きが大きいため、もう一度実行すると違う値になることがあります。',
  'cached-read.small':
    '中央値は、データベースのみの場合が {database}、ヒットが {hit} でした。{rows} 行を読むのは、データベースにとっても軽い処理です。キャッシュが効くのは、クエリが重いとき、データベースが遠いとき、多くの人が同じものを読み取るときです。',
  'cached-read.large':
    '{rows} 行をキャッシュから取り出して復元する時間（{hit}）が、クエリそのもの（{database}）より長くかかりました。大きな結果は、キャッシュには向きません。ページに必要な部分だけをキャッシュしましょう。',
  'cached-read.check.hit':
    '続けて読むと {rows} 行のヒットになります。種類ごとに {samples} 回測りました',
  'cached-read.check.no-hit': '2 回続けて読んだ 2 回目が、ヒットではなく{outcome}でした。',
  'cached-read.option.costly': '重いクエリの部分を省く',
  'cached-read.plan.costly': '重いクエリのための、生成した観測データのテーブル',
  'cached-read.costly.heading': '重いクエリ',
  'cached-read.costly.rows':
    '次は、生成した惑星の観測データ {rows} 行のテーブルで、5 つのクエリを実行します。重さの違う 4 つと、結果が {large} 行と大きいもの 1 つです。',
  'cached-read.costly.fewer':
    '次は、生成した観測データ {rows} 行のテーブルで 5 つのクエリを実行します。最後の 1 つは、結果が {large} 行と大きいものです。組み込みエンジンは遅いため、本物のサーバーのときより行数を減らしています。',
  'cached-read.costly.progress': '測定したクエリ',
  'cached-read.costly.title': '観測データ {rows} 行への 5 つのクエリ（中央値）',
  'cached-read.costly.query': 'クエリ',
  'cached-read.costly.month': '1 つの惑星の 1 年間を月別に',
  'cached-read.costly.planet': '1 つの惑星を観測機器別に',
  'cached-read.costly.instrument': '1 つの観測機器を惑星別に',
  'cached-read.costly.ranking': 'すべての惑星の上位 3 件ずつ',
  'cached-read.costly.large': '1 つの惑星の {rows} 行',
  'cached-read.costly.bytes': '結果',
  'cached-read.costly.database': 'データベースのみ',
  'cached-read.costly.hit': 'ヒット',
  'cached-read.costly.speed-up': '倍率',
  'cached-read.costly.learned':
    '結果の小さいクエリどうしで中央値を比べると、開きは最大で、データベースが {database} 倍、ヒットが {hit} 倍でした。クエリが重いほど、ヒットで節約できる時間は長くなります。',
  'cached-read.costly.not-shown':
    'クエリが重いほどヒットで節約できる時間が長くなることは、今回の測定では確かめられませんでした。結果の小さいクエリどうしで中央値を比べると、開きは最大で、データベースが {database} 倍、ヒットが {hit} 倍でした。',
  'cached-read.costly.large.learned':
    '大きな結果のヒットでは、毎回 {bytes} をキャッシュから受け取って復元します。かかった時間は {hit}（中央値）で、ほかのヒットの中央値は最大で {other}でした。',
  'cached-read.costly.large.not-shown':
    '結果が大きいとヒットが遅くなることは、今回の測定では確かめられませんでした。{bytes} を受け取る時間は {hit}（中央値）、ほかのヒットの中央値は最大で {other}でした。',
  'cached-read.costly.advice':
    'ヒットでは、結果を取り出して復元するだけで、クエリは繰り返しません。キャッシュに向くのは、クエリが重く、よく読み取られ、結果が小さいものです。',
  'cached-read.histogram': '読み取りにかかった時間の分布',
  'cached-read.costly.hits':
    '回数は、データベースのみで測った回数です。ヒットの時間は、いずれも {n} 回の中央値です。',
  'cached-read.costly.rounds':
    '「倍率」は全ラウンドの倍率の中央値、「最小」と「最大」はその両端です。そのため、隣の 2 つの中央値の比とは一致しないことがあります。',
  'cached-read.costly.dash':
    '倍率の - は、ラウンド間の開きが大きいか、ラウンドが少なく、1 つの数では言えないことを示します。',
  'cached-read.costly.lowest': '最小',
  'cached-read.costly.highest': '最大',
  'cached-read.costly.verdict': '判定',
  'cached-read.label.deleted': 'DEL のあと',
  'cached-read.task':
    '結果はもう一度キャッシュにあります。今度の TTL は 1 日です。データが変わったときにプログラムがするように、キーを削除してください。',
  'cached-read.task.still-there': 'まだです。キー {key} はまだ Redis にあります。',
  'cached-read.task.hint':
    'キーは、名前をすべて指定して削除します。DEL で始まる行をそのまま入力してください。応答の integer が 1 ならキーがあったこと、0 ならその名前のキーがなかったことを表します。',
  'cached-read.task.learned':
    'キーを削除したので、この読み取りは、TTL よりずっと早くミスになりました。これが無効化です。削除し忘れても、データが残るのは TTL までです。',
  'cached-read.task.other':
    'キーを削除しましたが、この読み取りはミスになりませんでした。今回は、削除の効果を確かめられませんでした。',
};
