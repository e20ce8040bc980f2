import type { en } from './text.en.ts';

/** The words of the exercise one-flight in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.one-flight.title': '20 の読み取りを 1 回のクエリで済ませる',
  'exercise.one-flight.why':
    'fetch(sql, params, ttl) を書いてください。同じプロセスで同じキーを同時にミスした読み取りは、1 回のクエリを一緒に待ちます。ほかのキーの読み取りは待たせず、クエリが失敗したら待っていた全員に伝え、あとには何も残しません。最初に渡されるファイルは、それぞれが MySQL に問い合わせています。',
  'exercise.one-flight.hint':
    '関連するラボは stampede です。1 つのキーを多くの読み取りが一斉にミスします。',
  'exercise.one-flight.hint.1': '最初の応答が返るまでに、SELECT は何回送られているでしょうか。',
  'exercise.one-flight.hint.2':
    '2 番目の読み取りは、最初の読み取りと同じものを待てば済みます。どこで見つけられるでしょうか。',
  'exercise.one-flight.hint.3':
    'キーから Promise を引く Map を使います。最初の await より前に入れ、finally で削除します。Python では Lock で守った dict に Future を入れるか、キーごとのロックを取ってから Redis をもう一度見ます。',
  'exercise.one-flight.crowd-queries':
    '何も残っていないときに ID {id} を {readers} 件同時に読み取ると、MySQL に {count} 回のクエリが届きました。',
  'exercise.one-flight.crowd-queries.wanted':
    'クエリは 1 回だけにして、その行を全員に返します。遅いクエリは、一斉に送るとさらに遅くなります。',
  'exercise.one-flight.others-wait':
    'ID {id} のクエリを待っている間、ID {other} の読み取りも結果を得られませんでした。',
  'exercise.one-flight.others-wait.wanted':
    '待つのは同じキーの読み取りだけにします。1 つの遅いクエリで全員を待たせないようにします。',
  'exercise.one-flight.kept-in-process':
    'Redis から ID {id} のキーを削除しても、次の fetch は MySQL に問い合わせませんでした。',
  'exercise.one-flight.kept-in-process.wanted':
    '一緒に待った結果は、届いたらすぐに手放します。そのあとは Redis が TTL の間だけ残します。',
  'exercise.one-flight.failure-not-told':
    'ID {id} のクエリが失敗したとき、{readers} 件の読み取りが待っていました。エラーが伝わったのは {told} 件だけです。',
  'exercise.one-flight.failure-not-told.wanted':
    'クエリを待っていたすべての読み取りに、そのエラーをすぐに伝えます。',
  'exercise.one-flight.failure-remembered':
    'ID {id} のクエリが 1 回失敗しました。MySQL は元に戻りましたが、次の fetch でも行が返りませんでした（{error}）。',
  'exercise.one-flight.failure-remembered.wanted':
    '失敗のあとは、改めてクエリを送ります。エラーも、結果と同じように手放します。',
};
