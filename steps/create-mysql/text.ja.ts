import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'create-mysql.title': 'MySQL を作成する',
  'create-mysql.why':
    '正しいデータを持つのはデータベースで、キャッシュが持つのは答えの写しだけです。AWS なら Amazon RDS にあたります。ここでは、空のデータフォルダーを持つ MySQL 系の専用サーバーを起動し、データベース tutorial と、そのデータベースだけを使えるユーザーを作ります。',
  'create-mysql.hint': 'ご自分のクライアント用の設定は {tutorial} env で表示できます。',
  'create-mysql.option.mysql-port': 'MySQL のポート（省くと空いているポート）',
  'create-mysql.plan.start':
    '127.0.0.1 に、専用のデータフォルダーを持つ MySQL 系サーバー（接続先を指定した場合は、そのサーバー）',
  'create-mysql.plan.database': 'データベース「tutorial」と、パスワードを自動生成したユーザー',
  'create-mysql.up':
    '{product} {version} が {endpoint} で応答しています。データベースは「{database}」、ユーザーは「{user}」です。',
  'create-mysql.learned':
    'バージョン、データベース、ユーザー、データフォルダーは、サーバー自身の答えです。このマシンでもともと動いていたサーバーではなく、専用のサーバーだとわかります。',
  'create-mysql.check.answers': '{endpoint} のサーバーがバージョン {version} として応答します',
  'create-mysql.check.no-database': 'データベース {database} がありません。',
};
