import type { run as source } from '../en/run.ts';

export const run: Readonly<Record<keyof typeof source, string>> = {
  'run.consent': '進めてよろしいですか？',
  'run.declined': '何も行っていません。',
  'run.already-done': '完了済みで、今も有効です: {title}',
  'run.done-again':
    '「{title}」は完了していましたが、今は有効ではありません（{problem}）。もう一度実行します。',
  'run.kept-files':
    '意図して残したもの: レポート用の記録 {journal}{template}。これらも削除するには: {tutorial} cleanup --purge',
  'run.kept-template': '、起動を速くするためのデータフォルダーの控え {folder}',
  'run.purged': '記録と、データフォルダーの控えも削除しました。',
  'run.journal-kept': '読み取れなかった記録の控えを残しました: {file}',
  'run.summary.title': 'ここまでに見たこと',
  'run.summary.hit-ratio':
    'ヒット率は {percent} パーセントです。この割合の読み取りは MySQL に届いていません。ヒットがどれほど速くても、読み取り全体の平均は最大で 1 / (1 - ヒット率) 倍までしか速くなりません。',
  'run.summary.costliest':
    'これは 8 行の場合です。最も重いクエリは MySQL で {database} ms、キャッシュで {hit} ms かかりました。ラウンドごとに見ると {lowest} 倍から {highest} 倍速くなっています。',
  'run.summary.meaning':
    'アプリケーションがキャッシュを調べ、ミスならデータベースに問い合わせ、答えを TTL 付きで保存します。キャッシュはデータベースのことを何も知りません。どれだけ古い答えを許すかは TTL が決めます。',
  'run.summary.next':
    '次は、cached-read --sql でご自分のクエリを、--ttl で長い有効期限を、そしてラボ（{tutorial} lab）を試してみてください。',
  'run.summary.report': 'ご自分の測定結果を残すには: {tutorial} report --out report.md',
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
