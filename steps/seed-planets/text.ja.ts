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
};
