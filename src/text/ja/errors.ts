import type { FailureKey } from '../../contract/error-codes.ts';

export const errors: Readonly<Record<FailureKey, string>> = {
  'error.USAGE.what': 'このコマンドは実行できません: {problem}',
  'error.USAGE.next': '{help}',
  'error.OPTION_INVALID.what': '{flag} に指定された値は使えません: {problem}',
  'error.OPTION_INVALID.next': '{help}',
  'error.CHOICES_REFUSED.what': 'この選択は使えません: {problem}',
  'error.CHOICES_REFUSED.next': '{remedy}',
  'error.SQL_NOT_READ_ONLY.what':
    'ここで実行できるのは読み取り専用の文 1 つだけです。この文は実行しませんでした: {problem}',
  'error.SQL_NOT_READ_ONLY.next':
    '{tutorial} cached-read --sql "SELECT * FROM planet WHERE id = 3"',
  'error.SQL_REFUSED.what': 'MySQL がこの文を拒否しました。ここにあるテーブルと列: {tables}。',
  'error.SQL_REFUSED.next': '{tutorial} cached-read --sql "SELECT * FROM planet WHERE id = 3"',
  'error.SQL_TOO_MANY_ROWS.what':
    'この文の結果は {rows} 行を超えます。ここで受け取れるのはそこまでなので、途中で止めました。',
  'error.SQL_TOO_MANY_ROWS.next':
    '{tutorial} cached-read --sql "SELECT ... LIMIT 100"（お使いの文に LIMIT を付けてください）',
  'error.SQL_TOO_LARGE.what':
    'この文の結果は {bytes} を超えます。ここで受け取れるのはそこまでなので、途中で止めました。',
  'error.SQL_TOO_LARGE.next':
    '{tutorial} cached-read --sql "SELECT ... LIMIT 100"（行を減らすか、列を減らすか短くしてください）',
  'error.SQL_TOO_SLOW.what':
    'この文には {seconds} 秒以内に結果が返りませんでした。測定では何度も実行するため、途中で止めました。',
  'error.SQL_TOO_SLOW.next':
    '{tutorial} cached-read --sql "SELECT ... LIMIT 100"（もっと短い時間で終わる文にしてください）',
  'error.STEP_MISSING.what':
    'ステップ {step} には {missing} が作るものが必要ですが、まだありません。',
  'error.STEP_MISSING.next': '{tutorial} {missing}',
  'error.STEP_CHECK_FAILED.what':
    'ステップは終わりましたが、サーバーを調べると、あるはずのものがありません: {problem}',
  'error.STEP_CHECK_FAILED.next': '{tutorial} run',
  'error.ENGINE_MISSING.what': 'このマシンには {role} の {engine} エンジンがありません: {reason}',
  'error.ENGINE_MISSING.next':
    '{tutorial} doctor（使えるものを表示します）。チュートリアルに選ばせるには、同じコマンドに --engine auto を付けてください',
  'error.ENGINE_START_FAILED.what': '{product} が起動の途中で終了しました。',
  'error.ENGINE_START_FAILED.next': '{tutorial} doctor',
  'error.ENGINE_NOT_READY.what':
    '{product} を起動しましたが、{seconds} 秒以内に応答しませんでした。',
  'error.ENGINE_NOT_READY.next': '{tutorial} cleanup',
  'error.ENGINE_GONE.what':
    'このチュートリアルの {product}（{endpoint}）が応答しなくなりました。作成後に停止されたか、強制終了されています。',
  'error.ENGINE_GONE.next': '{tutorial} run',
  'error.ENGINE_SILENT.what':
    'このチュートリアルの {product}（{endpoint}）から、{seconds} 秒たっても応答が返りません。プロセスは残っていますが、一時停止しているか、負荷が高すぎます。',
  'error.ENGINE_SILENT.next': '{tutorial} cleanup のあとに {tutorial} run',
  'error.NEEDS_REAL_SERVER.what':
    '{what}には、本物の redis-server または valkey-server が必要です。今回使っている {kind} のエンジンではできません。',
  'error.NEEDS_REAL_SERVER.next': '{tutorial} doctor（入手方法を表示します）',
  'error.LAB_NEEDS_OWN_SERVER.what':
    'ラボ {lab} は、お使いのサーバーで行うべきではないことをするため、ラボ専用の小さなサーバーを起動します。今回の実行は指定された接続先を使い、サーバーを起動しません。',
  'error.LAB_NEEDS_OWN_SERVER.next': '{tutorial} lab {lab} --engine {engine}',
  'error.EXERCISE_NOT_PASSED.what': '演習 {exercise} はまだ合格していません: {code}。',
  'error.EXERCISE_NOT_PASSED.next': '{tutorial} {again}',
  'error.SOLUTION_CLOSED.what':
    '{exercise} の解答例は、合格したあと、またはあきらめるときに見られます。何も書き込んでいません。',
  'error.SOLUTION_CLOSED.next': '{tutorial} {again} --solution --give-up',
  'error.EXERCISE_FOLDER_UNUSABLE.what': '{folder} にファイルを書き込めません。',
  'error.EXERCISE_FOLDER_UNUSABLE.next': '{tutorial} exercise --folder 書き込めるフォルダー',
  'error.EXERCISE_NEEDS_OWN_SERVER.what':
    '演習 {exercise} は確認のたびに Redis を空にするため、専用の小さな Redis を起動します。今回の実行は指定された接続先を使い、サーバーを起動しません。',
  'error.EXERCISE_NEEDS_OWN_SERVER.next':
    'REDIS_URL と --redis-url を外して {tutorial} exercise {exercise} --engine system（または embedded）',
  'error.EXERCISES_NOT_PASSED.what': '演習 {all} 個のうち、{open} 個がまだ合格していません。',
  'error.EXERCISES_NOT_PASSED.next': '{tutorial} {again}',
  'error.EXERCISE_FILE_MISSING.what': '{folder} に演習のファイルがありません。',
  'error.EXERCISE_FILE_MISSING.next': '{tutorial} {again}',
  'error.GRADES_TOO_LOW.what':
    '演習 {most} 個のうち、合格が {require} 個に満たない受講者: {all} 人中 {below} 人',
  'error.GRADES_TOO_LOW.next':
    '{tutorial} grade フォルダー... --out grades.csv（受講者と演習ごとに 1 行）',
  'error.RUNTIME_MISSING.what':
    'パッケージ redis と PyMySQL が入っている Python が、このマシンにありません。入れるには、一度だけネットワークが必要です。JavaScript（--in js）なら、どちらも要りません。',
  'error.RUNTIME_MISSING.next': '{commands}',
  'error.CLUSTER_NOT_FORMED.what':
    '{product} のサーバーを {nodes} 個起動しましたが、{seconds} 秒以内に 1 つのクラスターになりませんでした。起動したものは削除しました。',
  'error.CLUSTER_NOT_FORMED.next': '{tutorial} create-redis',
  'error.BACKUP_UNUSABLE.what': 'バックアップ {file} は使えません: {reason}',
  'error.BACKUP_UNUSABLE.next': '{tutorial} create-redis --from-backup ファイル',
  'error.PORT_TAKEN.what': '127.0.0.1 のポート {port} は、別のプログラムが使っています。',
  'error.PORT_TAKEN.next': '{tutorial} {command}',
  'error.EXTERNAL_UNREACHABLE.what': '{endpoint} のサーバーに接続できませんでした: {reason}',
  'error.EXTERNAL_UNREACHABLE.next':
    '同じ --{flag} を付けて {tutorial} doctor を実行してください。このマシンのサーバーを使うには、--{flag} も環境変数 {variable} も指定せずに実行します。',
  'error.EXTERNAL_REFUSED.what': '{endpoint} のサーバーは応答しましたが、拒否しました: {reason}',
  'error.EXTERNAL_REFUSED.next': '{tutorial} doctor',
  'error.EXTERNAL_NOT_OURS.what':
    '{endpoint} のサーバーには、このチュートリアルが作っていない {kind}「{name}」がすでにあります。何も変更していません。',
  'error.EXTERNAL_NOT_OURS.next': 'npx elasticache-tutorial run --workspace 別のフォルダー',
  'error.DATABASE_ERROR.what': 'MySQL が文の実行を拒否しました。',
  'error.DATABASE_ERROR.next': '{tutorial} status',
  'error.CACHE_ERROR.what': 'Redis がコマンドの実行を拒否しました。',
  'error.CACHE_ERROR.next': '{tutorial} status',
  'error.DYNAMODB_ERROR.what': 'DynamoDB が {operation} の実行を拒否しました。',
  'error.DYNAMODB_ERROR.next': '{tutorial} status',
  'error.MONGO_ERROR.what': 'MongoDB がコマンドの実行を拒否しました。',
  'error.MONGO_ERROR.next': '{tutorial} status',
  'error.WORKSPACE_BUSY.what':
    'このワークスペースでは、別の elasticache-tutorial が実行中です:「{command}」、プロセス {pid}、開始 {since}。',
  'error.WORKSPACE_BUSY.next':
    '終わるのを待つか、別のワークスペースを使ってください: npx elasticache-tutorial run --workspace 別のフォルダー',
  'error.WORKSPACE_STOPPED.what':
    'このワークスペースは、一時停止中の別の elasticache-tutorial が使っています:「{command}」、プロセス {pid}、開始 {since}。',
  'error.WORKSPACE_STOPPED.next':
    '再開する（kill -CONT {pid}）か、終了させて（kill -KILL {pid}）から実行してください: {tutorial} cleanup',
  'error.WORKSPACE_UNUSABLE.what': 'ワークスペース {folder} を使えません。',
  'error.WORKSPACE_UNUSABLE.next':
    'npx elasticache-tutorial run --workspace 書き込みできるフォルダー',
  'error.DISK_FULL.what': '{folder} のあるディスクがいっぱいです。',
  'error.DISK_FULL.next': '空きを作ってから実行してください: {tutorial} cleanup',
  'error.JOURNAL_CORRUPT.what':
    '記録ファイル {file} の {line} 行目を読み取れません。何も変更していません。',
  'error.JOURNAL_CORRUPT.next':
    '{tutorial} cleanup（見つかるものをすべて削除し、記録ファイルのコピーを残します）',
  'error.JOURNAL_NEWER.what':
    'ワークスペース {folder} は、このチュートリアルの新しいバージョン（形式 {version}）で書かれています。何も変更していません。',
  'error.JOURNAL_NEWER.next': 'npx elasticache-tutorial@latest cleanup --workspace {folder}',
  'error.CLEANUP_INCOMPLETE.what': '後片付けのあとも {remaining} 件が残っています。',
  'error.CLEANUP_INCOMPLETE.next': '{tutorial} cleanup',
  'error.CLEANUP_UNPROVED.what':
    'お使いのサーバーに問い合わせできず、そこに作ったものがなくなったことを確かめられませんでした。残っている可能性があるもの: {unknown} 件。',
  'error.CLEANUP_UNPROVED.next':
    '{tutorial} cleanup（パスワードが変わったときは、--redis-url などで接続先をもう一度指定してください）。サーバーがもう存在しないとき: {tutorial} cleanup --forget',
  'error.CLEANUP_AWS_UNPROVED.what':
    'AWS に作成したものが残っていないかを確かめられませんでした。まだ料金がかかっている可能性があります。対象のスタック: {unknown} 個。',
  'error.CLEANUP_AWS_UNPROVED.next':
    'aws sts get-caller-identity（認証情報が使えるかを確かめます）のあとに: {tutorial} cleanup',
  'error.READ_UNEXPECTED.what':
    '{due} になるはずの読み取りが {outcome} になりました。このまま測定しても、表の数値は正しい意味を持ちません。',
  'error.READ_UNEXPECTED.next': '{tutorial} cached-read',
  'error.NOTHING_MEASURED.what':
    'ここではまだ何も測定していないので、カードに載せるものがありません。',
  'error.NOTHING_MEASURED.next': '{tutorial} cached-read',
  'error.NOTHING_TO_REPORT.what':
    'まだ報告できるものがありません。ここではステップが一度も実行されていません。',
  'error.NOTHING_TO_REPORT.next': '{tutorial} run',
  'error.REPORT_UNWRITABLE.what': 'レポートを {file} に書き込めませんでした。',
  'error.REPORT_UNWRITABLE.next': '{tutorial} report --out 書き込みできるファイル',
  'error.FILE_RESERVED.what':
    '{file} は、チュートリアルが必要なものを置く {folder} の中にあります。何も書き込んでいません。',
  'error.FILE_RESERVED.next':
    '--out に別の場所のファイルを指定して、同じコマンドを実行してください',
  'error.OUTPUT_UNWRITABLE.what':
    '出力をすべては書き込めませんでした。標準出力の書き込み先がいっぱいか、壊れています。',
  'error.OUTPUT_UNWRITABLE.next':
    '{tutorial} status（残っているものを表示します。空きのある場所に出力してください）',
  'error.TOO_MANY_FILES.what':
    'このマシンでは、チュートリアルが同時に開けるファイルの数が少なすぎます。',
  'error.TOO_MANY_FILES.next':
    'ulimit -n 1024 のあと、同じコマンドをもう一度実行してください。起動したものは {tutorial} cleanup で削除できます',
  'error.NOTHING_TO_OPEN.what':
    '開くものがありません。{step} が作成するサーバーは、まだないか、後片付けで削除されています。',
  'error.NOTHING_TO_OPEN.next': '{tutorial} {step}',
  'error.OPEN_NO_JSON.what': 'クライアントは JSON では対話できません。',
  'error.OPEN_NO_JSON.next': '{tutorial} open {role}',
  'error.CLIENT_FAILED.what': '{program} が終了コード {code} で終わりました。',
  'error.CLIENT_FAILED.next': '{tutorial} open {role} --client builtin',
  'error.NOT_RUNNING.what': 'このチュートリアルの Redis も MySQL も動いていません。',
  'error.NOT_RUNNING.next': '{tutorial} create-redis',
  'error.QUIZ_NEWER.what':
    '{file} の解答の記録は新しいバージョンで書かれているため、変更しません。',
  'error.QUIZ_NEWER.next': 'npx elasticache-tutorial@latest quiz',
  'error.EXAM_NOT_PASSED.what': '正解率は {percent} で、必要な {least} に届きませんでした。',
  'error.EXAM_NOT_PASSED.next': '{tutorial} quiz',
  'error.PROGRESS_NEWER.what':
    '学習の記録 {file} は、このチュートリアルの新しいバージョンが書いたものです。何も変更していません。',
  'error.PROGRESS_NEWER.next': 'npx elasticache-tutorial@latest progress',
  'error.PROGRESS_UNUSABLE.what':
    '{file} は、このチュートリアルの学習の記録ではありません: {problem} 何も変更していません。',
  'error.PROGRESS_UNUSABLE.next': '{tutorial} progress --import エクスポートしたファイル',
  'error.AWS_NETWORK_MISSING.what':
    'アカウントのどこにサーバーを作るかがわかりません。VPC と、2 つ以上のアベイラビリティーゾーンにあるサブネットが必要です。',
  'error.AWS_NETWORK_MISSING.next':
    'aws ec2 describe-subnets --filters Name=default-for-az,Values=true --query "Subnets[].[VpcId,SubnetId]" --output text のあとに: {tutorial} run --engine aws --vpc ID --aws-subnets ID,ID',
  'error.AWS_REGION_MISSING.what':
    'AWS_REGION にもプロファイルにもリージョンがないため、AWS には何も依頼していません。',
  'error.AWS_REGION_MISSING.next': '{tutorial} run --engine aws --aws-region us-east-1',
  'error.AWS_ACCOUNT_UNCONFIRMED.what':
    'AWS アカウントの ID が入力されていないため、アカウントには何も作らず、何も削除していません。--yes だけでは、この確認の代わりになりません。',
  'error.AWS_ACCOUNT_UNCONFIRMED.next':
    'aws sts get-caller-identity --query Account --output text のあとに、同じコマンドに --aws-account ID を付けて実行してください',
  'error.AWS_ACCOUNT_OTHER.what':
    '対象のアカウントは {wanted} ですが、使われている認証情報は {account} のもの（{arn}）です。何も作らず、何も削除していません。',
  'error.AWS_ACCOUNT_OTHER.next':
    '{wanted} の認証情報で、同じコマンドを実行してください（例: 先頭に AWS_PROFILE=名前 を付ける）',
  'error.AWS_REGION_OTHER.what':
    'スタックは {region} にありますが、{asked} が指定されました。何も削除していません。',
  'error.AWS_REGION_OTHER.next': '{tutorial} cleanup --aws-region {region}',
  'error.AWS_CREDENTIALS.what':
    'AWS が {action} の認証情報を受け付けません。認証情報がないか、間違っているか、有効期限が切れています。',
  'error.AWS_CREDENTIALS.next':
    'aws sso login か新しいアクセスキーを用意して、同じコマンドをもう一度実行してください。作成したものは記録してあり、{tutorial} cleanup で削除できます',
  'error.AWS_REFUSED.what': 'AWS が {action} を拒否しました。',
  'error.AWS_REFUSED.next':
    '{tutorial} status（作成したものは、{tutorial} cleanup で削除するまで料金がかかります）',
  'error.AWS_SILENT.what': 'AWS に {action} を依頼できませんでした。応答がありません。',
  'error.AWS_SILENT.next':
    '同じコマンドをもう一度実行してください。作成したものは記録してあり、{tutorial} cleanup で削除できます',
  'error.AWS_STACK_FAILED.what':
    'AWS がスタック {name} を作成できませんでした（{status}）。途中まで作成したものは、AWS が自動で削除します。',
  'error.AWS_STACK_FAILED.next': '{tutorial} cleanup（何も残っていないことを確かめます）',
  'error.AWS_STACK_MISSING.what':
    '{region} に、稼働中のスタック {name} がありません。スタックは、キャッシュと MySQL をまとめて create-redis が作成します。',
  'error.AWS_STACK_MISSING.next':
    '{tutorial} create-redis --engine aws --vpc ID --aws-subnets ID,ID',
  'error.AWS_OUT_OF_REACH.what':
    'スタックは稼働していますが、ここからは {endpoint} に接続できません: {reason}',
  'error.AWS_OUT_OF_REACH.next':
    'VPC の中で同じコマンドを実行するか、上のトンネルを使って {tutorial} run --redis-url URL --mysql-url URL を実行してください。スタックを削除するには: {tutorial} cleanup',
  'error.LAB_NOT_ON_AWS.what':
    '{lab} は、専用のサーバーをこのマシンで起動します。AWS アカウントに作るのは、キャッシュと MySQL だけです。',
  'error.LAB_NOT_ON_AWS.next': '同じコマンドに --engine auto を付けて実行してください',
  'error.EXPECTATION_UNMET.what': '期待した結果になりませんでした: {problems}',
  'error.EXPECTATION_UNMET.next': '{tutorial} report',
  'error.FILE_UNREADABLE.what': '{file} を読み取れません。',
  'error.FILE_UNREADABLE.next': '{help}',
  'error.CANCELLED.what': 'ご指示により中断しました。起動したものはすべて記録に残っています。',
  'error.CANCELLED.next':
    '{tutorial} run（続きから実行します）または {tutorial} cleanup（すべて削除します）',
  'error.BUG.what':
    'チュートリアル自体の不具合です。下の内容を添えてご報告ください。URL に含まれる秘密の値は伏せてあります。',
  'error.BUG.next': '{tutorial} cleanup',
};
