import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.slow-log.title': 'スローログ: 全員を待たせるコマンド',
  'lab.slow-log.why':
    'Redis はコマンドを 1 つずつ実行します。30 ミリ秒かかるコマンドがあれば、ほかのクライアントは最長で 30 ミリ秒待たされ、その側からはネットワークが遅いように見えます。どのコマンドなのかを教えてくれるのがスローログです。このラボでは、そのようなコマンドを 3 つ作り、Redis が持つログと、ElastiCache が配信する形のログを読みます。そのあと、同じ 3 つの問いを、誰も待たせない方法で尋ねます。',
  'lab.slow-log.hint':
    '--keys 400000 を試してください。キーの数とともに増える時間と、増えない時間はどれでしょうか。',
  'lab.slow-log.option.keys': 'ラボ専用のサーバーに置くキーの数',
  'lab.slow-log.option.rounds': '2 つの方法を交互に計測する回数',
  'lab.slow-log.plan.server':
    'ラボ専用の小さな Redis サーバー。お使いの Redis には触れません。ラボの終わりに削除します',
  'lab.slow-log.plan.keys': 'そのサーバーに {keys} 個のキーと、大きなハッシュ 1 つ',

  'lab.slow-log.make': '1. 全員を待たせる 3 つのコマンド',
  'lab.slow-log.make.plan':
    'ラボ専用のサーバーに、1 件ごとにキーを持つ {keys} 件のセッションと、{fields} 個のフィールドを持つハッシュが 1 つあります。',
  'lab.slow-log.make.threshold':
    'slowlog-log-slower-than より長くかかったコマンドが記録されます。デフォルトは 10,000 マイクロ秒です。ノート PC は小さなノードより速いので、ここでは {threshold} マイクロ秒にしています。ElastiCache では CONFIG は拒否され、この値はパラメータグループで設定します。',
  'lab.slow-log.make.script':
    'もう 1 つは、5 分の 1 のセッションの長さを合計する Lua のスクリプトです。Redis はスクリプト全体を 1 つのコマンドとして実行します。',
  'lab.slow-log.guess':
    'このスクリプトが {keys} 個のキーを調べている間に、キー 1 つの GET を送ります。何ミリ秒後に答えが返ると思いますか？',
  'lab.slow-log.make.wait':
    'スクリプトの後ろに並んだ GET は {behind} かかりました。単独なら {alone} です（101 回の中央値）。',
  'lab.slow-log.make.learned':
    'GET には何の問題もありません。GET だけを見ていると、原因をネットワークに探してしまいます。何を待っていたのかは、スローログにあります。',

  'lab.slow-log.read': '2. スローログを読む: ここと AWS と',
  'lab.slow-log.read.fast':
    'このマシンでは、{threshold} マイクロ秒かからなかったコマンドがあるため、ログは 3 件未満です。--keys を増やしてみてください。',
  'lab.slow-log.read.fields':
    '新しいものから並びます。各項目は、番号、1970 年からの秒数による時刻、かかった時間（マイクロ秒）、引数を含むコマンド、クライアントのアドレスと名前です。時間はコマンドの実行だけのもので、待ち時間や送受信は含みません。待たされた GET は、ここには現れません。スクリプトが呼び出したコマンドも、それ自体が遅ければ記録されます。',
  'lab.slow-log.read.delivered':
    'ElastiCache は、スローログを CloudWatch Logs または Kinesis Data Firehose に、JSON またはテキストで配信します。対象はノードで構成するクラスター（Redis OSS 6.0 以降、Valkey）で、サーバーレスキャッシュは対象外です。以下は、同じ項目を配信時の形式にしたものです（このラボがその形式で書いたもので、AWS から届いたものではありません）。',
  'lab.slow-log.read.hidden':
    'データがログに残らないように、引数は隠されます。KEYS だったことは分かりますが、どのパターンかは分かりません。コードの場所を探す手掛かりとして残るのは、クライアントの名前（{client}。CLIENT SETNAME で設定したもので、多くのクライアントに設定項目があります）とアドレスです。すべてのプログラムに名前を付けてください。',

  'lab.slow-log.fix': '3. 同じ問いを、よりよい方法で',
  'lab.slow-log.fix.plan':
    'HMGET は、全部ではなく、必要な 3 つのフィールドだけを取得します。SCAN は {pattern} を、一度にではなく短く区切って探すので、合間にほかのクライアントの番が来ます。スクリプトは範囲を引数で受け取り、区切りごとに呼び出します。ここからはしきい値をごく小さくします。プログラムが送るコマンドをスローログがすべて記録し、ストップウォッチになります。',
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
  'lab.slow-log.table.total': '答えまで',
  'lab.slow-log.table.both':
    '{way}: コマンド 1 つの時間は約 {times} 分の 1 になり、答えまでの時間は約 {faster} 分の 1 になりました（{rounds} 回）。',
  'lab.slow-log.table.shorter':
    '{way}: コマンド 1 つの時間は約 {times} 分の 1 になりました。答えまでの時間の差は、主張するには小さすぎます（{rounds} 回）。',
  'lab.slow-log.table.shorter-slower':
    '{way}: コマンド 1 つの時間は約 {times} 分の 1 になりましたが、答えまでの時間は約 {slower} 倍になりました（{rounds} 回）。',
  'lab.slow-log.table.unclear': '{way}: コマンドが短くなったとは言えません。',
  'lab.slow-log.table.method':
    '「1 コマンド」と「最長のコマンド」は、スローログ自身によるサーバー上の時間です（各回の中央値）。ほかのクライアントは、その間待ちます。答えまでの時間は、送受信を含めてプログラムが計測した値です。',
  'lab.slow-log.table.different':
    '{way}: 2 つの方法の答えが一致しなかったので、比較しないでください。',
  'lab.slow-log.chart':
    'サーバー上のコマンド 1 つの時間（中央値）: ほかのクライアントは最長でこれだけ待つ',
  'lab.slow-log.fix.learned':
    '仕事そのものが減ったのは、最初の改善だけです。SCAN と短いスクリプトは、同じ仕事を分割し、そのたびに往復します。途中で内容が変わることもあります。時間に余裕のある処理に向いています。頻繁に必要な答えなら、書き込むときに仕事を済ませておきます。名前を集めた Set や、INCRBY で更新するカウンターです。',
  'lab.slow-log.tip':
    'ご自分のコードで、KEYS、HGETALL、SMEMBERS、LRANGE 0 -1、SORT、長いスクリプトと、大きなキーを探してください。redis-cli --bigkeys は、大きなキーを SCAN で見つけます。',

  'lab.slow-log.check.ok':
    '新しいサーバーで、{questions} つの問いのどれでも、2 つの方法の答えが一致しました。ラボのサーバーは残っていません',
  'lab.slow-log.check.bad': '新しいサーバーで、2 つの方法の答えが一致しませんでした。',
};
