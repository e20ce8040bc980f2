import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.pages.title': 'ページ: URL ごとのキャッシュ、ETag と TTL',
  'lab.pages.why':
    '多くの人が見るウェブページは、たいてい誰にとっても同じ内容なのに、見られるたびに作り直されています。代わりに、完成したページを、URL をキーにして Redis に置けます。すでにページを持っているブラウザには、変わっていないと伝えるだけで済みます。このラボでは、本物のウェブプロセスが 1 つのページをこの 3 通りで返します。',
  'lab.pages.hint':
    '--ttl 5 を試してください。変更のあと、古いページはどれだけの間表示されるでしょうか。次は自分で書いてみましょう: exercise pages。',
  'lab.pages.figure.page-cached-ms': 'キャッシュから返したページの中央値',
  'lab.pages.figure.page-made-ms': '毎回作ったページの中央値',
  'lab.pages.option.rounds': '3 通りを交互に測るラウンドの数',
  'lab.pages.option.samples': '1 ラウンドで、それぞれに送るリクエストの数',
  'lab.pages.option.ttl': 'ページを保存しておく秒数（第 2 部）',
  'lab.pages.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.pages.plan.web': '127.0.0.1 の小さなウェブプロセス（ラボの間だけ起動します）',
  'lab.pages.plan.requests': '1 つのページへの {requests} 回のリクエストを 3 通り',

  'lab.pages.ways': '1. 毎回作る、キャッシュから返す、変更なしと返す',
  'lab.pages.ways.plan':
    'ウェブプロセスは、/pages/3 に対して、次のクエリの結果を表にしたページを返し、完成したページを、パスをキーにして Redis に置きます。',
  'lab.pages.ways.etag':
    'ページには、内容の指紋にあたる ETag を付けます。下の 2 つ目のリクエストは、すでにページを持っているブラウザが、変わったかどうかを確認するものです。',
  'lab.pages.guess':
    'キャッシュを使わずにページを作ると、いま {ms} かかりました。キャッシュから返すと、何倍速くなると思いますか？',
  'lab.pages.way.made': '毎回作る',
  'lab.pages.way.cached': 'キャッシュから',
  'lab.pages.way.same': '304（変更なし）',
  'lab.pages.ways.measuring': '3 通りでページをリクエストしています',
  'lab.pages.ways.title': '1 つのページを 3 通りで（HTTP 経由）',
  'lab.pages.ways.way': 'ページ',
  'lab.pages.ways.bytes': '送信量',
  'lab.pages.ways.queries': 'クエリ数（リクエスト {requests} 回あたり）',
  'lab.pages.what.made': '毎回作るページ',
  'lab.pages.what.cached': 'キャッシュから返すページ',
  'lab.pages.what.same': '304（変更なし）の応答',
  'lab.pages.verdict.too-cheap':
    'ここではページを作る負荷が小さすぎて、キャッシュする価値がありません。',
  'lab.pages.verdict.bytes':
    '304 で確実に減るのはバイト数です。遅い回線では、それが時間の差になります。',
  'lab.pages.cache.hit': 'ヒット',
  'lab.pages.cache.miss': 'ミス',
  'lab.pages.cache.off': '使用せず',
  'lab.pages.ways.method':
    '開いたままの 1 本の接続を使い、クライアント側で測りました。{rounds} 回のラウンドで、3 通りを交互に測っています。送信量は、ヘッダーを含む応答全体のバイト数です。クエリは、データベースサーバーが数えた SELECT の回数（Com_select）です。',
  'lab.pages.ways.chart': '3 通りの時間の分布',
  'lab.pages.ways.learned':
    '2 つのキャッシュが協力しています。Redis は、全員のためにページを作る手間を省き、ブラウザは、自分のためにページの転送を省きます。Cache-Control: no-cache なら、ブラウザはページを持っていても毎回確認します。max-age なら確認もせず、その時間が過ぎるまで、誰もページを取り消せません。',

  'lab.pages.life': '2. ページはどれだけ古くなるか',
  'lab.pages.life.plan':
    '今度は、ページを {ttl} 秒間だけ保存します。1 つのブラウザが、最初に訪れ、もう一度確認し、TTL が切れてから確認します。それから、キャッシュの裏側でデータが変わります。',
  'lab.pages.moment.first': '最初の訪問',
  'lab.pages.moment.again': 'もう一度',
  'lab.pages.moment.expired': 'TTL のあと',
  'lab.pages.moment.changed': 'UPDATE のあと',
  'lab.pages.moment.renewed': '再び TTL のあと',
  'lab.pages.life.title': '{ttl} 秒間保存されるページと、1 つのブラウザ',
  'lab.pages.life.moment': '時点',
  'lab.pages.life.at': '経過',
  'lab.pages.life.cache': 'キャッシュ',
  'lab.pages.life.status': 'ステータス',
  'lab.pages.life.verdict':
    '新しいページが届いたのは、UPDATE の {ms}後でした（応答から約 50 ミリ秒後に、再び確認）。',
  'lab.pages.life.old': 'それまでは TTL の間、古いページが表示されました。',
  'lab.pages.life.same-etag':
    '「TTL のあと」の行を見てください。Redis のコピーは消え、ページは作り直されましたが、内容が同じなので ETag も同じで、ページは送られませんでした。',
  'lab.pages.life.same-not-shown':
    '作り直したページの ETag が変わらないことは、今回の実行では確かめられませんでした。',
  'lab.pages.life.stale':
    '「UPDATE のあと」の行では、データが変わったのに、サイトは 304（変更なし）を返しています。',
  'lab.pages.life.stale-not-shown':
    '変わったページに「変更なし」が返ることは、今回の実行では確かめられませんでした。「UPDATE のあと」の行を見てください。',
  'lab.pages.life.decides':
    'ETag は、キャッシュの中身と比べるだけです。その中身がどれだけ古くてよいかを決めるのは、有効期限（TTL）、またはデータを変えたときのキーの削除です。',
  'lab.pages.tip':
    '訪問者ごとに違うページ（名前や買い物かごなど）を、URL だけをキーにして保存してはいけません。内容を左右するものをキーに加えるか、全員に共通する部分だけをキャッシュしてください。',
  'lab.pages.api':
    'API でも同じです。JSON の応答を URL をキーにして保存し、ETag を付けます。データを変更する側が、そのデータを含むすべての応答のキーを削除します。どのキーが該当するかを記録しておきましょう。',

  'lab.pages.check.ok':
    'ページは、作られ、同じバイト列でキャッシュから返され、ブラウザには変更なし（304）と伝えられました。ラボのものは何も残っていません',
  'lab.pages.check.bad': 'キャッシュから返されたページが、作られたページと違います。',
};
