import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.access': 'アクセスと暗号化',

  'quiz.token-needs-tls':
    'AuthToken を付けた CreateReplicationGroup が拒否されました。トークンは英数字 24 文字です。指定し忘れている設定はどれだと考えられますか。',
  'quiz.token-needs-tls.a': 'AtRestEncryptionEnabled を true にする',
  'quiz.token-needs-tls.a.why':
    'ディスクとバックアップを暗号化する設定です。トークンが通るのはネットワークです。',
  'quiz.token-needs-tls.b': 'AutomaticFailoverEnabled を true にする',
  'quiz.token-needs-tls.b.why':
    'フェイルオーバーに必要なのはレプリカで、トークンとは関係がありません。',
  'quiz.token-needs-tls.c': 'SnapshotRetentionLimit を 1 以上にする',
  'quiz.token-needs-tls.c.why':
    '自動バックアップの設定です。バックアップがなくてもトークンは使えます。',
  'quiz.token-needs-tls.d': 'TransitEncryptionEnabled を true にする',
  'quiz.token-needs-tls.d.why':
    'AUTH トークンは転送時の暗号化と組み合わせた場合だけ使えます。パスワードが平文で流れないようにするためです。',

  'quiz.rotate-then-set':
    '稼働中のレプリケーショングループの AUTH トークンを、古いトークンを使っているクライアントを切断せずに変更します。正しい順序はどれですか。',
  'quiz.rotate-then-set.a': '新しいトークンを SET し、クライアントを更新してから ROTATE する',
  'quiz.rotate-then-set.a.why':
    'SET のあとは古いトークンが無効になり、まだ更新していないクライアントが拒否されます。',
  'quiz.rotate-then-set.b': '新しいトークンへ ROTATE し、クライアントを更新してから SET する',
  'quiz.rotate-then-set.b.why':
    'ROTATE の間は古いトークンと新しいトークンの両方が有効です。最後の SET で新しいトークンだけになります。',
  'quiz.rotate-then-set.c': 'トークンを DELETE し、クライアントを更新してから SET する',
  'quiz.rotate-then-set.c.why': 'その間、誰でもトークンなしでキャッシュに接続できてしまいます。',
  'quiz.rotate-then-set.d': '先にクライアントを更新し、そのあと全ノードを再起動する',
  'quiz.rotate-then-set.d.why':
    '新しいトークンはまだ登録されておらず、再起動しても登録されません。',

  'quiz.serverless-users':
    'あるチームが、AUTH トークンを使うノードベースの Redis OSS クラスターから ElastiCache Serverless for Valkey に移行します。移行先でのクライアントの認証方法はどれですか。',
  'quiz.serverless-users.a': '新しいキャッシュにも同じ AUTH トークンを設定する',
  'quiz.serverless-users.a.why': 'サーバーレスキャッシュでは AUTH トークンを使えません。',
  'quiz.serverless-users.b': 'セキュリティグループに保存したパスワードを使う',
  'quiz.serverless-users.b.why':
    'セキュリティグループは接続元とポートを制限するもので、パスワードは持ちません。',
  'quiz.serverless-users.c': 'RBAC のユーザーを使い、パスワードまたは IAM で認証する',
  'quiz.serverless-users.c.why':
    'サーバーレスキャッシュへのアクセスは、ユーザーグループで制御します。',
  'quiz.serverless-users.d': '相互 TLS を使い、クライアント証明書で認証する',
  'quiz.serverless-users.d.why':
    'ElastiCache は相互 TLS に対応していません。証明書を示すのはサーバーだけです。',

  'quiz.at-rest-later':
    '既存の Redis OSS レプリケーショングループは保管時の暗号化なしで作成されており、監査で暗号化が必要になりました。どうしますか。',
  'quiz.at-rest-later.a': 'バックアップを取り、暗号化を有効にした新しいグループに復元する',
  'quiz.at-rest-later.a.why':
    '保管時の暗号化は作成時にしか選べないため、バックアップを使って新しいグループへデータを移します。',
  'quiz.at-rest-later.b': 'グループを変更して AtRestEncryptionEnabled を true にする',
  'quiz.at-rest-later.b.why': 'この設定は、既存のグループでは変更できません。',
  'quiz.at-rest-later.c': 'グループで TLS を有効にする（ディスクも暗号化される）',
  'quiz.at-rest-later.c.why': 'TLS が守るのは通信経路で、ディスクは暗号化されません。',
  'quiz.at-rest-later.d': 'グループに KMS キーを割り当て、全ノードを再起動する',
  'quiz.at-rest-later.d.why': 'キーを指定できるのも、暗号化を選ぶ作成時だけです。',

  'quiz.silent-timeout':
    '新しい EC2 インスタンスから ElastiCache に接続すると、タイムアウトまで何も返ってきません。NOAUTH も、リセットも、証明書のエラーもありません。最初に確認するのはどれですか。',
  'quiz.silent-timeout.a': 'クライアントに設定した AUTH トークン',
  'quiz.silent-timeout.a.why': 'トークンが違う場合は、WRONGPASS という応答があります。',
  'quiz.silent-timeout.b': 'クライアントの RBAC ユーザーのアクセス文字列',
  'quiz.silent-timeout.b.why': '権限がない場合は、NOPERM という応答があります。',
  'quiz.silent-timeout.c': 'キャッシュのセキュリティグループと、VPC までの経路',
  'quiz.silent-timeout.c.why':
    '何も返らないのは、パケットが届いていないからです。ファイアウォールに破棄されているか、経路がありません。',
  'quiz.silent-timeout.d': 'サーバー証明書に署名した認証局',
  'quiz.silent-timeout.d.why': '信頼できない証明書なら、証明書についてのエラーで接続が終わります。',

  'quiz.noperm':
    'あるプログラムがキャッシュに認証したあと、GET user:7 に NOPERM が返りました。何がわかりますか。',
  'quiz.noperm.a': 'パスワードが違うため、コマンドの実行が拒否された',
  'quiz.noperm.a.why': 'パスワードが違うと WRONGPASS になり、コマンドまで進みません。',
  'quiz.noperm.b': '認証済みだが、この操作は許可されていない',
  'quiz.noperm.b.why': 'NOPERM は、このコマンドまたはこのキーへの権限がないことを示します。',
  'quiz.noperm.c': '認証していないため、コマンドの実行が拒否された',
  'quiz.noperm.c.why': 'その場合は NOAUTH になります。',
  'quiz.noperm.d': 'キーが、同じクラスターの別のシャードにある',
  'quiz.noperm.d.why': '別のシャードのキーには、アドレス付きの MOVED が返ります。',

  'quiz.least-rights':
    'あるレポート用プログラムは、report: で始まるキーを読むだけで、ほかの権限は要りません。過不足のないアクセス文字列はどれですか。',
  'quiz.least-rights.a': 'on ~* +@all',
  'quiz.least-rights.a.why':
    'すべてのキーにすべてのコマンドを使えます。ほかの人のキーの削除もできてしまいます。',
  'quiz.least-rights.b': 'on ~report:* +@all',
  'quiz.least-rights.b.why': 'キーは正しいのですが、書き込みや削除もできてしまいます。',
  'quiz.least-rights.c': 'off ~report:* +@read +@connection',
  'quiz.least-rights.c.why': '権限は正しいのですが、off のユーザーは認証できません。',
  'quiz.least-rights.d': 'on ~report:* +@read +@connection',
  'quiz.least-rights.d.why': '認証して自分のキーを読むだけで、ほかには何もできません。',

  'quiz.tls-on-existing':
    'Redis OSS 7.1 のレプリケーショングループが TLS なしで稼働しています。停止時間なしで TLS を必須にするには、どの手順が正しいですか。',
  'quiz.tls-on-existing.a': 'まず preferred にし、クライアントを TLS に移してから required にする',
  'quiz.tls-on-existing.a.why':
    'preferred では平文と暗号化の接続を同時に受け付けるので、クライアントを順に移せます。',
  'quiz.tls-on-existing.b': 'すぐに required にし、クライアントはあとから TLS に移す',
  'quiz.tls-on-existing.b.why':
    'まだ平文で接続しているクライアントが、その時点ですべて拒否されます。',
  'quiz.tls-on-existing.c': 'AUTH トークンを設定する（転送時の暗号化も有効になる）',
  'quiz.tls-on-existing.c.why': '逆です。トークンを使うには、転送時の暗号化が先に必要です。',
  'quiz.tls-on-existing.d': '各ノードの平文のポートとは別に、6380 番ポートで TLS を使う',
  'quiz.tls-on-existing.d.why': 'ノードのポートは 1 つで、何を受け付けるかはモードで決まります。',
};
