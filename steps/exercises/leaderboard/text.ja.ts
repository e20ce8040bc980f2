import type { en } from './text.en.ts';

/** The words of the exercise leaderboard in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.leaderboard.title': '大勢が同時に書き込むリーダーボード',
  'exercise.leaderboard.why':
    'score(player, points) は得点を加え、top(n) は上位 n 人を [player, points] で高い順に返し、rank(player) は 1 から数えた順位を返します（得点のない人には何も返しません）。書き込みは複数のプロセスから、参加者は大勢です。最初のファイルの JSON 1 つなら Memcached でもできます。',
  'exercise.leaderboard.hint':
    '関連するラボは slow-log です。全体を調べるコマンドが、ほかの全員をどれだけ待たせるかを見ます。',
  'exercise.leaderboard.hint.1':
    '2 つのプログラムが同じ得点を読み、それぞれ足して書き戻します。消えるのは誰の得点でしょうか。',
  'exercise.leaderboard.hint.2':
    'Redis には、メンバーを数値の順に並べておくデータ型、ソート済みセットがあります。その数値への加算も Redis が行えます。',
  'exercise.leaderboard.hint.3':
    'ZINCRBY キー 得点 参加者、ZRANGE キー 0 n-1 REV WITHSCORES、ZREVRANK キー 参加者 を使います。ZREVRANK は 0 から数え、知らない参加者には何も返しません。',
  'exercise.leaderboard.not-in-redis': 'score() は戻りましたが、Redis には何も送られていません。',
  'exercise.leaderboard.not-in-redis.top':
    'top({n}) は戻りましたが、Redis には何も問い合わせていません。',
  'exercise.leaderboard.not-in-redis.wanted':
    'どのプロセスからも見えるように、得点を Redis に置きます。',
  'exercise.leaderboard.wrong-top': 'top({n}) が返したのは {came} です。',
  'exercise.leaderboard.wrong-top.wanted': '参加者と得点の組のリストを返します: {places}',
  'exercise.leaderboard.kept-in-process':
    '2 つ目のプロセスでは、top({n}) が返したのは {came} です。',
  'exercise.leaderboard.kept-in-process.wanted':
    '1 つ目のプロセスが受け取った得点も見えるようにします: {places}',
  'exercise.leaderboard.not-waited-for':
    '{command} がまだ Redis に届いていないのに、score() が戻りました。呼び出した側は保存できたと思い込み、エラーにも気づけません。',
  'exercise.leaderboard.not-waited-for.wanted':
    'Redis が応答してから score() を終えるようにします。クライアントが返すものを await するか、return します。',
  'exercise.leaderboard.points-lost':
    '1 つのプロセスを {command} の直前で止め、その間に別のプロセスが {player} に {second} 点を加えました。最初のプロセスを進めると、{player} の得点は {wanted} 点ではなく {came} 点でした。',
  'exercise.leaderboard.points-lost.crowd':
    '2 つのプロセスが {calls} 回の呼び出しで同時に得点を加えると、{player} の得点は {wanted} 点ではなく {came} 点でした。',
  'exercise.leaderboard.points-lost.wanted':
    '途中に誰も割り込めない加算にします。読んで、足して、書き戻すと、その間にほかが書いたものを消してしまいます。',
  'exercise.leaderboard.wrong-order': 'top({n}) が返したのは {came} です。',
  'exercise.leaderboard.wrong-order.wanted': '数値として得点の高い順に並べます: {places}',
  'exercise.leaderboard.wrong-order.ties':
    '誰も得点していないのに、順序が変わりました。はじめは {before}、次は {after} です。',
  'exercise.leaderboard.wrong-order.ties.wanted':
    '同じ得点の参加者は、いつも同じ順序で並ぶようにします。',
  'exercise.leaderboard.rank-off-by-one':
    'top() で {wanted} 番目にいる {player} について、rank() が返したのは {came} です。',
  'exercise.leaderboard.wrong-rank':
    'top() で {wanted} 番目にいる {player} について、rank() が返したのは {came} です。',
  'exercise.leaderboard.rank.wanted':
    '人が数えるとおりの順位を返します。首位が 1 位です。Redis は 0 から数えます。',
  'exercise.leaderboard.stranger-ranked':
    '一度も得点していない {player} について、rank() が返したのは {came} です。',
  'exercise.leaderboard.stranger-ranked.wanted':
    '得点のない人には何も返さないようにします（null、undefined、None のどれか）。',
  'exercise.leaderboard.reads-everything':
    '長い名前の参加者が {players} 人いるとき、{call} で {bytes} バイトが流れました。大半は {command} のものです。',
  'exercise.leaderboard.reads-everything.inside':
    '{call} が送った {command} は、応答が短くても全メンバーを調べます。その間、全員が待ちます。',
  'exercise.leaderboard.reads-everything.wanted':
    '参加者が何人いても、1 回の呼び出しで流れるのは最大 {limit} バイトにします。',
};
