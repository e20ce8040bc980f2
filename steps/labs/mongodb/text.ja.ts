import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.mongodb.title': 'Redis と MongoDB: キー、問い合わせ、大勢が変える 1 つのフィールド',
  'lab.mongodb.why':
    'どちらも、メーカー、在庫、レビューを持つ商品のようなドキュメントを保存できます。では何が違い、どこまで Redis で足りるのでしょうか。同じ商品を両方に入れ、1 つを読み取り、全体に問い合わせ、1 つを大勢に同時に売ります。それぞれのコストを数えます。',
  'lab.mongodb.hint':
    '--products 8000 を試してください。転送量のうち、増えるのはどれで、増えないのはどれでしょうか。',
  'lab.mongodb.figure.mongodb-bytes-for-a-question':
    'インデックスのある MongoDB への問い合わせで転送したバイト数',
  'lab.mongodb.figure.redis-bytes-for-a-question':
    '問い合わせのため Redis からすべての商品を読み取って転送したバイト数',
  'lab.mongodb.figure.sales-lost-mongodb': '$inc で失われた販売の数',
  'lab.mongodb.option.products': '店にある商品の数',
  'lab.mongodb.option.sales': '1 つの商品を同時に売る回数',
  'lab.mongodb.plan.server':
    'ラボ専用の MongoDB サーバー（お使いの MongoDB では、ラボ専用のデータベース）。ラボの終わりに削除します',
  'lab.mongodb.plan.table': 'テーブル {table}。ラボの終わりに削除します',
  'lab.mongodb.plan.keys': 'Redis にあるラボのキー。ラボの終わりに削除します',
  'lab.mongodb.given':
    'お使いの MongoDB に接続しています。ラボはデータベース {database} を作成し、最後に削除します。',
  'lab.mongodb.shared-redis':
    'お使いの Redis に接続しています。Redis は全員の分をまとめて数えるため、同じ時間にほかのクライアントが送ったものも、数値に含まれます。',
  'lab.mongodb.column.read': '読み取るもの',
  'lab.mongodb.column.redis': 'Redis',
  'lab.mongodb.column.mongo': 'MongoDB',
  'lab.mongodb.column.way': '方法',
  'lab.mongodb.column.trips': '往復',
  'lab.mongodb.column.commands': 'コマンド',
  'lab.mongodb.column.hits': '見つかった数',
  'lab.mongodb.column.moved': '転送量',
  'lab.mongodb.column.examined': '調べた数',
  'lab.mongodb.counted':
    '送受信の合計バイト数とコマンド数は、Redis ではサーバー自身が数え（INFO stats）、MongoDB では接続ごとに数えた値です。時間は比べません。サーバーによって、どこまで本物かが大きく違うためです。',
  'lab.mongodb.yes': 'はい',
  'lab.mongodb.no': 'いいえ',

  'lab.mongodb.stand-in':
    'ここで MongoDB の役をするのは、このチュートリアルの組み込みの代役です。プロトコルに従い、実際に調べ、数え、応答します。時間を測っても、本物の MongoDB については何も言えません。',
  'lab.mongodb.whole': '1. キーでドキュメントを 1 つ読み取る',
  'lab.mongodb.whole.plan':
    '同じ商品 {products} 個が、両方に入っています。JSON で 1 個 {bytes} です。Redis ではキーの下の文字列、MongoDB では _id を持つドキュメントです。まず 1 個をキーで読み取り、次にメーカーの都市だけを読み取ります。',
  'lab.mongodb.whole.title': 'キーで読み取る 1 つのドキュメント',
  'lab.mongodb.whole.row.whole': 'ドキュメント全体',
  'lab.mongodb.whole.row.field': 'フィールド 1 つ',
  'lab.mongodb.whole.alike':
    'ドキュメント全体をキーで読み取るなら、気にするほどの違いはありません。往復は同じで、転送量は {redis} と {mongo} です。それだけでは、MongoDB を選ぶ理由にも、その手前にキャッシュを置く理由にもなりません。',
  'lab.mongodb.whole.not-alike':
    '今回の実行では、ドキュメント全体の往復かバイト数に、ドキュメントだけでは説明できない差が出ました。表を確かめてください。',
  'lab.mongodb.whole.field':
    '文字列にはフィールドがないので、Redis は 1 つのためにも全体を送ります。MongoDB は、指定されたフィールドだけを送ります。',

  'lab.mongodb.question': '2. 全体への 1 つの問い合わせ',
  'lab.mongodb.question.plan':
    'フランスで作られ、50 より安く、5 つ星のレビューがある商品はどれでしょうか。Redis が知っているのはキーだけで、文字列の中身は知りません。プログラムがすべての商品を取り出し（MGET）、中を調べます。MongoDB は自分で調べ、見つけたものを送ります。',
  'lab.mongodb.guess':
    '店には {products} 個の商品があります。Redis とプログラムが結果を出すまでに、ネットワークを流れるのは何 KiB だと思いますか？',
  'lab.mongodb.question.before':
    'MongoDB がどう調べるかを、MongoDB 自身に説明させます（explain）。',
  'lab.mongodb.question.after': 'maker.country にインデックスを付けると、こうなります。',
  'lab.mongodb.question.title': 'フランス製、50 未満、5 つ星',
  'lab.mongodb.question.redis': 'Redis: すべて取り出して調べる',
  'lab.mongodb.question.scan': 'MongoDB、インデックスなし',
  'lab.mongodb.question.index': 'MongoDB、国のインデックスあり',
  'lab.mongodb.question.examined':
    '「調べた数」は、ドキュメントの数です。Redis ではプログラムが、MongoDB ではサーバーが調べたものです（explain の totalDocsExamined）。',
  'lab.mongodb.question.moved':
    'MongoDB の転送量が少ないのは、結果の {hits} 個だけを送るからです。ただし、インデックスがなければ、すべてのドキュメントを調べています。楽になったのはネットワークで、サーバーではありません。',
  'lab.mongodb.question.moved-only':
    'MongoDB の転送量が少ないのは、結果の {hits} 個だけを送るからです。',
  'lab.mongodb.question.moved-not-shown':
    'MongoDB の転送量のほうが少ないことは、今回の実行では確かめられませんでした。表の転送量を比べ、--products を増やして試してください。',
  'lab.mongodb.question.indexed':
    'インデックスがあると、サーバーも楽になります。調べたドキュメントは {without} 個から {with} 個に減りました。インデックスが知っているのは国だけで、価格と星は、その 1 つ 1 つの中を調べます。',
  'lab.mongodb.question.indexed-not-shown':
    'インデックスでサーバーが楽になることは、今回の実行では確かめられませんでした。調べたドキュメントの数を見てください。',

  'lab.mongodb.drift': '3. 手作業で保つセット',
  'lab.mongodb.drift.plan':
    'プログラムが国ごとに ID のセットを持てば、Redis にも国で問い合わせられます。その代わり、商品を書き込むすべてのプログラムが、セットも毎回書き込まなければなりません。',
  'lab.mongodb.drift.asked':
    'セットを使った問い合わせ（SMEMBERS と MGET、残りはプログラムで調べる）では、{trips} 往復、{bytes} で {hits} 個が見つかりました。次に、1 つの商品を別の国に移します。変更したプログラムは、セットの更新を忘れています。',
  'lab.mongodb.drift.title': '移したあとの 1 つの商品',
  'lab.mongodb.drift.old': 'まだ {country} で見つかる',
  'lab.mongodb.drift.new': '{country} で見つかる',
  'lab.mongodb.drift.sets': 'Redis、手作業のセット',
  'lab.mongodb.drift.index': 'MongoDB、インデックス',
  'lab.mongodb.drift.learned':
    'セットでは、商品が元の国に残ったままで、新しい国にはありません。エラーは出ず、TTL で消えることもありません。誰かがセットを作り直すまで、結果は間違ったままです。',
  'lab.mongodb.drift.not-shown':
    '更新を忘れたセットが間違うことは、今回の実行では確かめられませんでした。',
  'lab.mongodb.drift.follows':
    'インデックスは、サーバーが同じ書き込みの中で更新します。忘れることがありません。',

  'lab.mongodb.sales': '4. 大勢が変える 1 つのフィールド',
  'lab.mongodb.sales.plan':
    'いくつものクライアントが、同じ商品を同時に売ります。1 回売るごとに、在庫を 1 つ減らします。在庫は、ドキュメントの中のフィールドです。いくつ残るはずかは、先にわかっています。',
  'lab.mongodb.sales.title': '{writers} 個のクライアントによる {sales} 回の販売',
  'lab.mongodb.sales.left': '在庫の残り',
  'lab.mongodb.sales.lost': '失われた販売',
  'lab.mongodb.sales.right':
    '正しい残りは {left} 個です。Redis のコマンド数は、スクリプトの中のものも含みます。',
  'lab.mongodb.sales.cjson':
    'スクリプトには落とし穴があります。cjson は正確ではなく、空の配列と空のオブジェクトを区別しません。',
  'lab.mongodb.sales.get-set': '文字列: GET して SET',
  'lab.mongodb.sales.watch': '文字列: WATCH、再試行',
  'lab.mongodb.sales.lua': '文字列: Lua と cjson',
  'lab.mongodb.sales.hash': 'ハッシュ: HINCRBY',
  'lab.mongodb.sales.inc': 'MongoDB: $inc',
  'lab.mongodb.sales.json-set': 'MySQL: JSON_SET',
  'lab.mongodb.sales.lost-some':
    'GET と SET では、{lost} 回の販売が失われました。2 つのクライアントが同じ在庫を読み取り、あとのクライアントが先の書き込みを上書きしたためです。エラーは出ず、店はないものを売ることになります。',
  'lab.mongodb.sales.lost-none':
    '今回の実行では、GET と SET でも販売は失われませんでした。クライアントがたまたま重ならなかっただけで、次に重なるのを防ぐものはありません。',
  'lab.mongodb.sales.others':
    'ほかの方法では、すべての販売が残りました。違いは転送量に現れます。WATCH は試すたびにドキュメントを読み直し、Lua スクリプトと $inc は変更だけを送り、ハッシュはフィールドを単独で持っています。',
  'lab.mongodb.sales.others-not':
    '今回の実行では、ほかの方法のすべてで販売が残ったわけではありません。表を確かめてください。',

  'lab.mongodb.mysql': '5. MySQL と Redis の JSON の位置づけ',
  'lab.mongodb.mysql.title': 'MySQL の JSON 列への同じ問い合わせ',
  'lab.mongodb.mysql.read': '読み取った行',
  'lab.mongodb.mysql.scan': 'JSON 列',
  'lab.mongodb.mysql.function': 'インデックス付きの列、関数で指定',
  'lab.mongodb.mysql.column': 'インデックス付きの列、列名で指定',
  'lab.mongodb.mysql.counted': '行は、サーバー自身が数えた値です（セッションの Handler_read）。',
  'lab.mongodb.mysql.used':
    '生成列で JSON から国を取り出し、それにインデックスを付けると、MongoDB と同じように行が減ります。MySQL がすでにあるなら、これで足りるかもしれません。',
  'lab.mongodb.mysql.not-used':
    '生成列のインデックスで行が減ることは、今回の実行では確かめられませんでした。読み取った行の数を見てください。',
  'lab.mongodb.mysql.ignored':
    'ただし、このサーバーがインデックスを使ったのは、クエリに列名を書いたときだけです。同じ条件を JSON の関数で書くと、すべての行を読み取りました。',
  'lab.mongodb.mysql.not-here':
    '今回の MySQL には、JSON_SET か、行を数えるカウンターがありません。JSON 列も並べて見るには、本物の MySQL か MariaDB をインストールしてください（方法は doctor が案内します）。',
  'lab.mongodb.json.here':
    'この Redis には JSON コマンドがあります。JSON.NUMINCRBY はドキュメントの中の数値を 1 つ変え、JSON.GET はパスを 1 つ取り出します。「1 つのフィールド」はこれで足りますが、「全体への問い合わせ」には足りません。',
  'lab.mongodb.json.not-here':
    'この Redis に JSON コマンドはありません。ElastiCache にはあり（Valkey 7.2 以降、Redis OSS 6.2.6 以降）、ドキュメントの中のパスを 1 つ変えたり取り出したりできます。全体への問い合わせには FT.SEARCH が必要で、ノードベースの Valkey 9.0 以降にあります。',

  'lab.mongodb.cached': '6. よく使われる結果をキャッシュする',
  'lab.mongodb.cached.title': 'コアを通した 2 回の同じ問い合わせ',
  'lab.mongodb.cached.read': '読み取り',
  'lab.mongodb.cached.outcome': 'キャッシュ',
  'lab.mongodb.cached.finds': 'MongoDB の find',
  'lab.mongodb.cached.first': '1 回目',
  'lab.mongodb.cached.second': '2 回目',
  'lab.mongodb.cached.once':
    '2 回の読み取りで、MongoDB への問い合わせは 1 回でした。コアは、後ろのデータベースの種類を気にしません。MongoDB の隣で Redis がよく任されるのは、この仕事です。大勢が必要とする、少数の結果を保存します。',
  'lab.mongodb.cached.not-shown':
    '2 回目の読み取りで MongoDB が楽になることは、今回の実行では確かめられませんでした。2 回の読み取りで、{finds} 回の find が数えられました。',

  'lab.mongodb.rule': '7. どこに何を置くか',
  'lab.mongodb.rule.title': '必要なものごとに',
  'lab.mongodb.rule.need': '必要なもの',
  'lab.mongodb.rule.where': '選ぶもの',
  'lab.mongodb.rule.measured': '今回の実行',
  'lab.mongodb.rule.whole.need': 'キーでドキュメント全体',
  'lab.mongodb.rule.whole.where': 'Redis で十分',
  'lab.mongodb.rule.whole.measured': 'Redis {redis}、MongoDB {mongo}',
  'lab.mongodb.rule.field.need': 'よく変わるフィールド',
  'lab.mongodb.rule.field.where': 'Redis のハッシュ',
  'lab.mongodb.rule.field.measured': '喪失 {lost}、{bytes}',
  'lab.mongodb.rule.question.need': 'フィールドでの問い合わせ',
  'lab.mongodb.rule.question.where': 'MongoDB か JSON 列',
  'lab.mongodb.rule.question.measured': 'Redis {redis}、MongoDB {mongo}',
  'lab.mongodb.rule.hot.need': 'その中でよく使われる結果',
  'lab.mongodb.rule.hot.where': 'Redis にキャッシュ',
  'lab.mongodb.rule.hot.measured': '6 を参照',
  'lab.mongodb.rule.learned':
    'よく言われるルールをはっきりさせると、こうなります。知っているキーで取り出すものは Redis に置きます。中身で問い合わせるなら、インデックスを手作業で保ってずれに悩むか、保ってくれるデータベースを使うかの、どちらかです。',
  'lab.mongodb.tip':
    'AWS でドキュメント向けのデータベースは Amazon DocumentDB で、MongoDB のプロトコルを使えます。キャッシュする前に explain を見てください。足りなかったのはインデックスだけかもしれません。',
  'lab.mongodb.check.ok':
    '新しいデータで、同じ {hits} 個の結果のために調べたドキュメントは、インデックスで {before} 個から {after} 個に減りました。ラボのものは残っていません',
  'lab.mongodb.check.bad':
    '新しいデータで {hits} 個の結果のために調べたドキュメントは、インデックスなしで {before} 個、ありで {after} 個でした。',
  'lab.mongodb.check.left': 'ラボが残したもの: {names}',
};
