import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.slow-log.title': 'スローログ: 全員を待たせるコマンド',
  'lab.slow-log.why':
    'Redis はコマンドを 1 つずつ実行します。30 ミリ秒かかるコマンドがあれば、ほかのクライアントは待たされ、ネットワークが遅いように見えます。どのコマンドなのかがわかるのがスローログです。このラボでは、そのようなコマンドを 3 つ作り、Redis のログと、ElastiCache が配信する形のログを読み、最後によりよい方法で実行します。',
  'lab.slow-log.hint':
    '--keys 400000 を試してください。キーの数とともに増える時間と、増えない時間はどれでしょうか。次は自分で書いてみましょう: exercise forget-all、それから exercise leaderboard。',
  'lab.slow-log.figure.slowest-ms': '最も時間のかかったコマンド',
  'lab.slow-log.option.keys': 'ラボ専用のサーバーに置くキーの数',
  'lab.slow-log.option.rounds': '2 つの方法を交互に計測する回数',
  'lab.slow-log.plan.server':
    'ラボ専用の小さな Redis サーバー。お使いの Redis には触れません。ラボの終わりに削除します',
  'lab.slow-log.plan.keys': 'そのサーバーに {keys} 個のキーと、大きなハッシュ 1 つ',

  'lab.slow-log.make': '1. 全員を待たせる 3 つのコマンド',
  'lab.slow-log.make.plan':
    'ラボ専用のサーバーに、1 件ごとにキーを持つ {keys} 件のセッションと、{fields} 個のフィールドを持つハッシュが 1 つあります。',
  'lab.slow-log.make.shortened':
    '表示は省略しています。実際の応答は、1 つ目がフィールド {fields} 個、2 つ目がキー {keys} 個です。',
  'lab.slow-log.make.threshold':
    'slowlog-log-slower-than より長くかかったコマンドが記録されます。デフォルトは 10,000 マイクロ秒です。速いマシンでも記録されるように、ここでは {threshold} マイクロ秒にしています。ElastiCache では CONFIG は拒否され、この値はパラメータグループで設定します。',
  'lab.slow-log.make.script':
    'もう 1 つは、セッションの 5 分の 1 について、値の長さを合計する Lua スクリプトです。Redis はスクリプト全体を 1 つのコマンドとして実行します。',
  'lab.slow-log.guess':
    'このスクリプトが {keys} 個のキーを調べている間に、キー 1 つの GET を送ります。何ミリ秒後に応答が返ると思いますか？',
  'lab.slow-log.make.wait':
    'スクリプトのあとに送った GET には {behind}かかりました。単独なら {alone}です（101 回の中央値）。',
  'lab.slow-log.make.tries':
    'GET がスクリプトの実行中に届くまで送り直し、{tries} 回目で届きました。',
  'lab.slow-log.make.learned':
    'GET には何の問題もありません。GET だけを見ていると、原因をネットワークに探してしまいます。待っていた相手は、スクリプトです。',
  'lab.slow-log.make.not-shown':
    '遅いコマンドで読み取りが待たされることは、今回の実行では（{tries} 回試しても）確かめられませんでした。--keys を増やしてみてください。',
  'lab.slow-log.make.over':
    '遅いコマンドで読み取りが待たされることは、今回の実行では（{tries} 回試しても）確かめられませんでした。GET を送る前に、スクリプトの応答が届いていました。--keys を増やしてみてください。',

  'lab.slow-log.read': '2. スローログを読む: このラボと AWS',
  'lab.slow-log.read.fast':
    '次のコマンドは、このマシンでは {threshold} マイクロ秒かからなかったため、ログにありません: {commands}。--keys を増やしてみてください。',
  'lab.slow-log.read.fields':
    '新しいものから並びます。各項目は、番号、1970 年からの秒数による時刻、かかった時間（マイクロ秒）、引数を含むコマンド、クライアントのアドレスと名前です。スクリプトが呼び出したコマンドも、それ自体が遅ければ記録されます。',
  'lab.slow-log.read.left-out':
    '上の表示では、スクリプトが呼び出し、しきい値より長くかかった {command} の {n} 項目を省いています。',
  'lab.slow-log.read.waited-out':
    '時間はコマンドの実行だけのもので、待ち時間や送受信は含みません。待たされた GET は、ログには現れません。',
  'lab.slow-log.read.waited-in':
    'このサーバーでは、待たされた GET も、待ち時間を含めてログにあります。Redis と ElastiCache では、時間はコマンドの実行だけのもので、このような GET は現れません。',
  'lab.slow-log.read.waited-part':
    '時間はコマンドの実行だけのもので、待ち時間や送受信は含みません。今回は GET の実行そのものにも時間がかかったため、{logged}としてログにあります。待たされた GET の応答まで {behind}かかったことは、ログからはわかりません。',
  'lab.slow-log.read.delivered':
    'ElastiCache は、スローログを CloudWatch Logs または Amazon Data Firehose に、JSON またはテキストで配信します。対象はノードベースのクラスター（Redis OSS 6.0 以降、Valkey）で、サーバーレスキャッシュは対象外です。',
  'lab.slow-log.read.same':
    '以下は、上に示した項目を配信時の形式にしたものです。このラボがその形式で書いたもので、AWS から届いたものではありません。',
  'lab.slow-log.read.hidden':
    '配信されるログでは、データが残らないように引数が隠されます。どのコマンドだったかはわかりますが、何を指定したかはわかりません。',
  'lab.slow-log.read.client':
    'コードの場所を探す手がかりとして残るのは、クライアントの名前（{client}。CLIENT SETNAME で設定したもので、多くのクライアントに設定項目があります）とアドレスです。すべてのプログラムに名前を付けてください。',
  'lab.slow-log.read.no-client':
    'このサーバーは、スローログにクライアントの名前を残しません。Redis と ElastiCache では残り、CLIENT SETNAME で設定した名前が、コードの場所を探す手がかりになります。',

  'lab.slow-log.fix': '3. よりよい方法',
  'lab.slow-log.fix.plan':
    'HMGET は、全部ではなく、必要な 3 つのフィールドだけを取得します。SCAN は {pattern} を、一度にではなく短く区切って探すので、合間にほかのクライアントのコマンドが実行されます。',
  'lab.slow-log.fix.script':
    'スクリプトは範囲を引数で受け取り、区切りごとに呼び出します。キーの名前はスクリプトの中で作っています。クラスターモードやサーバーレスキャッシュでは、同じハッシュスロットのキーを KEYS として渡してください。',
  'lab.slow-log.fix.stopwatch':
    'ここからはしきい値をごく小さくします。プログラムが送るコマンドをスローログがすべて記録し、ストップウォッチになります。',
  'lab.slow-log.measuring': '2 つの方法を交互に計測中',
  'lab.slow-log.way.hgetall': 'HGETALL、フィールド {fields} 個',
  'lab.slow-log.way.hmget': 'HMGET、フィールド {fields} 個',
  'lab.slow-log.way.keys': 'KEYS、キー {keys} 個',
  'lab.slow-log.way.scan': 'SCAN、COUNT {count}',
  'lab.slow-log.way.script': 'スクリプト、一度に {keys} 個',
  'lab.slow-log.way.slices': 'スクリプト、{keys} 個ずつ',
  'lab.slow-log.table.title': '遅い方法とよりよい方法の比較: {rounds} 回の中央値',
  'lab.slow-log.table.way': '方法',
  'lab.slow-log.table.commands': 'コマンド数',
  'lab.slow-log.table.command': '1 コマンド',
  'lab.slow-log.table.longest': '最長のコマンド',
  'lab.slow-log.table.total': '応答まで',
  'lab.slow-log.longest-of': '最長のコマンド（{way}）',
  'lab.slow-log.answer-of': '応答全体（{way}）',
  'lab.slow-log.table.method':
    '「1 コマンド」と「最長のコマンド」（ラウンドごとに最も長いもの）は、スローログによるサーバー上の時間です。その間、サーバーはほかの誰にも応答しませんでした。応答までの時間は、送受信を含めてプログラムが計測した値です。',
  'lab.slow-log.table.different':
    '{way}: 2 つの方法の結果が一致しなかったので、比較しないでください。',
  'lab.slow-log.chart':
    '各ラウンドで最長のコマンドの時間（中央値）: その間、サーバーはほかの誰にも応答しない',
  'lab.slow-log.fix.work':
    '処理そのものを減らすのは、HMGET だけです。SCAN と短いスクリプトは、同じ処理を分割し、そのたびに往復します。途中で内容が変わることもあります。時間に余裕のある処理に向いています。',
  'lab.slow-log.fix.writing':
    '頻繁に必要な結果なら、書き込むときに処理を済ませておきます。名前を集めたセットや、INCRBY で更新するカウンターです。',
  'lab.slow-log.tip':
    'ご自分のコードで、KEYS、HGETALL、SMEMBERS、LRANGE 0 -1、SORT、長いスクリプトと、大きなキーを探してください。redis-cli --bigkeys は、大きなキーを SCAN で見つけます。',

  'lab.slow-log.check.ok':
    '新しいサーバーで、{questions} 種類の処理のどれでも、2 つの方法の結果が一致しました。ラボのサーバーは残っていません',
  'lab.slow-log.check.bad': '新しいサーバーで、2 つの方法の結果が一致しませんでした。',
};
