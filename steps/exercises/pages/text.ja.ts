import type { en } from './text.en.ts';

/** The words of the exercise pages in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.pages.title': '見てよい人すべてのために一度だけ作るページ',
  'exercise.pages.why':
    'page(url, headers, sql) をエクスポートし、{ status, headers, body } を返してください。ページは、ほかとの違いを含むキーで、Redis に 60 秒残します。1 人のためのページは、ほかの人に見せません。すでに持っている人には 304 を返します。最初のファイルは、パスだけをキーにしています。',
  'exercise.pages.hint': '関連するのはラボ pages です。ウェブプロセスが同じことをします。',
  'exercise.pages.hint.1': '2 つのリクエストが同じだといえるのは、どんなときでしょうか。',
  'exercise.pages.hint.2':
    '違いを生むのは、クエリ文字列、言語、人です。1 人だけのためのページは残しません。ETag は本文から作り、本文の横に残します。',
  'exercise.pages.hint.3':
    'クエリ文字列を並べ替え、言語とともにキーに入れます。残すのは、ステータスが 200 のものだけです。headers["if-none-match"] が ETag と同じなら、304 と空の本文を返します。',
  'exercise.pages.wrong-page': '{url} の page が返した値は {came} でした。',
  'exercise.pages.wrong-page.wanted':
    'ステータス 200、headers、body を持つオブジェクトを返します。本文には、MySQL にある惑星 {names} を載せます。',
  'exercise.pages.wrong-page.wanted.user':
    'ステータス 200、headers、body を持つオブジェクトを返します。本文には、惑星 {names} と、Cookie の名前 {user} を載せます。',
  'exercise.pages.mixed-up': '{url} をリクエストしたのに、{other} のページが返りました。',
  'exercise.pages.mixed-up.wanted': 'クエリ文字列が違えば別のページです。キーも別にします。',
  'exercise.pages.mixed-up.language':
    '{url} を日本語（accept-language）でリクエストしたのに、前の人と同じ英語のページが返りました。',
  'exercise.pages.mixed-up.language.wanted':
    'ページの内容を左右するものは、キーに含めます。言語もその 1 つです。',
  'exercise.pages.mixed-up.user':
    'Cookie を送った {user} が {url} をリクエストしたところ、全員向けのページが返りました: {came}',
  'exercise.pages.mixed-up.user.wanted': 'Cookie を送った人には、その人のページを返します。',
  'exercise.pages.private':
    '{url} をリクエストした別の人に、{user} のために作ったページが見えてしまいました: {came}',
  'exercise.pages.private.wanted':
    '1 人のためのページは、その人だけに見せます。いちばん簡単なのは、残さないことです。',
  'exercise.pages.made-twice':
    '{url} は前にもリクエストされましたが、MySQL にもう一度問い合わせました。',
  'exercise.pages.made-twice.process':
    '{url} は前に 1 つのプロセスでリクエストされましたが、別のプロセスが MySQL にもう一度問い合わせました。',
  'exercise.pages.made-twice.order':
    '{url} のページは残っていましたが、同じ内容を指す {turned} で、MySQL にもう一度問い合わせました。',
  'exercise.pages.made-twice.headers':
    '{url} のページは残っていましたが、user-agent が違うだけのリクエストで、MySQL にもう一度問い合わせました。ページの内容は user-agent に左右されません。',
  'exercise.pages.made-twice.confirmed':
    '{url} に 304 を返しましたが、MySQL にはもう一度問い合わせていました。',
  'exercise.pages.made-twice.wanted':
    '同じページを指すリクエストには、どのプロセスでも Redis から返します。',
  'exercise.pages.no-expiry': '{first} のあと、キー {key} に期限がありません。',
  'exercise.pages.no-expiry.moment':
    '{first} のあと、キー {key} に期限がありませんでした。期限は、あとから 2 つ目のコマンド {second} で付きました。その間に落ちると、キーはずっと残ります。',
  'exercise.pages.no-expiry.wanted': '最初の瞬間から {seconds} 秒で終わるページにします。',
  'exercise.pages.ttl-wrong':
    '指定どおりの期限で残ったページがありません。いちばん長い期限は {life}でした。',
  'exercise.pages.ttl-wrong.wanted': '期限を {seconds} 秒にします。EX は秒、PX はミリ秒です。',
  'exercise.pages.no-etag': '{url} のページに、ヘッダー etag がありませんでした。',
  'exercise.pages.no-304':
    '前に返された ETag を付けて（if-none-match: {etag}）{url} をリクエストしました。応答は {came} でした。',
  'exercise.pages.no-304.body':
    '{url} に 304 が返りましたが、{characters} 文字の本文が付いていました。',
  'exercise.pages.no-304.wanted':
    '残すページにはヘッダー etag を付け、それを送り返した人には、304 と空の本文を返します。ブラウザが持っているページは、まだ正しいからです。',
  'exercise.pages.kept-in-process':
    '惑星の名前を {name} から {renamed} に変え、Redis を空にしました。{url} のページには、古い名前が残っています。',
  'exercise.pages.kept-in-process.wanted':
    'ページは Redis から返すか、新しく作ります。プロセスの中に残したものは、外から捨てられません。',
  'exercise.pages.wrong-304':
    '{url} の惑星の名前が変わりました。変わる前の ETag（if-none-match: {etag}）に対する応答のステータスは {status} でした。',
  'exercise.pages.wrong-304.wanted':
    'ステータス 200 と新しいページを返します。ETag が表すのはページの中身で、場所ではありません。',
  'exercise.pages.error-kept':
    '{url} のページを作る間に、MySQL が 1 回失敗しました。MySQL は回復しましたが、{url} が返した値は {came} でした。',
  'exercise.pages.error-kept.wanted':
    'ページを返します。残すのは成功したものだけです。原因がなくなれば、エラーも終わります。',
};
