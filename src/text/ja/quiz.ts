import type { quiz as source } from '../en/quiz.ts';

export const quiz: Readonly<Record<keyof typeof source, string>> = {
  'quiz.command': '解説付きの問題を、復習の時期が来たものから順に出す',
  'quiz.hint':
    '端末では 1 から 4 で解答し、続けて y か n で自信の有無を選びます。自信があって正解すると次の箱へ進み（5 つの箱: 1、2、4、9、21 日）、間違えると最初の箱に戻ります。端末でないときは、復習する問題を表示するか、--answers の解答を採点します。',
  'quiz.option.topic': '1 つの分野の問題だけを出す: {topics}',
  'quiz.option.all': '復習の時期でないものも含め、すべての問題を出す',
  'quiz.option.exam': 'この数の問題で、時間を計る試験をする（解説は最後に表示）',
  'quiz.option.require': '--exam の正解率がこの値を下回ると、終了コード 1 で終わる',
  'quiz.option.answers':
    '問題の ID と選択肢の ID の JSON ファイル（例: {"same-ttl": "c"}）から解答を読み、何も尋ねない',
  'quiz.option.seed': '選択肢の順序と試験の問題を、前と同じにする',
  'quiz.require.needs-exam': '--exam とともに指定してください。',
  'quiz.answers.unreadable': '{file} を読み取れません: {reason}',
  'quiz.answers.not-json':
    '{file} には、問題の ID から選択肢の ID への JSON オブジェクトを 1 つ書いてください。',
  'quiz.answers.no-question': '{file} にある「{question}」という問題はありません。',
  'quiz.answers.no-option': '{file} の「{question}」には、次のいずれかを指定してください: {values}',
  'quiz.set-aside':
    '解答の記録が壊れていたため、{file} に移しました。読み取れた分は引き継いでいます。',

  'quiz.title': 'クイズ',
  'quiz.head': '問題 {position} / {of}（{aside}）: {topic}',
  'quiz.head.new': '初めて',
  'quiz.head.box': '箱 {box} / 5',
  'quiz.head.left': '残り {time}',
  'quiz.option.numbered': '{number}. {text}',
  'quiz.keys': '1-4 解答   s 飛ばす   q 終了',
  'quiz.keys.sure': '{number}: 自信は？  y ある  n 推測  q 終了',
  'quiz.keys.next': 'Enter 次へ   q 終了',
  'quiz.keys.exam': '1-4 解答   s 飛ばす   q 終了',
  'quiz.label.right': '正解',
  'quiz.label.wrong': '不正解',
  'quiz.label.answer': '正答',
  'quiz.label.other': 'ほか',
  'quiz.label.shown': '参照',
  'quiz.label.box': '箱',
  'quiz.box.up': '自信があり、正解でした。箱 {box} / 5 に進み、次は {days} 日後に出します。',
  'quiz.box.top': '自信があり、正解でした。最後の箱 {box} に残り、次は {days} 日後に出します。',
  'quiz.box.unsure': '正解ですが、推測でした。箱 {box} / 5 に残り、次は {days} 日後に出します。',
  'quiz.box.early':
    '正解ですが、復習の時期より前なので、箱 {box} / 5 に残します。次は {days} 日後に出します。',
  'quiz.box.back': '箱 1 / 5 に戻り、次は {days} 日後に出します。',
  'quiz.box.back-again':
    '箱 1 / 5 に戻り、ほかの 3 問のあとにもう一度、さらに {days} 日後にも出します。',

  'quiz.end': '今回の正解: {answered} 問中 {right} 問。',
  'quiz.end.sure': '自信があった問題: {sure}。そのうち不正解: {mistaken}。',
  'quiz.standing':
    '覚えた問題（自信をもって正解）: {all} 問中 {known} 問。いま復習する問題: {due}。まだ出していない問題: {fresh}。',
  'quiz.standing.later':
    '覚えた問題（自信をもって正解）: {all} 問中 {known} 問。いま復習する問題はありません。次の問題は {days} 日後に出します。',
  'quiz.how-to-answer':
    '端末では {tutorial} quiz で 1 問ずつ出します。スクリプトでは、{tutorial} quiz --json で問題と選択肢の ID を調べ、問題から選択肢への JSON オブジェクトを --answers ファイルで渡します。',

  'quiz.exam.title': '試験',
  'quiz.exam.over': '時間切れです。この解答と、このあとの問題は数えません。',
  'quiz.exam.score': '正解: {of} 問中 {right} 問（{percent}）。所要時間: {time}。',
  'quiz.exam.by-topic': '分野別',
  'quiz.exam.seed': '同じ試験をもう一度受けるには: --seed {seed}',
  'quiz.exam.how-to-answer':
    '端末では時間を計って出します。スクリプトで同じ試験に解答するには、--seed {seed} と --answers ファイルを指定してください。ID は --json で表示します。',
  'quiz.column.topic': '分野',
  'quiz.column.questions': '問題',
  'quiz.column.right': '正解',
  'quiz.column.known': '覚えた問題',
  'quiz.column.answers': '解答',
  'quiz.report.note':
    '覚えた問題: 最後に間違えたあと、自信をもって正解したもの。解答には、同じ問題に解答した回数をすべて数えています。',
  'quiz.status': 'クイズ',
  'quiz.status.value': '{all} 問中 {known} 問を覚えました。復習: {due} 問。次: {command}',
};
