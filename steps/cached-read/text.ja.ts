import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'cached-read.title': 'キャッシュを通して読む',
  'cached-read.why':
    'ElastiCache が自分でデータベースに問い合わせることはありません。まずキャッシュを調べ、なければデータベースに問い合わせ、その答えをキャッシュに入れる。これはアプリケーションの役目です。この方式をキャッシュアサイド、または遅延読み込みと呼びます。',
  'cached-read.hint': '--ttl 10 や、ご自分のクエリ --sql "SELECT ..." も試してみてください。',
  'cached-read.option.ttl': 'キャッシュした答えの有効期限（秒）',
  'cached-read.option.rounds': '測定のラウンド数（ヒット、ミス、データベースを交互に測ります）',
  'cached-read.option.samples': '各ラウンドで、種類ごとに測る回数',
  'cached-read.option.sql': 'SELECT * FROM planet の代わりに使う、ご自分の SELECT',
  'cached-read.plan.read': '{sql} をキャッシュを通して読み、TTL {ttl} 秒が切れるまで見届けます',
  'cached-read.plan.measure':
    'ヒット {samples} 回、ミス {samples} 回、データベースのみ {samples} 回を {rounds} ラウンドで測ります',
  'cached-read.sql.executable-comment': 'MySQL が実行するコメントは使えません。',
  'cached-read.sql.empty': '文が空です。',
  'cached-read.sql.several': '文が 2 つ以上あります。',
  'cached-read.sql.not-select':
    '{word} で始まっています。読み取りだけを行うのは SELECT と WITH です。',
  'cached-read.sql.refused-word': '{word} はここでは使えません。',
  'cached-read.fetch.why': 'この方式の全体です。このあとの表示で、1、2、3 の番号を追ってください。',
  'cached-read.first': '1 回目の読み取り',
  'cached-read.label.first': '1 回目',
  'cached-read.first.learned':
    'キャッシュは空だったので、データベースが答え、{bytes} 文字がキーに保存されました。SETEX は値と TTL を 1 つのコマンドで保存するため、途中で異常終了しても、期限のないキーが残ることはありません。値は JSON.stringify(rows) より少し情報が多く、MySQL の型をすべて元どおりに戻せます。v は形式のバージョン、t は行を読んだ時刻、x は期限（どちらも 1970 年からのミリ秒）、q はクエリにかかったミリ秒、c は列、r は行です。',
  'cached-read.first.not-there':
    'データベースが答えましたが、Redis のこのキーには何もありません。値を受け付けなかったか、すでに手放しています。',
  'cached-read.first.no-rows':
    '結果は 0 行でした。「何もない」ことも記憶しますが、TTL の 10 分の 1、長くても 30 秒だけです（ここでは {ttl} 秒）。あとから追加された行が長く見えないままにならないようにするためです。',
  'cached-read.second': '同じ読み取りをもう一度',
  'cached-read.label.second': '2 回目',
  'cached-read.second.hit': 'キャッシュヒットです。データベースには一度も問い合わせていません。',
  'cached-read.second.miss':
    '今回はヒットしませんでした。Redis のこのキーにはもう何もなかったため、データベースに改めて問い合わせました。',
  'cached-read.second.bypass':
    '今回はヒットしませんでした。Redis に問い合わせできなかったため、データベースだけが答えました。',
  'cached-read.expiry': 'TTL の {ttl} 秒が切れるまで待つ',
  'cached-read.ttl-left': 'キーの残り時間',
  'cached-read.label.third': '3 回目',
  'cached-read.expiry.learned':
    '再びキャッシュミスです。Redis が自分でキーを削除しました。それまでは、MySQL を変更しても最長 {ttl} 秒間は見えません。TTL は「どれだけ古い答えを許すか」です。',
  'cached-read.by-id': 'id を指定して、惑星を 1 つずつ読む',
  'cached-read.by-id.learned':
    '文とパラメータから作るので、id ごとに別のキーになります。値は SQL の文字列に埋め込まず、パラメータとして MySQL に渡しています。',
  'cached-read.hit-ratio':
    'ここまでのヒット率: {reads} 回中 {hits} 回、{percent} です。実際のキャッシュでも、最初に見るべき数値です。',
  'cached-read.guess': 'キャッシュヒットは、MySQL だけのときの何倍速いと思いますか？',
  'cached-read.measuring': '測定中（終わった区間）',
  'cached-read.fewer':
    'この文は 1 回に {once}かかるため、1 ラウンドで測る回数を種類ごとに {asked} 回から {samples} 回に減らします。',
  'cached-read.table.read': '読み取り',
  'cached-read.table.hit': 'キャッシュヒット',
  'cached-read.table.miss': 'キャッシュミス',
  'cached-read.table.database': 'データベースのみ',
  'cached-read.verdict.faster':
    'キャッシュヒットは、データベースのみの {speedUp}速いです（ラウンドごとの比の中央値、{rounds} ラウンドで {low}～{high}）。',
  'cached-read.verdict.slower':
    'キャッシュヒットは、データベースのみより {slowDown}遅いです（ラウンドごとの比の中央値、{rounds} ラウンドで {low}～{high}）。ここではキャッシュに利点がありません。',
  'cached-read.verdict.too-small':
    '差が小さすぎて、どちらが速いとは言えません。ラウンドごとの比の中央値は {speedUp} ですが、{rounds} ラウンドで {low}～{high} とばらついています。ラウンド間の開きは {factor} 倍で、ヒットとデータベースの開きより大きくなっています。',
  'cached-read.miss.costs':
    'キャッシュミスには、データベースのみの {times}の時間がかかります。キャッシュを調べ、データベースに問い合わせ、答えを書き込むからです。',
  'cached-read.miss.unclear':
    'キャッシュミスのほうが多くの仕事をしますが、ラウンドごとのばらつきが大きく、データベースのみとの差は見分けられませんでした。',
  'cached-read.p99.missing': 'p99 は 1,000 回以上の測定が必要なため省きました（今回は {n} 回）。',
  'cached-read.guess.unsure':
    'この値はラウンドの中央値です。ラウンドごとの開きが大きいため、確かな値とは言えません。もう一度実行すると、違う値になることがあります。',
  'cached-read.small':
    'この表は正直に読みましょう。同じマシンの MySQL から数行を読むのは、キャッシュとほとんど変わらないほど安上がりです。キャッシュが効くのは、クエリが重いとき、データベースが遠いとき、多くの人が同じものを求めるときです。',
  'cached-read.check.hit':
    '続けて読むと {rows} 行のヒットになります。種類ごとに {samples} 回測りました',
  'cached-read.check.no-hit': '2 回続けて読んだ 2 回目が、ヒットではなく {outcome} でした。',
  'cached-read.option.costly': '重いクエリの部分を省きます',
  'cached-read.plan.costly': '重いクエリのための、生成した観測データのテーブル',
  'cached-read.costly.heading': '重いクエリ',
  'cached-read.costly.rows':
    '次は、生成した惑星の観測データ {rows} 行のテーブルに、軽いものから重いものまで 4 つの質問をします。',
  'cached-read.costly.fewer':
    '次は、生成した観測データ {rows} 行のテーブルに 4 つの質問をします。組み込みエンジンは遅いため、本物のサーバーのときより行数を減らしています。',
  'cached-read.costly.progress': '測定したクエリ',
  'cached-read.costly.title': '観測データ {rows} 行への 4 つのクエリ（中央値）',
  'cached-read.costly.query': 'クエリ',
  'cached-read.costly.month': '1 つの惑星の 1 年間を月別に',
  'cached-read.costly.planet': '1 つの惑星を観測機器別に',
  'cached-read.costly.instrument': '1 つの観測機器を惑星別に',
  'cached-read.costly.ranking': 'すべての惑星の上位 3 件ずつ',
  'cached-read.costly.database': 'MySQL',
  'cached-read.costly.hit': 'ヒット',
  'cached-read.costly.speed-up': '倍率',
  'cached-read.costly.learned':
    'ヒットにかかる時間は、もとのクエリの重さにほとんど左右されません。そのため、クエリが重いほど得をします。キャッシュするのは、重くてよく求められるもので、軽いものではありません。',
  'cached-read.histogram': '読み取りにかかった時間の分布',
  'cached-read.costly.hits':
    '回数はデータベースのみを測った回数です。ヒットの中央値は、いずれも {n} 回のものです。',
  'cached-read.costly.lowest': '最小',
  'cached-read.costly.highest': '最大',
  'cached-read.costly.verdict': '判定',
  'cached-read.costly.faster': '速い',
  'cached-read.costly.slower': '遅い',
  'cached-read.costly.too-small-to-claim': '差が小さい',
};
