import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'create-mysql.title': 'MySQL を作成する',
  'create-mysql.why':
    '正しいデータを持つのはデータベースで、キャッシュが持つのは結果のコピーだけです。このデータベースは、AWS では Amazon RDS にあたります。キャッシュとデータベースは互いを知りません。両方の接続先を知っているのはプログラムだけです。',
  'create-mysql.hint': 'ご自分のクライアント用の設定は {tutorial} env で表示できます。',
  'create-mysql.option.mysql-port': 'MySQL のポート（省くと空いているポート）',
  'create-mysql.plan.start':
    '127.0.0.1 に、MySQL のプロトコルで通信し、専用のデータフォルダーを持つサーバー',
  'create-mysql.plan.database': 'データベース「tutorial」と、パスワードを自動生成したユーザー',
  'create-mysql.plan.aws':
    'スタックの MySQL の接続先とパスワード（パスワードはご自分だけが読めるファイルに置きます）',
  'create-mysql.plan.given': '指定された接続先を、ご自分だけが読めるファイルに',
  'create-mysql.plan.given-database':
    '指定されたサーバーに、このチュートリアル専用のデータベース（ほかのものには触れません）',
  'create-mysql.up':
    '{product} {version} が {endpoint} で応答しています。データベースは「{database}」、ユーザーは「{user}」です。この先の説明で MySQL と呼ぶのは、このサーバーです。',
  'create-mysql.learned':
    'バージョン、データベース、ユーザー、データフォルダーは、サーバー自身が返した値です。新しいデータフォルダーと、このデータベースだけを使えるユーザーを持つ、このチュートリアル専用のサーバーです。このマシンでもともと動いていたサーバーではありません。',
  'create-mysql.learned.embedded':
    'これらは、組み込みサーバーが返した値です。MySQL のプロトコルで応答し、データは SQLite に保存するため、かかる時間は MySQL とは異なります。',
  'create-mysql.learned.external':
    'これらは、お使いのサーバーが返した値です。チュートリアルはその中に専用のデータベース {database} を作りました。cleanup で削除し、ほかには触れません。',
  'create-mysql.learned.aws':
    'これらは、ご自分のアカウントにある Amazon RDS の MySQL が返した値です。ユーザーは MySQL と一緒に作成され、パスワードは AWS Secrets Manager に保存されています。',
  'create-mysql.check.answers': '{endpoint} のサーバーがバージョン {version} として応答します',
  'create-mysql.check.no-database': 'データベース {database} がありません。',
  'create-mysql.task':
    'このデータベースにテーブルを作り、1 行書き込んでください。テーブルは、あとで削除します。',
  'create-mysql.task.no-table': 'まだです。データベースに hello というテーブルはありません。',
  'create-mysql.task.no-row': 'あと一歩です。テーブル hello はありますが、行がありません。',
  'create-mysql.task.hint':
    'o を押してから、2 つの行をセミコロンまで入力してください。文は Enter ではなく、セミコロンで終わります。プロンプトが矢印に変わったら、セミコロンがまだ足りません。SHOW TABLES; で、今あるテーブルの一覧を表示できます。',
  'create-mysql.task.learned':
    'この行は、クライアントとは別の接続で、サーバーから読み取りました。テーブルは削除しました。データベースには、次のステップでデータを入れます。',
};
