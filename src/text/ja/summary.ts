import type { summary as source } from '../en/summary.ts';

export const summary: Readonly<Record<keyof typeof source, string>> = {
  'cli.option.expect':
    'hit-ratio>0.3 のような条件を満たさなければ、終了コード 1 で終わる（>、>=、<、<=、=、繰り返し指定可、名前: {names}）',
  'expect.shape': '{typed} は、hit-ratio>0.3 のような、名前と記号と数の組み合わせではありません',
  'expect.unknown': 'ここに {name} という値はありません。使える名前は {names} です。',
  'expect.no-percent': '{name} は % で数える値ではありません。',
  'expect.share': '割合は {typed}0.75 または {typed}75% のように指定してください',
  'expect.unmeasured': '{typed}: この実行では測定されませんでした。',
  'expect.unmet': '{typed}: 実測は {measured} でした（{name}）。',
  'cli.summary': 'run --json と lab --json の出力から、受講者ごとの表を表示する',
  'cli.operand.files': 'JSON の行を収めたファイル（省くと標準入力から読む）',
  'cli.option.csv': 'カンマ区切り（CSV）で出力する',
  'cli.stdin-is-terminal':
    'このままでは端末から読むことになります。ファイルを指定するか、標準入力に渡してください。',
  'summary.title': '受講者ごとの結果',
  'summary.who': '受講者',
  'summary.outcome': '結果',
  'summary.finished': '完了',
  'summary.figure': '{id}',
  'summary.near': '近い予想',
  'summary.guesses': '予想',
  'summary.bad-lines': '読めない行',
  'summary.passed': '合格: {all} 件中 {passed} 件',
  'summary.figure.means': '{id}: {name}',
  'summary.outcome.passed': '合格',
  'summary.outcome.failed': '失敗',
  'summary.outcome.unfinished': '未完了',
  'summary.outcome.none': '実行の記録なし',
  'summary.outcome.unreadable': '読み取り不可',
  'summary.code': '理由',
};
