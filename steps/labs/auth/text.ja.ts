import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.auth.title': '認証: 誰が通され、ほかの人は何と言われるか',
  'lab.auth.why':
    'ElastiCache への最初の接続はたいてい失敗し、そのメッセージは期待どおりのことを言ってくれません。トークンがない、TLS のポートに平文で接続した、証明書が別の名前のものだった、ユーザーに権限がない、などです。このラボでは、そのすべてをラボ専用のサーバーで起こし、いつか出会う日のために、実際の文言を見ておきます。そのあと、プログラムが動き続けている間にトークンを変更し、コマンドが 1 つも失敗しないことを確かめます。',
  'lab.auth.hint':
    '--programs 20 を試してください。ROTATE から SET までの間に、エラーは 1 つでもあるでしょうか。',
  'lab.auth.option.programs': 'トークンを変更する間も動き続けるプログラムの数',
  'lab.auth.plan.servers':
    'TLS だけで通信する、ラボ専用の小さな Redis サーバー 2 つ。お使いの Redis には触れません。ラボの終わりに削除します',

  'lab.auth.refusals': '1. 7 通りの断られ方',
  'lab.auth.refusals.plan':
    'サーバーは 2 つで、どちらも転送中の暗号化が必須です。証明書は、このラボのために作った認証局が発行しました。1 つ目には AUTH トークンと、localhost の証明書があります。2 つ目には {user} などのユーザーと、{name} の証明書があります。ElastiCache でも、キャッシュはトークンかユーザーのどちらか一方を使い、どちらにも転送中の暗号化が必要です。',
  'lab.auth.refusals.with.none': 'トークンなし:',
  'lab.auth.refusals.with.wrong': '間違ったトークン:',
  'lab.auth.refusals.with.token': '正しいトークン:',
  'lab.auth.refusal.no-token': 'トークンなし',
  'lab.auth.refusal.wrong-token': '間違ったトークン',
  'lab.auth.refusal.plain': 'TLS のポートに平文',
  'lab.auth.refusal.unknown-ca': '未知の認証局',
  'lab.auth.refusal.wrong-name': '別の名前の証明書',
  'lab.auth.refusal.key': '権限のないキー',
  'lab.auth.refusal.command': '権限のないコマンド',
  'lab.auth.refusals.title': '同じ拒否を 3 つのクライアントで見ると',
  'lab.auth.refusals.case': '試したこと',
  'lab.auth.refusals.client': 'クライアント',
  'lab.auth.refusals.words': '文言',
  'lab.auth.refusals.verdict': 'ioredis では、{tried} 回のうち {refused} 回拒否されました。',
  'lab.auth.refusals.recorded':
    'ioredis の文言は、今回の実行のものです。redis-cli {redisCli} と redis-py {redisPy} の文言は、お使いのマシンにあるとは限らないため、Redis 7.0.15 に対して記録したものです。',
  'lab.auth.refusals.learned':
    'NOAUTH は、正しいサーバーに話しかけているが、トークンを送っていない、ということです。WRONGPASS は、送ったトークンが違います。NOPERM は、接続はできたが、その操作の権限がありません。Redis の言葉が何もないまま、接続がリセットされる、閉じられる、応答がないときは、サーバーが TLS を待っているのに、クライアントが平文で話しています。このとき ioredis は、max retries についてのエラーをよく出します（デフォルトは 20 回、このラボでは 0 回）。certificate という語があれば、Redis に届く前に接続が終わっています。',
  'lab.auth.refusals.name':
    '別の名前の証明書の行を見てください。redis-cli {cli} は、誰が署名したかは確かめますが、誰のための証明書かは確かめないので、PONG と答えが返ります。ioredis と redis-py {py} は拒否します（redis-py 4.3.4 は拒否しませんでした）。トンネルや独自の名前を通して接続するときは、検証に使うエンドポイントの本来の名前を指定します（ioredis では tls.servername）。検証を無効にしてはいけません。',

  'lab.auth.rotation': '2. 誰も気づかないトークンの変更',
  'lab.auth.rotation.plan':
    'プログラムの数は {programs} です。それぞれ 10 ミリ秒ごとにコマンドを送り、15 回ごとに、自分のトークンで新しい接続を開きます。トークンは、ModifyReplicationGroup と同じ 2 段階で変更します。まず ROTATE で新しいトークンを加え、両方を有効にします。次に、プログラムに 1 つずつ新しいトークンを配ります。最後に SET で、新しいトークンだけにします。そのあと、間違ったやり方として、いきなり SET を行います。ここでは、チュートリアルの管理者が ACL SETUSER で行います（ElastiCache では、利用者には拒否されるコマンドです）。',
  'lab.auth.guess':
    'ROTATE と SET でトークンを変更する間に、これらのプログラムのコマンドはいくつ失敗すると思いますか？',
  'lab.auth.rotation.working': 'トークンの変更中もプログラムは動作中',
  'lab.auth.rotation.title': '動き続けるプログラム: {programs}',
  'lab.auth.rotation.phase': '段階',
  'lab.auth.rotation.commands': 'コマンド',
  'lab.auth.rotation.connections': '新しい接続',
  'lab.auth.rotation.errors': 'エラー',
  'lab.auth.rotation.phase.before': '最初のトークン',
  'lab.auth.rotation.phase.rotate': 'ROTATE: 両方が有効',
  'lab.auth.rotation.phase.configure': '新しいトークンを配る',
  'lab.auth.rotation.phase.set': 'SET: 新しいものだけ',
  'lab.auth.rotation.phase.at-once': '間違い: いきなり SET',
  'lab.auth.rotation.phase.recover': 'そのトークンも配った後',
  'lab.auth.rotation.verdict':
    'ROTATE のあとに SET した場合、コマンド {commands} 回でエラーは {errors} 回でした。いきなり SET した場合のエラーは {atOnce} 回です。',
  'lab.auth.rotation.words': 'いきなり SET したときの最初のエラー（ioredis の文言）: {words}',
  'lab.auth.rotation.old-connection':
    '最初のトークンで開いた接続は、そのトークンが無効になった後も応答を受け取れました。Redis が確かめるのは、接続の最初の 1 回だけです。',
  'lab.auth.rotation.learned':
    'ここから 2 つのことが分かります。順序を間違えても、新しい接続が開かれるまで現れないので、何時間も正しく見えることがあります。また、盗まれたトークンは、新しいトークンに変えるだけでは締め出せません。開いている接続も閉じる必要があります。',

  'lab.auth.users': '3. 自分の範囲だけを読めるユーザー',
  'lab.auth.users.plan':
    'ユーザー（RBAC）を使うと、ユーザーごとにアクセス文字列を持ちます。次は {user} のもので、CreateUser にもこの形で渡します: {access}。{user} として実行します。',
  'lab.auth.users.learned':
    'ほかの人の値は守られますが、キーの名前は守られません。SCAN と KEYS は、パターンに関係なく、すべてのキーを列挙します。キーの名前には秘密を入れず、必要のないユーザーからは、この 2 つを取り上げます（-scan -keys）。',
  'lab.auth.tip':
    'プログラムごとに、必要な権限だけを持つユーザーを作ってください。AWS は、AUTH トークンよりユーザーを勧めています。サーバーレスキャッシュで使えるのは、ユーザーだけです。',

  'lab.auth.check.ok':
    'TLS の新しいサーバーは、平文のクライアント、トークンなし、間違ったトークンを拒否し、正しいトークンには応答しました。ラボのサーバーは残っていません',
  'lab.auth.check.bad':
    'TLS の新しいサーバーが、拒否すべき相手を通したか、正しいトークンを拒否しました。',
};
