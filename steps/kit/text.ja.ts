import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'seed-planets.observations.progress': 'サーバーの中で観測データを生成中',
  'card.title': '私のキャッシュ',
  'card.costliest': '最も重いクエリ',
  'card.query': '{rows} 行のクエリ',
  'card.database': 'データベースのみ',
  'card.hit': 'キャッシュヒット',
  'card.clear': 'キャッシュヒットは{verdict}（クエリ {queries} 回とヒット {hits} 回の中央値）。',
  'card.unclear':
    'キャッシュヒットは {hit}、データベースのみは {database}（中央値、n = {hits} と {queries}）。{verdict}。',
  'card.guesses.name': '予想',
  'card.guesses': '{all} 件中 {near} 件が 2 倍以内の差',
  'card.guesses.percent': '{all} 件中 {near} 件が近い値（2 倍以内、割合は 5 ポイント以内）',
  'card.removed.name': '削除と確認',
  'card.removed': '{all} 件中 {gone} 件',
  'card.next.lab': '{tutorial} lab {lab}',
  'verdict.faster':
    '{base}と比べて、{what}は {times}の速さです（{rounds} ラウンドの中央値。各ラウンドでは {low}～{high}でした）。',
  'verdict.slower':
    '{base}と比べて、{what}には {times}の時間がかかります（{rounds} ラウンドの中央値。各ラウンドでは {low}～{high}でした）。',
  'verdict.faster-every-round':
    '{base}と比べて、{what}は {rounds} ラウンドのすべてで速くなりました（偶然だけでそうなる確率は {chance} 分の 1）。ただし、何倍速いかまでは言えません: {low}～{high}でした。',
  'verdict.slower-every-round':
    '{base}と比べて、{what}は {rounds} ラウンドのすべてで遅くなりました（偶然だけでそうなる確率は {chance} 分の 1）。ただし、何倍の時間がかかるかまでは言えません: {low}～{high}でした。',
  'verdict.too-small-to-claim':
    '{base}と比べて、{what}は速いとも遅いとも言えません。速さは {rounds} ラウンドで {low}～{high}とばらつき、差があるとしても、そう言い切るには小さすぎます。',
  'verdict.single-round':
    '{base}と比べて、{what}は速いとも遅いとも言えません。両方を測れたのは 1 ラウンドだけでした。',
  'verdict.nothing-measured':
    '{base}と比べて、{what}については何も言えません。今回は両方を測れたラウンドがありませんでした。',
  'verdict.short.faster': '{rounds} ラウンドで {low}～{high}の速さ',
  'verdict.short.slower': '{rounds} ラウンドで {low}～{high}の時間がかかる',
  'verdict.short.faster-every-round':
    '{rounds} ラウンドのすべてで速いものの、何倍速いかまでは言えません（{low}～{high}）',
  'verdict.short.slower-every-round':
    '{rounds} ラウンドのすべてで遅いものの、何倍の時間がかかるかまでは言えません（{low}～{high}）',
  'verdict.short.too-small-to-claim':
    '差があるとしても小さすぎて、速いとも遅いとも言えません（{rounds} ラウンドで {low}～{high}の速さ）',
  'verdict.short.single-round': '測れたのは 1 ラウンドだけで、何も言えません',
  'verdict.short.nothing-measured': '両方を測れたラウンドがありません',
  'verdict.cell.faster': '速い',
  'verdict.cell.slower': '遅い',
  'verdict.cell.faster-every-round': '速い（倍率は不確か）',
  'verdict.cell.slower-every-round': '遅い（倍率は不確か）',
  'verdict.cell.too-small-to-claim': '差が小さい',
  'verdict.cell.nothing-measured': '未測定',
  'cached-read.table.n': '回数',
  'cached-read.table.p50': 'p50',
  'cached-read.table.p95': 'p95',
  'cached-read.table.p99': 'p99',
  'cached-read.table.max': '最大',
  'guess.none': '{question}（予想なし: 入力を待たずに実行しています）',
  'lab.check.left': 'ラボのものが残っています: {names}。',
};
