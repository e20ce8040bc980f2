import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.bug-hunt.title': 'バグ探し: 誰もがコピーするコードに潜む 6 つの誤り',
  'lab.bug-hunt.why':
    'よく見るキャッシュアサイドの読み取りと、AWS のサンプル（aws-samples/amazon-elasticache-samples の database-caching）は、理解には十分でも、実用には向きません。6 つの誤りを同じ手順の JavaScript で見て考え、実際の結果と修正後を確かめます。修正に使うコアは、このパッケージのライブラリです。',
  'lab.bug-hunt.hint':
    '1 つだけ試すには --only dates のように指定します。修正済みの読み取りは elasticache-tutorial/cache-aside にあります。次は自分で書いてみましょう: exercise ttl、same-types、own-key。',
  'lab.bug-hunt.option.only': '6 つすべてではなく、1 つの誤りだけを見る',
  'lab.bug-hunt.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.bug-hunt.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',
  'lab.bug-hunt.heading': '{number}. {name}',
  'lab.bug-hunt.look': '何が問題か、次に進む前に考えてみてください。',
  'lab.bug-hunt.from.both': 'よく見るコード、サンプル',
  'lab.bug-hunt.from.sample': 'サンプル',

  'lab.bug-hunt.types.name': 'ヒットすると変わる型',
  'lab.bug-hunt.types.plan':
    '1 行を Redis のハッシュとして保存します。1 回目の読み取りは MySQL から、2 回目はキャッシュから返ります。',
  'lab.bug-hunt.types.title': '同じ行を 2 回読んだ結果',
  'lab.bug-hunt.types.column': '列',
  'lab.bug-hunt.types.miss': 'ミス',
  'lab.bug-hunt.types.sample': 'ヒット、サンプル（ハッシュ）',
  'lab.bug-hunt.types.notes': 'ヒット、JSON（サンプル）',
  'lab.bug-hunt.types.core': 'ヒット、コア',
  'lab.bug-hunt.types.verdict':
    '{columns} 列のうち、ヒットで変わったのは、ハッシュで {sample} 列、単純な JSON で {notes} 列、コア（elasticache-tutorial/cache-aside）で {core} 列でした。ハッシュに入るのは文字列だけで、JSON にはバイト列がありません。コアは、列の元の型も保存します。',

  'lab.bug-hunt.no-expiry.name': '期限の切れないキー',
  'lab.bug-hunt.no-expiry.plan':
    'サンプルは、1 つのコマンドでハッシュを保存し、もう 1 つのコマンドで有効期限を付けます。プロセスは、いつ終わるかわかりません。ここでは、プロセスが強制終了されたときと同じように、2 つのコマンドの間で Redis への接続を切ります。',
  'lab.bug-hunt.no-expiry.guess': 'このキーに TTL を実行すると、何が返ると思いますか？（秒）',
  'lab.bug-hunt.no-expiry.result':
    'TTL の結果は {ttl} です。-1 は「キーはあるが、有効期限がない」という意味です。MySQL の値はすでに {moons} ですが、誰かが手でキーを削除するか、サーバーがキーを失うまで、読み取り側には {seen} が返り続けます。',
  'lab.bug-hunt.no-expiry.fix':
    '修正: 値と有効期限を 1 つのコマンドで送ります。両方が届くか、どちらも届かないかになります。SET には EX があります。ハッシュの場合は、2 つのコマンドを MULTI と EXEC の間に置きます。',

  'lab.bug-hunt.one-key.name': 'どの id も同じキー',
  'lab.bug-hunt.one-key.plan':
    'キーには id が入るはずでした。元の Python のコードでは、引用符の前の f という 1 文字が抜けています。JavaScript では、引用符の種類の間違いにあたります。',
  'lab.bug-hunt.one-key.guess':
    '最初に惑星 {earth}、次に惑星 {mars} を読み取ります。2 回目の結果の id は何だと思いますか？',
  'lab.bug-hunt.one-key.result':
    '惑星 {asked} を読み取ると、惑星 {got} が返りました。エラーは起きず、間違いだと示すものもありません。',
  'lab.bug-hunt.one-key.fix':
    '修正は次のとおりです。さらに良いのは、コアのように、文とパラメータからキーを作る関数に任せることです。人が気を付ける必要がなくなります。',

  'lab.bug-hunt.dates.name': '例外を起こす日付',
  'lab.bug-hunt.dates.plan':
    'ドライバーは DATE 型の列を Date として返します（mysql2 のデフォルトの動作です）。このコードは、ページを最初に表示するときには動きます。2 回目はどうでしょうか。',
  'lab.bug-hunt.dates.result':
    '1 回目のキャッシュミスでは動いたので、空のキャッシュで 1 回だけ読むテストは成功します。2 回目のキャッシュヒットでは例外が起きました: {error}。Python のサンプルでは逆に、JSON に書き出す時点で、日付が例外を起こします。',
  'lab.bug-hunt.dates.fix':
    '修正: 受け取ったものをそのまま返すコーデックを使います。同じコードをコアで実行します。1 回目がキャッシュミス、2 回目がキャッシュヒットです。',

  'lab.bug-hunt.dead-redis.name': 'Redis が止まると読み取りも失敗する',
  'lab.bug-hunt.dead-redis.plan':
    'データはすべて MySQL にあり、どちらの読み取りも、この行を前に 1 回読んでいます。Redis に接続できなくなったとき、この読み取りはどうなるでしょうか。お使いの Redis には手を触れません。ここでは、何も待ち受けていないポートにコマンドを送るので、接続の拒否は本物です。',
  'lab.bug-hunt.dead-redis.result':
    'MySQL は正常なのに、読み取りは失敗しました。助けになるはずのキャッシュが、ページを止める原因を 1 つ増やしたことになります。',
  'lab.bug-hunt.dead-redis.fix':
    '修正はフェイルオープンです。キャッシュが応答できないときは、データベースから読み取ります。同じ Redis の停止から復帰まで、コアで読み取りを続けます（「バイパス」は、キャッシュに問い合わせできなかったことを表します）。',
  'lab.bug-hunt.dead-redis.first': '停止後の最初の読み取り',
  'lab.bug-hunt.dead-redis.later': '停止中の次の読み取り',
  'lab.bug-hunt.dead-redis.back': 'Redis の復帰後',

  'lab.bug-hunt.old-snapshot.name': '古いスナップショットがキャッシュに戻る',
  'lab.bug-hunt.old-snapshot.plan':
    'サンプルが使う Python のドライバーは、最初のクエリでトランザクションを開きますが、サンプルはそれを終わらせません。InnoDB のデフォルトである REPEATABLE READ では、そのような接続（1）は、最初に読み取った時点の状態を見続けます。',
  'lab.bug-hunt.old-snapshot.writer': '書き込み側（2）は行を変更し、正しくキーも削除します。',
  'lab.bug-hunt.old-snapshot.embedded':
    '組み込みエンジンにはスナップショットがなく、書き込み側は、読み取り側のトランザクションが終わるまで待ちます。そのため、この誤りはここでは示せないので省きます。本物の MySQL か MariaDB が必要です（{tutorial} doctor）。',
  'lab.bug-hunt.old-snapshot.result':
    'MySQL の値は {name} で、キーは変更後に削除されました。それでもキャッシュには古い名前が戻り、TTL が切れるまで残ります。長いトランザクションの中の読み取り側は、あらゆる無効化を取り消してしまいます。',
  'lab.bug-hunt.old-snapshot.not-here':
    '今回の実行では起こりませんでした。分離レベルが REPEATABLE READ ではないサーバーであることが、原因の 1 つに考えられます。',
  'lab.bug-hunt.old-snapshot.fix':
    '修正: キャッシュに入れる行は、トランザクションの外で読みます（自動コミット、プールの接続）。そうすれば、どのクエリにも、その時点で確定しているものが見えます。トランザクションの中で読んだものは、決してキャッシュしないでください。',

  'lab.bug-hunt.findings.title': '見つかった誤り',
  'lab.bug-hunt.findings.fault': '誤り',
  'lab.bug-hunt.findings.from': '見つかった場所',
  'lab.bug-hunt.findings.happened': 'ここで起きたか',
  'lab.bug-hunt.findings.fixed': '修正で消えたか',
  'lab.bug-hunt.findings.yes': 'はい',
  'lab.bug-hunt.findings.no': 'いいえ',
  'lab.bug-hunt.findings.all':
    '{faults} 個の誤りがすべてここで起こり、修正後はどれも起こりませんでした。',
  'lab.bug-hunt.findings.counts':
    '誤りは {faults} 個、このサーバーで実際に起きたのは {happened} 個、修正後に起きなかったのは {fixed} 個です。',
  'lab.bug-hunt.findings.dash': '「-」は、このエンジンでは示せないことを表します。',
  'lab.bug-hunt.not-shown': '今回の実行では起こりませんでした。上の実行結果を見てください。',
  'lab.bug-hunt.not-fixed':
    '今回の実行では、修正しても防げませんでした。上の実行結果を見てください。',
  'lab.bug-hunt.tip':
    'ご自分のキャッシュのコードでも、この 6 つを探してみてください。id の入らないキー、独立した行にある EXPIRE、コーデックのない JSON.parse（6 つのうち 2 つ）、例外を受け止めない GET、トランザクションの中で読んだ行が目印です。',

  'lab.bug-hunt.check.ok':
    '修正済みの読み取りは、ミスでもヒットでも同じ型を返し、キーには有効期限があります。ラボのものは何も残っていません',
  'lab.bug-hunt.check.bad':
    '2 回続けて読んだ 2 回目がヒットではない（{outcome}）か、キーの残り時間が {pttl} ミリ秒であるか、型が異なります。',
};
