import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.stampede.title': 'スタンピード: 全員が同時にキャッシュミスする',
  'lab.stampede.why':
    'キーがキャッシュにある間は、読み手が千人いてもデータベースに負荷はかかりません。ところがキーの期限が切れた瞬間、全員が同時にキャッシュミスになり、全員が同じ問い合わせをデータベースに送ります。これがスタンピード（サンダリングハード、ドッグパイルとも呼びます）です。よく読まれるキーほど深刻です。このラボでは、お使いのマシンで実際に起こし、4 つの備えを順に試します。',
  'lab.stampede.hint': '--readers 100 を試してください。増える列と、増えない列はどれでしょうか。',
  'lab.stampede.option.readers': '1 つのキーを読む読み手の数',
  'lab.stampede.option.instances':
    '読み手を振り分けるキャッシュインスタンスの数（それぞれ自分の接続を持ちます）',
  'lab.stampede.option.seconds': '備えごとに読み続ける秒数',
  'lab.stampede.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.stampede.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',
  'lab.stampede.plan.reads':
    '{readers} 人の読み手が 1 つのキーを、4 つの備えで {seconds} 秒ずつ読みます',

  'lab.stampede.crowd': '1. 1 つのキーと、多くの読み手',
  'lab.stampede.crowd.query':
    '負荷のあるクエリです。{rows} 件の観測値を互いに比べます。ほかに誰も使っていなければ、このマシンで {ms} かかります。Com_select は、MySQL 自身が数えている SELECT の回数です。以下のクエリ数は、すべてこの値の差です。',
  'lab.stampede.crowd.plan':
    '{readers} 人の読み手が、{every} ミリ秒ごとに結果を求めます。読み手は {instances} 個の独立したキャッシュインスタンスに振り分けられます。各インスタンスは、{instances} 個のプロセスがそうであるように、Redis と MySQL への自分の接続を持ち、2 つのサーバー以外は何も共有しません。',
  'lab.stampede.shared-server':
    'Com_select は、この MySQL を使うすべてのクライアントのクエリを数えます。ほかのクライアントの分も、以下の数値に含まれます。',
  'lab.stampede.guess':
    'TTL {ttl} 秒、備えなしの場合、{readers} 人の読み手は {seconds} 秒間に何回のクエリを MySQL に送ると思いますか？',
  'lab.stampede.protection.none': 'なし',
  'lab.stampede.protection.single-flight': 'シングルフライト',
  'lab.stampede.protection.lock': '＋ロック',
  'lab.stampede.protection.early-refresh': '＋早期更新',
  'lab.stampede.crowd.title':
    '{readers} 人の読み手、1 つのキー、{instances} インスタンス、各 {seconds} 秒',
  'lab.stampede.crowd.protection': '備え',
  'lab.stampede.crowd.reads': '読み取り',
  'lab.stampede.crowd.expiries': '期限切れ',
  'lab.stampede.crowd.queries': 'クエリ',
  'lab.stampede.crowd.peak': '約 0.1 秒間の最多',
  'lab.stampede.crowd.p50': '中央値',
  'lab.stampede.crowd.slowest': '最も遅い読み取り',
  'lab.stampede.crowd.verdict':
    'MySQL が受け取ったクエリは、備えなしで {none} 回、シングルフライトで {flight} 回、ロックを加えて {lock} 回、さらに早期更新を加えて {early} 回でした。最も遅い読み取りは、備えなしで {noneMs}、すべての備えで {earlyMs} でした。',
  'lab.stampede.crowd.method':
    'クエリは MySQL（Com_select）、期限切れは Redis（expired_keys）が数えた値です。読み手は答えを待ってから次を求めるので、答えが遅いと読み取りの回数は減ります。',
  'lab.stampede.crowd.chart': 'MySQL に届いたクエリの時間変化',
  'lab.stampede.crowd.learned':
    'シングルフライト: 同じプロセスで同じものを求める読み手は、1 つのクエリの結果を一緒に待ちます。残るのは、プロセスごとに 1 回のクエリです。ロック: Redis の短いロックを最初に取ったプロセスだけが問い合わせ、ほかはその結果を待ちます。待つ時間は、前回のクエリ時間の 2 倍までです（まだ分からなければ 1 秒まで）。MySQL が数を返すのが遅れた場合、「約 0.1 秒間の最多」には、より長い時間のクエリが含まれます。早期更新: 期限が近づくと、ヒットした読み取りの 1 つが確率的に裏側でクエリを始めます。たいていは値が消える前に更新され、誰も待ちません。',

  'lab.stampede.jitter': '2. 同時に保存された、多くのキー',
  'lab.stampede.jitter.plan':
    'シングルフライトとロックは、キーごとに働きます。デプロイ、再起動、バッチ処理の直後には、多くのキーが同時に保存され、同時に期限が切れます。別々のキーによるスタンピードです。ジッターは、それぞれの TTL からランダムな長さを差し引きます。',
  'lab.stampede.jitter.of': 'ジッター {percent} %',
  'lab.stampede.jitter.title': '同時に保存した {keys} 個のキー、TTL {ttl} 秒',
  'lab.stampede.jitter.jitter': 'ジッター',
  'lab.stampede.jitter.verdict':
    '{bin} ミリ秒間の最多クエリ数は、ジッターなしで {without} 回、ジッターありで {jittered} 回でした。',
  'lab.stampede.jitter.cost':
    'ジッターには代償もあります。キーの平均の寿命が短くなるので、同じ時間のクエリ数は、なしで {without} 回、ありで {jittered} 回でした。',
  'lab.stampede.jitter.chart': 'MySQL に届いたクエリ（{bin} ミリ秒ごと）',
  'lab.stampede.tip':
    'elasticache-tutorial/cache-aside では、シングルフライトと 10 % のジッターが最初から有効です。1 回のクエリが重いなら lock: true を、絶えず読まれるキーには earlyRefresh を指定してください。通常は 1 で、ここで使った 2 はより早く始めます。',

  'lab.stampede.check.ok':
    'ロックを使う 2 つのインスタンスで、{readers} 人の読み手が空のキーを同時に読んでも、MySQL が答えたのは {queries} 回でした。ラボのものは何も残っていません',
  'lab.stampede.check.bad':
    '空のキーを読んだ {readers} 人の読み手が、{queries} 回のクエリを送りました。',
};
