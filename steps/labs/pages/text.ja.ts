import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.pages.title': 'ページ: URL ごとのキャッシュ、ETag と TTL',
  'lab.pages.why':
    '多くの人が見るウェブページは、たいてい誰にとっても同じ内容なのに、見られるたびにクエリを実行し、HTML を作り直しています。そうする代わりに、でき上がったページを URL をキーにして Redis に置いておけます。さらに、すでにページを持っているブラウザには、変わっていないと伝えるだけで済みます。そのためにあるのが ETag です。このラボでは、本物のウェブプロセスが 1 つのページをこの 3 通りで返します。それぞれにかかる時間と、ページがどれだけ古くなりうるかを見てください。',
  'lab.pages.hint':
    '--ttl 5 を試してください。変更の後、古いページはどれだけの間表示されるでしょうか。',
  'lab.pages.option.rounds': '3 通りを交互に測るラウンドの数',
  'lab.pages.option.samples': '1 ラウンドで、それぞれに送るリクエストの数',
  'lab.pages.option.ttl': 'ページを保存しておく秒数（第 2 部）',
  'lab.pages.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.pages.plan.web': '127.0.0.1 の小さなウェブプロセス（ラボの間に終了します）',
  'lab.pages.plan.requests': '1 つのページへの {requests} 回のリクエストを 3 通り',

  'lab.pages.ways': '1. 毎回作る、キャッシュから返す、変わっていないと答える',
  'lab.pages.ways.plan':
    'ウェブプロセスは、/pages/3 に対して、このクエリの結果を表にしたページを返します。でき上がったページは、パスをキーにして Redis に置き、内容から作った ETag（SHA-256 を Base64 で表した最初の 22 文字）を付けます。下の 2 つ目のリクエストは、すでにページを持っているブラウザが、変わったかどうかを尋ねるものです。',
  'lab.pages.guess':
    'キャッシュを使わずにページを作ると、いま {ms} かかりました。キャッシュから返すと、何倍速くなると思いますか？',
  'lab.pages.way.made': '毎回作る',
  'lab.pages.way.cached': 'キャッシュから',
  'lab.pages.way.same': '304（変更なし）',
  'lab.pages.ways.measuring': '3 通りでページを求めています',
  'lab.pages.ways.title': '1 つのページを 3 通りで（HTTP 経由）',
  'lab.pages.ways.way': 'ページ',
  'lab.pages.ways.bytes': '送信量',
  'lab.pages.ways.queries': '{requests} 回のクエリ',
  'lab.pages.verdict.faster':
    'キャッシュから返したページは、毎回作る場合の {times}の速さでした（ラウンドごとに {low} から {high} 倍）。',
  'lab.pages.verdict.slower':
    'キャッシュから返したページは、毎回作る場合より {times}遅くなりました。ここではページを作る負荷が小さすぎて、キャッシュする価値がありません。',
  'lab.pages.verdict.unclear':
    'キャッシュから返す場合と毎回作る場合の差は、違うと言い切るには小さすぎます（ラウンドごとに {low} から {high} 倍）。',
  'lab.pages.verdict.same-faster':
    '「変更なし」の答えは、キャッシュからページ全体を返す場合の {times}の速さでした（{low} から {high} 倍）。遅い回線では、節約できるバイト数の効果がさらに大きくなります。',
  'lab.pages.verdict.same-unclear':
    '「変更なし」の答えがページ全体より速いかどうかは、ここでは言えません（{low} から {high} 倍）。同じマシンの中では、バイトの転送にほとんど時間がかからないからです。節約できるのはバイト数で、遅い回線ではそれが時間の差になります。',
  'lab.pages.ways.method':
    '開いたままの 1 本の接続を使い、クライアント側で測りました。{rounds} 回のラウンドで、3 通りを交互に測っています。送信量は、ヘッダーを含む応答全体のバイト数です。クエリは MySQL（Com_select）が数えた値です。',
  'lab.pages.ways.chart': '3 通りの時間の分布',
  'lab.pages.ways.learned':
    '2 つのキャッシュが協力しています。Redis は、全員のためにページを作る手間を省き、ブラウザは、自分のためにページの転送を省きます。Cache-Control: no-cache なら、ブラウザはページを持っていても毎回尋ねます。max-age なら尋ねることもせず、その時間が過ぎるまで、誰もページを取り消せません。',

  'lab.pages.life': '2. ページはどれだけ古くなるか',
  'lab.pages.life.plan':
    '今度は、ページを {ttl} 秒間だけ保存します。1 つのブラウザが、まず訪れ、もう一度尋ね、TTL の後に尋ねます。その後、キャッシュの知らないところでデータが変わります。',
  'lab.pages.moment.first': '最初の訪問',
  'lab.pages.moment.again': 'もう一度',
  'lab.pages.moment.expired': 'TTL の後',
  'lab.pages.moment.changed': 'UPDATE の後',
  'lab.pages.moment.renewed': '再び TTL の後',
  'lab.pages.life.title': '{ttl} 秒間保存されるページと、1 つのブラウザ',
  'lab.pages.life.moment': '時点',
  'lab.pages.life.at': '経過',
  'lab.pages.life.cache': 'キャッシュ',
  'lab.pages.life.status': 'ステータス',
  'lab.pages.life.verdict':
    '新しいページが届いたのは、UPDATE の {ms} 後でした（50 ミリ秒ごとに確認）。それまでは TTL の間、古いページが表示されました。',
  'lab.pages.life.learned':
    '「TTL の後」の行を見てください。ページは作り直されましたが、内容が同じなので ETag も同じで、ページは送られませんでした。「UPDATE の後」の行では、データが変わったのに、サイトは 304（変更なし）と答えています。ETag は、キャッシュの中身と比べるだけです。その中身がどれだけ古くてよいかを決めるのは、有効期限 (TTL)、またはデータを変えたときのキーの削除です。',
  'lab.pages.tip':
    '訪問者ごとに違うページ（名前や買い物かごなど）を、URL だけをキーにして保存してはいけません。内容を左右するものをキーに加えるか、全員に共通する部分だけをキャッシュしてください。',

  'lab.pages.check.ok':
    'ページは、作られ、同じバイト列でキャッシュから返され、ブラウザには変更なし (304) と伝えられました。ラボのものは何も残っていません',
  'lab.pages.check.bad': 'キャッシュから返されたページが、作られたページと違います。',
};
