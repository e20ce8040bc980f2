import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.missing-rows.title': '存在しない行: 「ない」ことを覚えておく',
  'lab.missing-rows.why':
    'キャッシュは、データベースで見つかったものを保存します。見つからなかったものは保存しないことが多く、存在しない id の読み取りは毎回 MySQL まで届きます。たとえば、削除済みの商品、打ち間違えた URL、id を順番に試すアクセスです。このラボでは、その数を MySQL に数えさせ、「見つからない」を覚えておくことの弊害も確かめます。',
  'lab.missing-rows.hint':
    '--rounds 100 を試してください。一緒に増えるクエリ数はどれでしょうか。次は自分で書いてみましょう: exercise not-found。',
  'lab.missing-rows.figure.queries-for-nothing':
    '「ない」ことを覚えたときの、存在しない ID へのクエリの数',
  'lab.missing-rows.option.rounds': '各 id を読む回数',
  'lab.missing-rows.option.strangers': '最後に 1 回ずつだけ読む、存在しない id の数',
  'lab.missing-rows.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.missing-rows.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',

  'lab.missing-rows.ways': '1. 存在しない id',
  'lab.missing-rows.ways.plan':
    '3 つの読み取り方で、存在する {known} 個の id と、存在しない {unknown} 個の id を {rounds} 回ずつ読み取ります。Com_select は、データベースサーバー自身が数えている SELECT の回数です。クエリ数は、すべてこの値の差です。',
  'lab.missing-rows.ways.sample':
    '最初の読み取り方は、よく知られた AWS のサンプルで 1 行を読み取る手順のとおりです。HGETALL を行い、ミスならクエリを送り、行があれば HMSET と EXPIRE を行います。ほかの 2 つは、このパッケージのライブラリ elasticache-tutorial/cache-aside（コア）を使います。',
  'lab.missing-rows.shared-server':
    'Com_select は、このデータベースサーバーを使うすべてのクライアントのクエリを数えます。ほかのクライアントの分も、以下の数値に含まれます。',
  'lab.missing-rows.guess':
    'サンプルの読み取り方で、存在しない {ids} 個の id を合計 {reads} 回読みます。そのうち何回が MySQL に届くと思いますか？',
  'lab.missing-rows.way.sample': 'AWS のサンプル',
  'lab.missing-rows.way.forgetful': 'コア、「見つからない」を覚えない',
  'lab.missing-rows.way.remembering': 'コア、「見つからない」を覚える',
  'lab.missing-rows.ways.title': '読み取りと、MySQL に届いたクエリ',
  'lab.missing-rows.ways.way': '読み取り方',
  'lab.missing-rows.ways.known-reads': '存在する id の読み取り',
  'lab.missing-rows.ways.unknown-reads': '存在しない id の読み取り',
  'lab.missing-rows.ways.queries': 'クエリ',
  'lab.missing-rows.ways.verdict':
    '存在しない {ids} 個の id の読み取り {reads} 回のうち、MySQL に届いたのは、サンプルの読み取り方で {sample} 回、「見つからない」を覚える読み取り方で {remembering} 回でした。',
  'lab.missing-rows.ways.method': 'クエリはデータベースサーバー自身（Com_select）が数えた値です。',
  'lab.missing-rows.ways.chart': '存在しない id についてのクエリ',
  'lab.missing-rows.ways.missed':
    'サンプルは見つかったものしか保存しないので、存在しない行は毎回キャッシュミスになります。ヒット率が下がっても、理由は見えません。',
  'lab.missing-rows.ways.missed-not-shown':
    '存在しない行が毎回ミスになることは、今回の実行では確かめられませんでした。サンプルのクエリ数を見てください。',
  'lab.missing-rows.ways.core':
    'コアは空の結果もほかの結果と同じように保存し、それにヒットした読み取りは notFound と報告します。',
  'lab.missing-rows.ways.core-not-shown':
    '覚えておくとクエリが減ることは、今回の実行では確かめられませんでした。ほかのクライアントも使うサーバーでは、そのクエリも数えられます。',

  'lab.missing-rows.later': '2. あとから現れる行',
  'lab.missing-rows.later.plan':
    '次は、覚えておくことの危険を見ます。「見つからない」は、間違いになることがあります。ある id を読み取り、行がないことを覚えたあとで、行を挿入します。行と同じ TTL（{ttl} 秒）の場合、短い TTL の場合、短い TTL に加えて書き込み側が無効化する場合を比べます。',
  'lab.missing-rows.later.long': '行と同じ長さ',
  'lab.missing-rows.later.short': '短く',
  'lab.missing-rows.later.invalidated': '短く、INSERT で無効化',
  'lab.missing-rows.later.title': '新しい行が「ない」とされた時間',
  'lab.missing-rows.later.way': '「見つからない」の覚え方',
  'lab.missing-rows.later.remembered': 'TTL',
  'lab.missing-rows.later.wrong': '間違っていた時間',
  'lab.missing-rows.later.answers': '間違った結果の回数',
  'lab.missing-rows.later.verdict':
    'INSERT のあとに「見つからない」が返った時間は、長い TTL で {long}、短い TTL で {short}、無効化ありで {invalidated}でした。',
  'lab.missing-rows.later.user':
    '登録したばかりの人に「そのようなユーザーはいません」と返すのは、クエリが 1 回増えるより悪いことです。そこで「見つからない」の有効期限は、行より短くします。コアは、指定がなければ TTL の 10 分の 1、最長 30 秒にします（notFoundTtlSeconds）。',
  'lab.missing-rows.later.short-not-shown':
    '短い TTL で時間が短くなることは、今回の実行では確かめられませんでした。',
  'lab.missing-rows.later.insert': 'また、UPDATE だけでなく INSERT でも無効化が必要です。',
  'lab.missing-rows.later.invalidated-not-shown':
    '無効化でさらに短くなることは、今回の実行では確かめられませんでした。',

  'lab.missing-rows.flood': '3. 覚えていても防げないもの',
  'lab.missing-rows.flood.queries':
    '「見つからない」を覚える設定で、存在しない id を 1 回ずつ、合計 {reads} 回読みました。MySQL に届いたクエリは {queries} 回です。',
  'lab.missing-rows.flood.keys':
    'さらに、Redis には TTL が切れるまで、そのためのキーが {keys} 個残ります。',
  'lab.missing-rows.flood.learned':
    '一度しか読み取られないものは、決してヒットしません。id を順番に試す相手に対しては、覚えておいても何も守れず、メモリが埋まるだけです。役に立つのは、問い合わせる前に拒否することです。形式からして存在しえない id や、人にはできない頻度のリクエストを拒否し、推測できない id を使います。',
  'lab.missing-rows.tip':
    'ご自分のコードでは、「見つからない」を短い時間だけ覚え、UPDATE と同じように INSERT でも無効化してください。',

  'lab.missing-rows.check.ok':
    '存在しない id を {reads} 回読んで、MySQL に届いたクエリは {queries} 回でした。ラボのものは何も残っていません',
  'lab.missing-rows.check.bad':
    '存在しない id を {reads} 回読んで、{queries} 回のクエリが届きました。',
};
