import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.stale-read.title': '古い読み取り: キャッシュは「過去の事実」を答える',
  'lab.stale-read.why':
    'キャッシュは写しです。元のデータが変わっても、写しには誰も知らせません。キャッシュを導入したチームが最初に出会う問題です。このラボでは、キャッシュの裏側で MySQL を変更し、読み手が古い値を受け取り続ける時間を測ります。次に 3 つの書き込み方を比べ、最後に、削除したはずの古い値が戻ってくる競合を確実に起こします。',
  'lab.stale-read.hint':
    '--ttl 5 を試してください。3 つの書き込み方のうち、長くなるのはどれでしょうか。',
  'lab.stale-read.option.ttl': 'キャッシュした答えの有効期限（秒）',
  'lab.stale-read.option.writes': '書き込み方ごとに測る変更の回数',
  'lab.stale-read.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.stale-read.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',

  'lab.stale-read.behind': '1. キャッシュの裏側での変更',
  'lab.stale-read.behind.plan':
    '2025 年 3 月、土星の既知の衛星は {old} 個から {new} 個になりました。1 つの接続は、キャッシュを通して土星を繰り返し読みます。もう 1 つの接続は、キャッシュのことを知らずに MySQL を更新します。',
  'lab.stale-read.guess':
    'TTL は {ttl} 秒です。UPDATE のあと、読み手は {old} という答えをどれだけの時間受け取り続けると思いますか？',
  'lab.stale-read.label.before': 'UPDATE の前',
  'lab.stale-read.label.after': 'UPDATE の後: 衛星 {moons} 個',
  'lab.stale-read.behind.result':
    'UPDATE のあと {ms} の間、{reads} 回の読み取りで {old} という答えが返りました。エラーは一度もありませんでした。',
  'lab.stale-read.behind.learned':
    'エラーは起きず、ログにも何も残りません。終わらせたのは、キーの保存時から数えた TTL の {ttl} 秒だけです。TTL は「どれだけ古い答えを許すか」です。',

  'lab.stale-read.ways': '2. 3 つの書き込み方',
  'lab.stale-read.ways.plan':
    '読み手は休みなく読み続けます。自分の接続を持つ書き手が、3 つの方法で {writes} 回ずつ行を変更します。「期限切れを待つ」では、書き手は何もしません。「書き込み後に削除」では、MySQL が確定を返したあとにキーを削除します。「ライトスルー」では、書き手が新しい値を自分でキャッシュに入れます。「期限切れを待つ」では、保存直後から等間隔に経過時間を変えて変更します。',
  'lab.stale-read.way.expiry': '期限切れを待つ',
  'lab.stale-read.way.delete': '書き込み後に削除',
  'lab.stale-read.way.write-through': 'ライトスルー',
  'lab.stale-read.ways.title': '読み手に古い値が見えていた時間（TTL {ttl} 秒）',
  'lab.stale-read.ways.way': '書き込み方',
  'lab.stale-read.ways.writes': '書き込み',
  'lab.stale-read.ways.median': '中央値',
  'lab.stale-read.ways.longest': '最長',
  'lab.stale-read.ways.stale-reads': '古い答え',
  'lab.stale-read.ways.verdict':
    '古い値が見えていた最長の時間は、「期限切れを待つ」で {expiry}、「書き込み後に削除」で {delete}、「ライトスルー」で {through} でした。',
  'lab.stale-read.ways.method':
    'MySQL が UPDATE の確定を返した時点から、読み手が最後に古い値を受け取った時点までの時間です。0 は、その後に古い値を受け取った読み手がいなかったことを表します。1 回の読み取りは {ms} で、これがおよその精度です。読み手と書き手はそれぞれ自分の接続を持ちますが、1 つの Node プロセスの中で動いています。2 台のマシンの間では、削除が届くまでにもっと時間がかかります。',
  'lab.stale-read.ways.chart': '古い値が見えていた最長の時間',
  'lab.stale-read.ways.learned':
    '削除でもライトスルーでも、残るのは 2 つのコマンドの間の一瞬だけです。習慣にするなら、削除のほうが安全です。値をキャッシュに入れる書き手が 2 つあると、互いに追い越すことがあり、キャッシュに最後に届いた値が MySQL の最後の値とは限らないからです。いずれの場合も TTL は必要です。2 つのコマンドの間で異常終了した書き手は、削除を行いません。',

  'lab.stale-read.race': '3. 「書き込み後に削除」が負けうる競合',
  'lab.stale-read.race.plan':
    '読み手がキャッシュミスになり、MySQL に問い合わせたあとで遅れるとします。プロセスの停止や、混んだネットワークが原因です。読み手が値を保存する前に、書き手が行を変更し、キーを削除します。この順序が偶然起こることはまれです。ここでは、書き手が終わるまで読み手をデータベースとキャッシュの間で待たせるので、必ず起こります。',
  'lab.stale-read.race.proceed': '最後にキャッシュには何が入っているでしょうか？',
  'lab.stale-read.race.naive': '素朴な読み取り、書き込み後に DEL',
  'lab.stale-read.race.delete': 'コア、書き手は別プロセス、フェンスなし',
  'lab.stale-read.race.same-process': 'コア、書き手は同じプロセス',
  'lab.stale-read.race.fence': 'コア、書き手は別プロセス、フェンスあり',
  'lab.stale-read.race.title': '競合のあと',
  'lab.stale-read.race.protection': '防ぎ方',
  'lab.stale-read.race.stored': '古い値の保存',
  'lab.stale-read.race.next-read': '次の読み手への答え',
  'lab.stale-read.race.stale': '古い値を答えた時間',
  'lab.stale-read.race.yes': 'された',
  'lab.stale-read.race.no': 'されない',
  'lab.stale-read.race.verdict':
    '{races} 回の競合のうち {lost} 回で、遅い読み手が、削除のあとに古い値を戻しました。その時点で MySQL の値はすでに {new} でした。',
  'lab.stale-read.race.ttl':
    '戻された場合、終わらせたのは TTL だけです。「別プロセス」とは、自分の接続を持ち、読み手とは 2 つのサーバーだけを共有する、別のキャッシュインスタンスのことです。',
  'lab.stale-read.race.learned':
    '1 つのプロセスの中では、コアは進行中の読み取りを知っているので、無効化に追い越された値を保存しません。プロセスをまたぐ場合は、両方が見える者、つまり Redis が判断する必要があります。fenceMs を指定すると、invalidate はキーを消すだけでなくフェンスを残します。フェンスがある間は、それより前に MySQL に問い合わせた読み手が保存しようとしても拒否されます。最後の競合で起きたことは、次のとおりです。',
  'lab.stale-read.tip':
    'ご自分のコードでは、まず MySQL に書き込み、その後に無効化してください。fenceMs は、クエリから保存までにかかりうる最長の時間（プロセスの停止も含む）より長くし（それより長い停止には効かないので、TTL も必ず付けます）、TTL は「間違っていても耐えられる時間」を上限にします。',

  'lab.stale-read.check.fresh':
    'キャッシュの裏側での変更には {before} が、無効化のあとは {after} が返りました。ラボのものは何も残っていません',
  'lab.stale-read.check.stale': '無効化のあとの読み取りが、{want} ではなく {after} を返しました。',
};
