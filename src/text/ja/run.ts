import type { run as source } from '../en/run.ts';

export const run: Readonly<Record<keyof typeof source, string>> = {
  'run.consent': '進めてよろしいですか？',
  'run.declined': '何も行っていません。',
  'run.already-done': '完了済みで、今も有効です: {title}',
  'run.done-again':
    '「{title}」は完了していましたが、今は有効ではありません（{problem}）。もう一度実行します。',
  'run.kept-files':
    '意図して残したもの: 学習の記録（{tutorial} status）、レポート用の記録 {journal}{template}。これらもすべて削除するには: {tutorial} cleanup --purge',
  'run.kept-template': '、起動を速くするためのデータフォルダーのひな形 {folder}',
  'run.standing': 'まだ残っているもの: {count} 件。削除するには: {tutorial} cleanup',
  'run.purged': '記録、学習の記録、データフォルダーのひな形も削除しました。',
  'run.journal-kept': '読み取れなかった記録のコピーを残しました: {file}',
  'status.title': '進み具合',
  'status.step': 'ステップ',
  'status.state': '状態',
  'status.done': '完了',
  'status.open': '未実行',
  'status.steps': 'ステップ',
  'status.resources': '動いているもの',
  'status.what': '対象',
  'status.engine': 'エンジン',
  'status.where': '場所',
  'status.process': 'プロセス',
  'status.answers': '応答',
  'status.yes': 'あり',
  'status.no': 'なし',
  'status.nothing': 'ここではまだ何も作られていません。',
  'status.next': '次のコマンド',
  'status.workspace': 'ワークスペース',
};
