import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'seed-planets.observations.progress': 'サーバーの中で観測データを生成中',
  'run.summary.title': 'ここまでに見たこと',
  'run.summary.hit-ratio':
    'ヒット率は {percent} です。これは、レッスンのために行った数回の読み取りの値です。実際のキャッシュでは、この数値を監視してください。ヒット率が 90% でも 10 回に 1 回は MySQL に届くので、クエリの時間がキャッシュの有無で変わらないなら、平均は最大でも 10 倍までしか速くなりません。',
  'run.summary.costliest':
    'これは 8 行の場合です。最も重いクエリはデータベースで {database}、キャッシュで {hit} かかりました。キャッシュの速さは、ラウンドごとに見ると {lowest}～{highest}でした。',
  'run.summary.meaning':
    'アプリケーションがキャッシュを調べ、ミスならデータベースに問い合わせ、結果を TTL 付きで保存します。キャッシュはデータベースのことを何も知りません。どれだけ古い値を許すかは TTL が決めます。',
  'run.summary.next':
    '次は、cached-read --sql でご自分のクエリを、--ttl で有効期限を長くして、そしてラボ（{tutorial} lab）を試してみてください。',
  'run.summary.report': 'ご自分の測定結果を残すには: {tutorial} report --out report.md',
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
