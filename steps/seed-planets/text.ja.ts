import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'seed-planets.title': '惑星のデータを入れる',
  'seed-planets.why':
    'キャッシュするには、もとになるデータが必要です。8 つの惑星を、2 列のテーブルに書き込みます。',
  'seed-planets.hint': 'このステップは、2 回実行しても何も変わりません。',
  'seed-planets.plan.table': 'テーブル planet（id、name）',
  'seed-planets.plan.rows': 'Mercury から Neptune までの {rows} 行',
  'seed-planets.unchanged': 'テーブルにはすでに {rows} 行あります。何も変更していません。',
  'seed-planets.learned':
    '全部で {rows} 行です。すべて読むのに、今回は {ms} かかりました。cached-read のヒットと比べてみてください。',
  'seed-planets.check.rows': 'テーブル planet に {rows} 行あります',
  'seed-planets.check.wrong': 'テーブル planet の行数が {want} ではなく {rows} です。',
  'seed-planets.option.observations': '惑星の観測データをこの行数だけ生成する（重いクエリのため）',
  'seed-planets.plan.observations': '生成した惑星の観測データ {rows} 行',
  'seed-planets.observations.made': 'テーブル observation に {rows} 行あります。',
  'seed-planets.task':
    '2006 年まで、惑星は 9 つありました。9 つ目を、しばらくの間だけ戻してください。',
  'seed-planets.task.none': 'まだです。テーブルに Pluto の行はありません。',
  'seed-planets.task.hint':
    '1 行目をそのまま入力してください。文字列は単一引用符で囲み、id は自動で付きます。プロンプトが矢印に変わったら、引用符かセミコロンが足りません。',
  'seed-planets.task.learned':
    'データベースは行をすぐに受け取り、どのクライアントからも見えます。まだ間に何もないからです。この行は、天文学者にならって、また取り除きました。',
  'seed-planets.task.restored':
    'テーブルにはほかの変更もありました。次のステップで読み取るため、8 つの惑星で作り直しました。',
};
