import type { run as source } from '../en/run.ts';

export const run: Readonly<Record<keyof typeof source, string>> = {
  'env.typed': 'これらの変数を設定したあとに入力するコマンド:',
  'open.no-stream':
    '{command} は終わりなく続くため、この小さなクライアントでは使えません。env が表示する設定で redis-cli を使ってください。',
  'run.task.keys': 'o でここに {client} を開く   h でヒント   Enter で行わずに進む',
  'run.refill':
    'レッスンでキャッシュした値は、TTL（{ttl}）が切れると消えます。中身を見るには: {tutorial} cached-read --ttl 600 のあとに {tutorial} open redis',
  'run.consent': 'この計画で進めてよろしいですか？',
  'run.declined': '何も行っていません。',
  'run.draft.take': '前回の回答が {count} 件残っています。続きから進めますか？',
  'run.draft.kept':
    '回答は残してあります（秘密の値は除きます）。続きから進めるには: {tutorial} {step}',
  'run.look.question': 'この内容で作成しますか？',
  'run.look.take': '作成する',
  'run.look.change': '回答を変える',
  'run.look.leave': '回答を残して終わる',
  'run.other-server':
    '{endpoint} の {label} がすでにあるため、{flag} は使われません。別のサーバーを使うには、{tutorial} cleanup のあとで、もう一度実行してください。',
  'run.already-done': '完了済みで、今も有効です: {title}',
  'run.plan.stands': '前回作ったもの（使えないときだけ、作り直します）',
  'run.done-again':
    '「{title}」は完了していましたが、今は有効ではありません（{problem}）。もう一度実行します。',
  'run.kept-files':
    '意図して残したもの: 学習の記録（{tutorial} progress）、レポート用の記録 {journal}{template}。これらもすべて削除するには: {tutorial} cleanup --purge',
  'run.kept-template': '、起動を速くするためのデータフォルダーのひな形 {folder}',
  'run.cancelled.early': 'ご指示により中断しました。',
  'run.cancelled.early.next': '{tutorial} status（進み具合を表示します）',
  'run.cancelled.again':
    '{tutorial} {again}（もう一度始めます）または {tutorial} cleanup（すべて削除します）',
  'run.cancelled.aws':
    '--engine aws を付けた同じコマンド（続きから実行します）または {tutorial} cleanup（AWS アカウントのものも含めて、すべて削除します）',
  'run.cancelled.cleanup': '{tutorial} cleanup（続きから実行します）',
  'run.standing': 'まだ残っているもの: {count} 件。削除するには: {tutorial} cleanup',
  'run.standing.aws':
    'アカウント {account}（{region}）のスタック {name} は残っていて、AWS は依頼された処理を続けます。削除するまで料金がかかります。削除するには: {tutorial} cleanup',
  'run.purged': '記録、学習の記録、データフォルダーのひな形も削除しました。',
  'run.journal-kept': '読み取れなかった記録のコピーを残しました: {file}',
  'status.title': '進み具合',
  'status.step': 'ステップ',
  'status.state': '状態',
  'status.done': '完了',
  'status.open': '現在なし',
  'status.steps': 'ステップ',
  'status.resources': '動いているもの',
  'status.what': '対象',
  'status.engine': 'エンジン',
  'status.where': '場所',
  'status.process': 'プロセス',
  'status.answers': '応答',
  'status.yes': 'あり',
  'status.no': 'なし',
  'status.elsewhere': 'お使いのサーバーに作ったもの: {things}。',
  'status.nothing': '今ここには、このチュートリアルで作成したものはありません。',
  'status.stacks': 'AWS アカウントで料金がかかっているもの',
  'status.stack': 'スタック',
  'status.stack.account': 'アカウントとリージョン',
  'status.stack.since': '作成を依頼した時刻',
  'status.stack.cost': 'これまでの料金',
  'status.stack.expires': '削除の期限',
  'status.stack.usd': '約 {usd} USD',
  'status.stack.unknown': 'このリージョンの料金は不明',
  'status.stacks.expires':
    '期限が来ても自動では削除されません。{tutorial} cleanup で削除してください。料金は 1 時間あたりの価格からの見積もりで、データ転送と税は含みません。',
  'status.next': '次のコマンド',
  'status.workspace': 'ワークスペース',
  'run.prepared': '先に準備しました: {titles}',
  'run.ready': '以前のまま有効です: {titles}',
  'run.still-running':
    '動いているもの: {servers}。作成したものをすべて削除するには: {tutorial} cleanup',
  'status.learned': '学習の記録',
};
