import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'cleanup.title': '後片付けをして、残っていないことを確かめる',
  'cleanup.why':
    '消し忘れたキャッシュノードには時間単位で料金がかかります。手動のバックアップは、キャッシュを消しても残ります（自動のものはキャッシュとともに消えます）。削除は仕事の半分で、残りの半分はもう一度確かめることです。ここでは、記録にあるものを新しい順にすべて削除し、そのあと 1 つずつ探し直します。',
  'cleanup.hint': '何度でも実行できます。異常終了や再起動のあとでも大丈夫です。',
  'cleanup.plan.remove':
    'このチュートリアルが作ったサーバー、ポート、フォルダー、ファイル、データベース、キーのすべて',
  'cleanup.plan.prove': 'マシンをもう一度調べ、それぞれがなくなったことを確かめます',
  'cleanup.nothing': '片付けるものはありません。ここでは何も作られていません。',
  'cleanup.strays':
    '異常終了のために記録が途中で切れたものが {count} 件ありました。これらも削除します。',
  'cleanup.unasked':
    'すでに削除を確かめた {count} 件は、接続方法がもうわからないため、探し直していません。',
  'cleanup.could-not': '{what} を削除できませんでした: {reason}',
  'cleanup.option.forget':
    'お使いのサーバーに問い合わせできないか、拒否されたとき、そこに作ったものを記録から外す',
  'cleanup.option.aws': 'この記録にない、このチュートリアルのスタックも AWS アカウントから探す',
  'cleanup.aws.who': '使われている認証情報は、{region} のアカウント {account}、{arn} のものです。',
  'cleanup.aws.question':
    'これらをすべて削除するには、アカウント ID を入力してください（ほかの入力では何も削除しません）',
  'cleanup.aws.found': '{region} でタグから見つかったスタック: {count} 個。',
  'cleanup.aws.stack': '{name}（作成を依頼した時刻: {since}）',
  'cleanup.aws.waits':
    'AWS がスタック {name} を削除します。数分かかります。削除が終わったという応答まで待ちます。',
  'cleanup.aws.progress': 'AWS がスタックを削除中',
  'cleanup.aws.news': '{what}: {status}。削除に失敗した場合は、1 分後に一度だけやり直します。',
  'cleanup.aws.listed':
    'スタックは削除されましたが、タグやスナップショットの一覧に、まだ {count} 件があります。一覧の更新が遅れていることもあるので、最長 {minutes} 分間、繰り返し確かめます。',
  'cleanup.aws.snapshot': '残っていたスナップショットも削除しました: {what}',
  'cleanup.forgotten':
    '{what} を記録から外しました。今後は探しません。まだ残っている可能性があります。そのサーバーで削除するには: {remedy}',
  'cleanup.let-go':
    'お使いのサーバーに、作ったもの、または同じ名前のものがあります。それでも記録から外すには、同じアドレスを指定して: {tutorial} cleanup --forget',
  'cleanup.check.none': '記録に、これから削除するものは残っていません',
  'cleanup.check.some': 'まだ {count} 件が記録に残っています',
  'cleanup.table.title': '探し直した結果',
  'cleanup.table.earlier':
    '以前に削除されていた {count} 件も探し直しました。1 件も残っていません。',
  'cleanup.table.kind': '種類',
  'cleanup.table.what': '対象',
  'cleanup.table.owner': '作成元',
  'cleanup.table.state': '現在',
  'cleanup.kind.process': 'プロセス',
  'cleanup.kind.port': 'ポート',
  'cleanup.kind.folder': 'フォルダー',
  'cleanup.kind.file': 'ファイル',
  'cleanup.kind.database': 'データベース',
  'cleanup.kind.documents': 'ドキュメントのデータベース',
  'cleanup.kind.table': 'テーブル',
  'cleanup.kind.keys': 'キー',
  'cleanup.kind.aws-stack': 'AWS のスタック',
  'cleanup.state.gone': 'ありません',
  'cleanup.state.present': '残っています: {detail}',
  'cleanup.state.unknown': '問い合わせできませんでした: {detail}',
  'cleanup.state.no-address':
    '問い合わせできませんでした: サーバーのアドレスがもう保存されていません（--redis-url または --mysql-url で指定してください）',
  'cleanup.state.forgotten': '記録から外しました（残っている可能性があります）',
  'cleanup.state.kept': '次に問い合わせるために残しています',
};
