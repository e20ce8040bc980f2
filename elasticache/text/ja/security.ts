import type { createPageSecurity as source } from '../en/security.ts';

export const createPageSecurity: Readonly<Record<keyof typeof source, string>> = {
  'create-page.at-rest-encryption': '保管時の暗号化',
  'create-page.at-rest-encryption.why':
    'バックアップ、スワップ、ディスクを、AWS が管理するキー、または独自の KMS キーで暗号化します。',
  'create-page.at-rest-encryption.cost':
    '選べるのは作成時だけです。変えるには、バックアップを新しいキャッシュに復元します。',
  'create-page.kms-key': 'KMS キー',
  'create-page.kms-key.why':
    '独自のキーなら、誰が使えるかを自分で決め、いつ使われたかも確認できます。',
  'create-page.kms-key.cost':
    'キーには毎月料金がかかります。キーがなくなると、それで暗号化したものは二度と読めません。',
  'create-page.tls': '転送時の暗号化（TLS）',
  'create-page.tls.why':
    'これがないと、トークンもキーも値も平文でネットワークを流れます。AUTH とユーザーには必須です。コンソールには「転送中の暗号化」とも表示されます。',
  'create-page.tls.cost':
    'クライアントで TLS を有効にする必要があります。接続の確立に時間がかかり、CPU も使います。平文の接続は拒否されます。（ここでは専用の認証局なので、そのファイルは env で確認できます。）',
  'create-page.tls-mode': '転送時の暗号化のモード',
  'create-page.tls-mode.why':
    '「優先」では、クライアントを移行する間、平文と暗号化の両方の接続を受け付けます。',
  'create-page.tls-mode.cost': '「優先」の間は、平文での接続がまだ可能です。',
  'create-page.access-control': 'アクセスコントロール',
  'create-page.access-control.why':
    '全員で 1 つのトークンを使う（AUTH）か、権限の異なるユーザーを分ける（RBAC、ロールベースのアクセスコントロール）かです。',
  'create-page.access-control.cost':
    'どちらも転送時の暗号化が必要で、併用はできません。新しい方式はユーザーです。',
  'create-page.auth-token': 'AUTH トークン',
  'create-page.auth-token.why':
    '知っている人は何でもできます。英数字と ! & # $ ^ < > - で 16～128 文字です（省くと自動生成）。',
  'create-page.auth-token.cost':
    '変更は 2 段階です。ROTATE では新旧どちらのトークンも有効で、そのあと SET で切り替えます。',
  'create-page.user': 'ユーザー（名前:アクセス文字列、空行で終了）',
  'create-page.user.help':
    'ユーザー（RBAC）を NAME:ACCESS の形で指定（例: "app:on ~app:* +@read +@connection"、IAM なら NAME,iam:ACCESS、複数回指定可、パスワードは自動生成）',
  'create-page.user.why':
    'プログラムごとに必要な権限だけを与えます。名前、キー、コマンドを指定します（例: app:on ~app:* +@read +@connection）。',
  'create-page.user.cost':
    'グループには 100 ユーザーまで、パスワードは 1 ユーザーにつき 2 つまでです。Redis OSS では default という名前のユーザーが必要です。',
  'create-page.users-file.help':
    'ユーザーの JSON ファイル（{name, access, authentication, passwords} のリスト）',
  'create-page.security-groups': 'セキュリティグループ',
  'create-page.security-groups.why':
    'ノードのファイアウォールです。VPC の中の誰がポートに接続できるかを決めます。',
  'create-page.security-groups.cost':
    'アプリケーションを許可するルールがないと、接続はすべてタイムアウトになり、理由はどこにも表示されません。',
  'create-redis.option.auth-token':
    'AUTH トークン（英数字と ! & # $ ^ < > - で 16～128 文字、省くと自動生成、ELASTICACHE_TUTORIAL_AUTH_TOKEN でも指定可）',
};
