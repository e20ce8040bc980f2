import type { en } from './text.en.ts';

/** The words of the exercise connect in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.connect.title': '環境変数だけで 2 つのサーバーにつなぐ',
  'exercise.connect.why':
    'ping() を書いてください。Redis にコマンドを 1 つ、MySQL に文を 1 つ送り、好きな言葉を返します。アドレスとパスワードは環境変数にあり、確認のたびに変わります。最初に渡されるファイルは、そのうちの 1 つを忘れています。',
  'exercise.connect.hint': '関連するラボは auth です。Redis が、接続してきた相手を確かめます。',
  'exercise.connect.hint.1':
    'URL には 2 つより多くの部分があります。このファイルは、どれを使っているでしょうか。',
  'exercise.connect.hint.2':
    '最初のコマンドに Redis は何と応答したでしょうか。足りないものが書いてあります。',
  'exercise.connect.hint.3':
    'URL 全体をクライアントに渡します。new Redis(process.env.REDIS_URL)、または redis.from_url(os.environ["REDIS_URL"]) と書きます。',
  'exercise.connect.wrong-port':
    '{server} はこの確認では 127.0.0.1:{port} にいますが、接続がありませんでした。',
  'exercise.connect.wrong-port.wanted': 'アドレスは環境変数から読みます。確認のたびに変わります。',
  'exercise.connect.not-let-in': 'Redis が接続を受け付けませんでした: {error}',
  'exercise.connect.not-let-in.wanted':
    '最初のコマンドより前に、REDIS_URL のパスワードを Redis に渡します。',
  'exercise.connect.no-command':
    'ping() は戻りましたが、接続時にクライアントが自動で送るもののほかに、Redis へのコマンドがありませんでした。',
  'exercise.connect.no-command.wanted':
    'Redis が応答するコマンドを 1 つ送ります。たとえば PING です。',
  'exercise.connect.no-statement': 'ping() は戻りましたが、MySQL への文がありませんでした。',
  'exercise.connect.no-statement.wanted':
    'MySQL が応答する文を 1 つ送ります。たとえば SELECT 1 です。',
  'exercise.connect.secret-printed': 'プログラムの出力にパスワードが含まれています。',
  'exercise.connect.secret-printed.wanted':
    'パスワードを出力しないようにします。ログは保存され、コピーされ、多くの人が読みます。',
};
