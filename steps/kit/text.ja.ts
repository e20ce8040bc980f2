import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'seed-planets.observations.progress': 'サーバーの中で観測データを生成中',
  'stands-for.system':
    'ここでは、このマシンのサーバーが {service} の代わりになります（{reason}）。',
  'stands-for.embedded':
    'ここでは、このチュートリアルの組み込みエンジンが {service} の代わりになります（{reason}）。',
  'stands-for.external': 'ここでは、ご自分のサーバーが {service} の代わりになります（{reason}）。',
  'stands-for.aws':
    'ここで使うのは、ご自分の AWS アカウントにある {service} そのものです（{reason}）。',
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
  'card.guesses.choice': '{all} 件中 {near} 件が正解または近い値',
  'card.removed.name': '削除と確認',
  'card.removed': '{all} 件中 {gone} 件',
  'card.next.lab': '{tutorial} lab {lab}',
  'verdict.faster':
    '{base}と比べて、{what}は {times}の速さです（{rounds} ラウンドの中央値。各ラウンドでは {low}～{high}でした）。',
  'verdict.slower':
    '{base}と比べて、{what}には {times}の時間がかかります（{rounds} ラウンドの中央値。各ラウンドでは {low}～{high}でした）。',
  'verdict.faster-every-round':
    '{base}と比べて、{what}は {rounds} ラウンドのすべてで速くなりました（偶然だけで全部が片側にそろう確率は {chance} 分の 1）。ただし、{why}、何倍速いかまでは言えません: {low}～{high}でした。',
  'verdict.slower-every-round':
    '{base}と比べて、{what}は {rounds} ラウンドのすべてで遅くなりました（偶然だけで全部が片側にそろう確率は {chance} 分の 1）。ただし、{why}、何倍の時間がかかるかまでは言えません: {low}～{high}でした。',
  'verdict.apart': 'ラウンド間の開きが大きく',
  'verdict.few-rounds': '{rounds} ラウンドでは少なすぎて',
  'verdict.too-small-to-claim':
    '{base}と比べて、{what}は速いとも遅いとも言えません。{rounds} ラウンドで {low}～{high}の速さとなり、すべてのラウンドで速かったわけでも、すべてで遅かったわけでもありません。',
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
    '速いとも遅いとも言えません（{rounds} ラウンドで {low}～{high}の速さ）',
  'verdict.short.single-round': '測れたのは 1 ラウンドだけで、何も言えません',
  'verdict.short.nothing-measured': '両方を測れたラウンドがありません',
  'verdict.cell.faster': '速い',
  'verdict.cell.slower': '遅い',
  'verdict.cell.faster-every-round': '速い（倍率は不確か）',
  'verdict.cell.slower-every-round': '遅い（倍率は不確か）',
  'verdict.cell.too-small-to-claim': 'どちらとも言えない',
  'verdict.cell.nothing-measured': '未測定',
  'cached-read.table.n': '回数',
  'cached-read.table.p50': 'p50',
  'cached-read.table.p95': 'p95',
  'cached-read.table.p99': 'p99',
  'cached-read.table.max': '最大',
  'outcome.hit': 'ヒット',
  'outcome.miss': 'ミス',
  'outcome.bypass': 'バイパス',
  'guess.none': '{question}（予想なし: 入力を待たずに実行しています）',
  'lab.check.left': 'ラボのものが残っています: {names}。',
  'exercise.plan.file': 'ご自分のファイル（まだなければ、書き始めのファイルを置きます）',
  'exercise.plan.redis': 'この演習専用の Redis（確認のたびに空にします）',
  'exercise.plan.check': '別プロセスで動くご自分のプログラムと、Redis・MySQL とのすべてのやり取り',
  'exercise.file.new': '書き始めのファイルを置きました: {file}。編集して保存するたびに確認します。',
  'exercise.file.begun':
    'ご自分のファイル: {file}。最後に合格した {from} のコピーから始めます。保存するたびに確認します。',
  'exercise.part':
    '{of} 個の演習のうち {before} 個に合格しました。合格しなかったのは {exercise} の確認です。',
  'exercise.file.found': 'ご自分のファイル: {file}。このまま確認します。',
  'exercise.waiting':
    '{file} を変更して保存すると、もう一度確認します。ファイルはいつ終わっても残ります。',
  'exercise.keys': 'h ヒント、r もう一度確認、s 解答例、q 終了',
  'exercise.keys.edit': 'h ヒント、r もう一度確認、s 解答例、o エディターで開く、q 終了',
  'exercise.give-up': 'まだ合格していません。あきらめて解答例を見ますか？',
  'exercise.passed':
    '合格です: {exercise}。名前と値は、すべてこの確認のために新しく作ったものでした（seed {seed}）。',
  'exercise.not-passed':
    'まだです: {code}（演習 {exercise}、seed {seed}）。実際に見えたことと、必要なことは次のとおりです。',
  'exercise.check.nothing-left': '演習で作ったものは、ご自分のファイルのほかに残っていません',
  'exercise.no-function': 'ファイルに関数 {name} がありません。',
  'exercise.no-function.wanted':
    'その名前の関数が必要です。JavaScript では export async function {name}(...)、Python では def {name}(...): と書きます。',
  'exercise.does-not-load': 'ファイルを読み込めませんでした。{error}',
  'exercise.does-not-load.wanted': '読み込めて、そのまま動き続けるファイルにします。',
  'exercise.package-missing': 'パッケージ {name} が見つかりませんでした。',
  'exercise.package-missing.wanted':
    'JavaScript の ioredis と mysql2 はチュートリアルに含まれています。ほかのパッケージ（{name}）は、ご自分のフォルダーに、Python ではその .venv にインストールしてください。',
  'exercise.silent.load':
    '読み込みに {seconds} 秒より長くかかったため、プログラムを終了させました。無限ループか、終わらない待ちがあります。',
  'exercise.silent':
    '{name} が {seconds} 秒以内に応答しなかったため、プログラムを終了させました。無限ループか、終わらない待ちがあります。',
  'exercise.ended': 'プログラムが自分で終わりました（{how}）。',
  'exercise.prints-too-much':
    'プログラムの出力が 1 MiB を超えたため、終了させました。出力し続けている行があります。',
  'exercise.prints-too-much.wanted': '人が読める量の出力にします。',
  'exercise.threw': '{name} が例外を投げました: {error}',
  'exercise.call.wanted': '{name} が値を返すようにします。',
  'exercise.not-stored': 'ID {id} の {name} のあと、Redis に新しいキーがありませんでした。',
  'exercise.not-stored.wanted': 'MySQL の結果を、{ttl} 秒の間 Redis に残します。',
  'exercise.other-process-queries':
    '2 つ目のプロセスで ID {id} を読むと、1 つ目が残した結果があるのに MySQL に問い合わせました。',
  'exercise.other-process-queries.wanted':
    'キーは、アプリケーションのどのプロセスでも同じにします。',
  'exercise.hit-queries':
    'ID {id} の {name} を 2 回呼びました。結果は残っていたのに、2 回目も MySQL に問い合わせました。',
  'exercise.hit-queries.wanted': 'ヒットでは Redis だけで結果を返すようにします。',
  'exercise.wrong-rows': 'ID {id} の {name} が返した値は {came} でした。',
  'exercise.wrong-rows.wanted':
    'MySQL が返した行をそのまま返します。ここでは 1 行（id {id}、name {name}、moons {moons}）です。',
  'exercise.not-renamed': 'ID {id} の rename が戻ったのに、MySQL の名前は {old} のままです。',
  'exercise.not-renamed.wanted':
    'rename が戻ったときに、MySQL の名前が {name} になっているようにします。PyMySQL の書き込みはトランザクションの中で行われるので、commit() がないと何も残りません。',
  'exercise.old-after-write':
    'rename が戻ったあと、ID {id} の planet はまだ {old} を返しました。MySQL の名前は {name} です。',
  'exercise.old-after-write.other-key':
    'rename が戻ったあと、ID {id} の planet はまだ {old} を返しました。削除したキーは {deleted}、行が残っているキーは {kept} です。',
  'exercise.old-after-write.wanted':
    'rename が戻ったときには、Redis のコピーが消えているか、新しくなっているようにします。planet が読むのと同じキーを使います。',
  'exercise.option.in': '書く言語（JavaScript、TypeScript、redis と PyMySQL が入った Python）',
  'exercise.hint.of': '{number}/{of}: {hint}',
  'exercise.hint.offer':
    '同じ結果が {times} 回続きました。h キーでヒント {number}/{of} を見られます。',
  'exercise.hint.all-given': 'これが最後のヒントです。s キーで解答例を見られます。',
  'exercise.option.hint': 'ヒントを 1 つ目から指定した数だけ表示する',
  'exercise.option.solution': '合格したあとで、解答例をファイルの横に置く',
  'exercise.option.give-up': '--solution と合わせて使い、合格前に解答例を見る（記録に残る）',
  'exercise.option.fresh': '今のファイルを別の名前で残し、最初から始める',
  'exercise.file.aside': 'それまでのファイルは {file} として残しました。',
  'exercise.solution.there': '解答例と比べるには: {tutorial} {again} --solution',
  'exercise.solution.title': '{exercise} の解答例',
  'exercise.solution.written':
    '比べるための解答例を置きました: {file}。大切なのはサーバーから見えることです。書き方が違っていてもかまいません。',
  'exercise.option.once': '1 回だけ確認して終わる（合格でなければ終了コード 1）',
  'exercise.option.wire': 'やり取りを最後の数件ではなく、すべて表示する',
  'exercise.option.folder': 'ファイルを置く（置いてある）フォルダー',
  'exercise.option.seed': '同じ名前と値でもう一度確認する',
};
