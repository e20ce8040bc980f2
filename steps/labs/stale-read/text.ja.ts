import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.stale-read.title': '古いデータが返る読み取り: キャッシュは過去の値を返す',
  'lab.stale-read.why':
    'キャッシュはコピーです。元のデータが変わっても、コピーには通知されません。このラボでは、キャッシュの裏側で MySQL を変更し、古い値が返り続ける時間を測ります。次に 3 つの書き込み方を比べ、最後に、削除したはずの古い値が戻ってくる競合を確実に起こします。',
  'lab.stale-read.hint':
    '--ttl 5 を試してください。古い値が見える時間が長くなるのは、3 つの書き込み方のうちどれでしょうか。次は自分で書いてみましょう: exercise after-write、slow-reader。',
  'lab.stale-read.figure.stale-ms': '有効期限だけのとき、古い値が返り続けた最長の時間',
  'lab.stale-read.figure.stale-deleted-ms':
    '書き込み後に削除したとき、古い値が返り続けた最長の時間',
  'lab.stale-read.option.ttl': 'キャッシュした値の有効期限（TTL、秒）',
  'lab.stale-read.option.writes': '書き込み方ごとに測る変更の回数',
  'lab.stale-read.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.stale-read.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',

  'lab.stale-read.behind': '1. キャッシュの裏側での変更',
  'lab.stale-read.behind.plan':
    '2025 年 3 月、土星の既知の衛星は {old} 個から {new} 個になりました。1 つの接続は、キャッシュを通して土星を繰り返し読みます。もう 1 つの接続は、キャッシュのことを知らずに MySQL を更新します。',
  'lab.stale-read.guess':
    'TTL は {ttl} 秒です。UPDATE のあと、{old} という古い値はどれだけの時間返り続けると思いますか？',
  'lab.stale-read.label.before': 'UPDATE の前',
  'lab.stale-read.label.after': 'UPDATE のあと: 衛星 {moons} 個',
  'lab.stale-read.behind.result':
    'UPDATE のあと {ms}の間、{reads} 回の読み取りで {old} という古い値が返りました。エラーは一度もありませんでした。',
  'lab.stale-read.behind.not-shown':
    '今回の実行では、UPDATE のあとに {old} が返った読み取りはありませんでした。古い値が残ることは確かめられませんでした。--ttl を長くして試してください。',
  'lab.stale-read.behind.learned':
    '読み取りは 1 回も失敗していないので、誰も気づきません。古い値が返らなくなったのは、キーの保存から {ttl} 秒の TTL が切れたからです。TTL は「どれだけ古い値を許すか」です。',

  'lab.stale-read.ways': '2. 3 つの書き込み方',
  'lab.stale-read.ways.plan':
    '読み取り側は休みなく読み取り続けます。専用の接続を持つ書き込み側が、3 つの方法で {writes} 回ずつ行を変更します。「期限切れを待つ」では、ほかに何もしません。「書き込み後に削除」では、MySQL が確定を返したあとにキーを削除します。「ライトスルー（書き込みスルー）」では、新しい値を自分でキャッシュに入れます。',
  'lab.stale-read.ways.ages':
    '「期限切れを待つ」では、変更したときのキーの経過時間が結果を左右します。保存直後から TTL までを {writes} 等分して、経過時間を変えています。',
  'lab.stale-read.way.expiry': '期限切れを待つ',
  'lab.stale-read.way.delete': '書き込み後に削除',
  'lab.stale-read.way.write-through': 'ライトスルー',
  'lab.stale-read.ways.title': '古い値が見えていた時間（TTL {ttl} 秒）',
  'lab.stale-read.ways.way': '書き込み方',
  'lab.stale-read.ways.writes': '書き込み',
  'lab.stale-read.ways.median': '中央値',
  'lab.stale-read.ways.longest': '最長',
  'lab.stale-read.ways.stale-reads': '古い値の回数',
  'lab.stale-read.ways.verdict':
    '古い値が見えていた最長の時間は、「期限切れを待つ」で {expiry}、「書き込み後に削除」で {delete}、「ライトスルー」で {through} でした。',
  'lab.stale-read.ways.method':
    'MySQL が UPDATE の確定を返した時点から、古い値が最後に返った時点までの時間です。0 は、そのあとに古い値が返らなかったことを表します。読み取り 1 回の平均は {ms}です。読み取り側と書き込み側は 1 つの Node プロセスの中で動いています。2 台のマシンの間では、削除が届くまでにもっと時間がかかります。',
  'lab.stale-read.ways.chart': '古い値が見えていた最長の時間',
  'lab.stale-read.ways.moment':
    '今回の測定では、古い値が見えていたのは、削除で最長 {delete}、ライトスルーで最長 {through}でした。書き込み 1 回のあとに古い値が返った読み取りは多くても {reads} 回で、2 つのコマンドの間の一瞬だけです。',
  'lab.stale-read.ways.longer':
    '今回の測定では、古い値が見えていたのは、削除で最長 {delete}、ライトスルーで最長 {through}でした。書き込み 1 回のあとに、最大 {reads} 回の読み取りに古い値が返っています。2 つのコマンドの間の一瞬よりも長い時間です（その原因は測っていません）。',
  'lab.stale-read.ways.no-shorter':
    '削除やライトスルーで時間が短くなることは、今回の実行では確かめられませんでした。「期限切れを待つ」より短くなっていません。',
  'lab.stale-read.ways.habit':
    '習慣にするなら、削除のほうが安全です。値をキャッシュに入れる書き込み側が 2 つあると、互いに追い越すことがあり、キャッシュに最後に届いた値が MySQL の最後の値とは限らないからです。',
  'lab.stale-read.ways.ttl':
    'いずれの場合も TTL は必要です。2 つのコマンドの間で異常終了すると、削除は行われません。',
  'lab.stale-read.ways.misses':
    'ライトスルーでは足りないこともあります。追い出されたキーや、ノードとともに失われたキーは、次に書き込まれるまで戻りません。そのため、読み取り側がデータベースから読み込む処理（遅延読み込み）も必要です。また、書き込まれても読み取られないデータがメモリを占めます。TTL があれば、やがて消えます。',

  'lab.stale-read.race': '3. 「書き込み後に削除」でも防げない競合',
  'lab.stale-read.race.plan':
    '読み取り側がキャッシュミスになり、MySQL に問い合わせたあとで遅れるとします。プロセスの停止や、混雑したネットワークが原因です。値を保存する前に、書き込み側が行を変更し、キーを削除します。',
  'lab.stale-read.race.held':
    'この順序が偶然起こることはまれです。ここでは、書き込みが終わるまで読み取り側を待たせて、必ず起こします。試すのは素朴な読み取りと、コア（このパッケージのライブラリ）です。フェンスは、無効化のときにキーに残す印で、古い値の保存を防ぎます。',
  'lab.stale-read.race.proceed':
    '最後にキャッシュに何が入っているか、次に進む前に考えてみてください。',
  'lab.stale-read.race.naive': '素朴な読み取り、書き込み後に DEL',
  'lab.stale-read.race.delete': 'コア、書き込み側は別プロセス、フェンスなし',
  'lab.stale-read.race.same-process': 'コア、書き込み側は同じプロセス',
  'lab.stale-read.race.fence': 'コア、書き込み側は別プロセス、フェンスあり',
  'lab.stale-read.race.title': '競合のあと',
  'lab.stale-read.race.protection': '防ぎ方',
  'lab.stale-read.race.stored': '古い値の保存',
  'lab.stale-read.race.next-read': '次に読み取った値',
  'lab.stale-read.race.stale': '古い値が返った時間',
  'lab.stale-read.race.yes': 'あり',
  'lab.stale-read.race.no': 'なし',
  'lab.stale-read.race.verdict':
    '{races} 回の競合のうち、遅い読み取りが削除のあとに古い値を戻したのは {lost} 回です。その時点で MySQL の値はすでに {new} でした。',
  'lab.stale-read.race.ttl':
    '戻された古い値は、TTL が切れるまで返り続けます。「別プロセス」とは、専用の接続を持ち、読み取り側とは 2 つのサーバーだけを共有する、別のキャッシュインスタンスのことです。',
  'lab.stale-read.race.log': '実際の順序: {protection}',
  'lab.stale-read.race.who': '誰が',
  'lab.stale-read.race.done': '完了',
  'lab.stale-read.race.sent': '送ったもの',
  'lab.stale-read.race.set-if': 'SET key {moons}（まだ {seen} のままなら）',
  'lab.stale-read.race.refused': '拒否',
  'lab.stale-read.race.answer': '応答',
  'lab.stale-read.race.who.slow': '遅い読み取り',
  'lab.stale-read.race.who.writer': '書き込み',
  'lab.stale-read.race.who.next': '次の読み取り',
  'lab.stale-read.race.core':
    'コアは、elasticache-tutorial/cache-aside としてパッケージに入っているライブラリです。',
  'lab.stale-read.race.within':
    '1 つのプロセスの中では、コアは進行中の読み取りを知っているので、無効化に追い越された値を保存しません。',
  'lab.stale-read.race.between':
    'プロセスをまたぐ場合は、両方から見える Redis が判断します。fenceMs を指定すると、invalidate はキーを消す代わりにフェンスを残します。フェンスがある間は、それより前に MySQL に問い合わせた読み取り側は保存できません。',
  'lab.stale-read.race.not-held':
    '今回の実行では、次の防ぎ方でも古い値が保存されました: {protection}。上の記録を見てください。',
  'lab.stale-read.tip':
    'ご自分のコードでは、まず MySQL に書き込み、そのあとに無効化してください。fenceMs は、クエリから保存までにかかりうる最長の時間（プロセスの停止も含む）より長くします。それより長い停止には効かないので、TTL も必ず付け、「間違っていても耐えられる時間」を上限にします。',

  'lab.stale-read.check.fresh':
    'キャッシュの裏側での変更には {before} が、無効化のあとは {after} が返りました。ラボのものは何も残っていません',
  'lab.stale-read.check.stale': '無効化のあとの読み取りが、{want} ではなく {after} を返しました。',
};
