import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.auth.title': '認証: 接続できる条件と、拒否されたときのエラー',
  'lab.auth.why':
    'ElastiCache への最初の接続は失敗しやすく、エラーメッセージから原因を読み取るのも簡単ではありません。このラボでは、トークンがない、TLS のポートに平文で接続した、証明書の名前が違う、といった拒否をラボ専用のサーバーで起こし、実際のメッセージを見ます。そのあと、プログラムを動かしたままトークンを変更し、失敗したコマンドを数えます。',
  'lab.auth.hint':
    '--programs 20 を試してください。ROTATE から SET までの間に、エラーは 1 つでもあるでしょうか。次は自分で書いてみましょう: exercise connect。',
  'lab.auth.figure.rotation-errors': 'トークンを 2 段階で変えている間のエラーの数',
  'lab.auth.option.programs': 'トークンを変更する間も動き続けるプログラムの数',
  'lab.auth.plan.servers':
    'TLS だけで通信する、ラボ専用の小さな Redis サーバー 2 つ。お使いの Redis には触れません。ラボの終わりに削除します',

  'lab.auth.refusals': '1. 7 通りの拒否',
  'lab.auth.refusals.plan':
    'サーバーは 2 つで、どちらも TLS の接続だけを受け付けます。証明書はこのラボの認証局のものです。1 つ目には AUTH トークンと localhost の証明書、2 つ目には {user} などのユーザーと {name} の証明書があります。ElastiCache でも、使えるのはトークンかユーザーの一方だけで、転送時の暗号化が必要です。',
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
  'lab.auth.refusals.words': 'エラーメッセージ',
  'lab.auth.refusals.verdict': 'ioredis では、{tried} 回のうち {refused} 回拒否されました。',
  'lab.auth.refusals.recorded':
    'ioredis のエラーメッセージは、今回の実行のものです。redis-cli {redisCli} と redis-py {redisPy} のものは、このマシンにあるとは限らないため、Redis 7.0.15 に対して記録したものです（HOST:PORT は、記録したときのサーバーのアドレスです）。',
  'lab.auth.refusals.noauth':
    'NOAUTH は、認証が必要な Redis に、トークンを送らずに接続したことを表します。',
  'lab.auth.refusals.wrongpass':
    'WRONGPASS は、送ったトークンまたはパスワードが、このサーバーでは有効でないことを表します。',
  'lab.auth.refusals.noperm': 'NOPERM は、接続はできたものの、その操作の権限がないことを表します。',
  'lab.auth.refusals.plain':
    'Redis のメッセージがないまま接続がリセットされたり閉じられたりするのは、ここでは、サーバーが TLS を待っているのにクライアントが平文で接続したためです。このとき ioredis は、max retries についてのエラーをよく出します（デフォルトは 20 回、このラボでは 0 回）。',
  'lab.auth.refusals.certificate':
    'エラーに certificate という語があれば、Redis に届く前に接続が終わっています。',
  'lab.auth.refusals.silent':
    '8 つ目は、1 台のマシンでは再現できません。タイムアウトまで何の応答もない場合です。AWS では、まずセキュリティグループ、VPC、ルートを確認してください。TLS の設定がクライアントとサーバーで食い違っている可能性は、その次に確認します。',
  'lab.auth.refusals.name':
    '別の名前の証明書の行を見てください。記録では、redis-cli {cli} に PONG が返っています。誰が署名したかは確認しますが、誰のための証明書かは確認しないからです。redis-py {py} は拒否します（redis-py 4.3.4 は拒否しませんでした）。',
  'lab.auth.refusals.tunnel':
    'トンネルや独自の名前を通して接続するときは、検証に使うエンドポイントの本来の名前を指定します（ioredis では tls.servername）。検証を無効にしてはいけません。',

  'lab.auth.rotation': '2. プログラムを動かしたままのトークン変更',
  'lab.auth.rotation.plan':
    'プログラムは {programs} 個です。それぞれコマンドを送っては 10 ミリ秒休み、15 回ごとに、自分のトークンで新しい接続を開きます。すべてのプログラムが接続を開き直すか、拒否されると、次の段階に進みます。',
  'lab.auth.rotation.steps':
    'トークンは、ModifyReplicationGroup と同じ 2 段階で変更します。まず ROTATE で新しいトークンを加え、両方を有効にします。次に、プログラムに 1 つずつ新しいトークンを配ります。最後に SET で、新しいトークンだけにします。そのあと、間違ったやり方として、いきなり SET を行います。',
  'lab.auth.rotation.admin':
    'ここでは、チュートリアルの管理者が ACL SETUSER で行います。ElastiCache では、このコマンドは利用者には拒否されます。',
  'lab.auth.guess':
    'ROTATE と SET でトークンを変更する間に、これらのプログラムのコマンドはいくつ失敗すると思いますか？',
  'lab.auth.rotation.working': 'トークンの変更中もプログラムは動作中',
  'lab.auth.rotation.title': '動き続けるプログラム: {programs} 個',
  'lab.auth.rotation.phase': '段階',
  'lab.auth.rotation.commands': 'コマンド',
  'lab.auth.rotation.connections': '新しい接続',
  'lab.auth.rotation.errors': 'エラー',
  'lab.auth.rotation.phase.before': '最初のトークン',
  'lab.auth.rotation.phase.rotate': 'ROTATE: 両方が有効',
  'lab.auth.rotation.phase.configure': '新しいトークンを配る',
  'lab.auth.rotation.phase.set': 'SET: 新しいものだけ',
  'lab.auth.rotation.phase.at-once': '間違い: いきなり SET',
  'lab.auth.rotation.phase.recover': 'そのトークンも配ったあと',
  'lab.auth.rotation.verdict':
    'ROTATE のあとに SET した場合、コマンド {commands} 回でエラーは {errors} 回でした。いきなり SET した場合のエラーは {atOnce} 回です。',
  'lab.auth.rotation.words': 'いきなり SET したときの最初のエラー（ioredis のメッセージ）: {words}',
  'lab.auth.rotation.right-words': '正しい順序での最初のエラー（ioredis のメッセージ）: {words}',
  'lab.auth.rotation.incomplete':
    '「{phase}」は、すべてのプログラムが接続を開き直す前に、{limit}で打ち切りました。この行の数は、本来より少なくなっています。',
  'lab.auth.rotation.right-holds':
    '正しい順序では、どの段階でもすべてのプログラムが接続を開き直し、1 つも拒否されませんでした。',
  'lab.auth.rotation.right-not-shown':
    '正しい順序なら失敗しないことは、今回の実行では確かめられませんでした。接続を開き直さなかったプログラムがあるためです。',
  'lab.auth.rotation.wrong-fails':
    '順序の間違いが現れるのは、新しい接続を開くときだけです。接続を長く使い続けるプログラムでは、何時間も正しく見えることがあります。',
  'lab.auth.rotation.wrong-not-shown':
    '順序を間違えるとどうなるかは、今回の実行では確かめられませんでした。失敗したコマンドがなかったためです。',
  'lab.auth.rotation.old-connection':
    '最初のトークンで開いた接続は、そのトークンが無効になったあとも応答を受け取れました。確認されるのは、接続の最初の 1 回だけです。トークンを変更するだけでは、盗んだ相手を締め出せません。開いている接続も閉じる必要があります。',
  'lab.auth.rotation.old-connection-ended':
    '最初のトークンで開いた接続は、そのトークンが無効になると、ここでは応答を受け取れなくなりました。',

  'lab.auth.users': '3. 自分の範囲だけを読めるユーザー',
  'lab.auth.users.plan':
    'ユーザー（RBAC）を使うと、ユーザーごとにアクセス文字列を設定します。次は {user} のもので、CreateUser にもこの形で渡します: {access}。{user} として実行します。',
  'lab.auth.users.values': 'ほかの人の値を読み取ろうとすると、このユーザーは拒否されました。',
  'lab.auth.users.names':
    'キーの名前は守られません。SCAN は、アクセス文字列のパターンに関係なく、すべてのキーを列挙します。KEYS も同じです。',
  'lab.auth.users.advice':
    'キーの名前には秘密を入れず、必要のないユーザーからは、この 2 つのコマンドの権限を外してください（-scan -keys）。',
  'lab.auth.tip':
    'プログラムごとに、必要な権限だけを持つユーザーを作ってください。AWS は、AUTH トークンよりユーザーを勧めています。サーバーレスキャッシュで使えるのは、ユーザーだけです。',

  'lab.auth.check.ok':
    'TLS の新しいサーバーは、平文のクライアント、トークンなし、間違ったトークンを拒否し、正しいトークンには応答しました。ラボのサーバーは残っていません',
  'lab.auth.check.bad':
    'TLS の新しいサーバーが、拒否すべき相手を通したか、正しいトークンを拒否しました。',
};
