import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.others': 'Redis か、ほかのものか',

  'quiz.memcached-limits':
    'ノードベースの ElastiCache for Memcached では満たせない要件はどれですか。',
  'quiz.memcached-limits.a': 'いつ失われてもかまわない、短い文字列データのキャッシュ',
  'quiz.memcached-limits.a.why': 'まさに Memcached が得意とする用途です。',
  'quiz.memcached-limits.b': 'レプリカにフェイルオーバーできる、ソート済みセットのランキング',
  'quiz.memcached-limits.b.why':
    'ノードベースの Memcached には、レプリカ、フェイルオーバー、多様なデータ型がありません。これらは Valkey と Redis OSS にあります。',
  'quiz.memcached-limits.c': '1 つの大きなキャッシュノードで、複数の CPU コアを使うこと',
  'quiz.memcached-limits.c.why': 'Memcached はマルチスレッドで、すべてのコアを使えます。',
  'quiz.memcached-limits.d': 'アクセスの増加に合わせて、キーをより多くのノードに分散すること',
  'quiz.memcached-limits.d.why': 'Memcached のクライアントは、ある限りのノードにキーを分散します。',

  'quiz.dax-reads':
    'あるアプリケーションは DynamoDB テーブルから項目を 1 件ずつ読み取っています。コードをほとんど変えずに、マイクロ秒単位で読み取りたい場合、最も適したサービスはどれですか。',
  'quiz.dax-reads.a': 'DynamoDB Accelerator（DAX）',
  'quiz.dax-reads.a.why':
    'DAX は DynamoDB の API と互換なので、クライアントを替えるだけで済みます。',
  'quiz.dax-reads.b': 'ElastiCache for Memcached',
  'quiz.dax-reads.b.why':
    'どのデータベースにも使えますが、キャッシュ処理のコードを書く必要があります。',
  'quiz.dax-reads.c': 'RDS のリードレプリカ',
  'quiz.dax-reads.c.why':
    'RDS はリレーショナルのテーブルを扱うもので、このテーブルとは関係がありません。',
  'quiz.dax-reads.d': 'Amazon DocumentDB',
  'quiz.dax-reads.d.why': '別の API を持つ、ディスク上のドキュメントデータベースです。',

  'quiz.system-of-record':
    '注文データは、どのサーバーが失われても残り、何年もキーで検索できる必要があります。読み取りは数ミリ秒で十分です。正となるデータはどこに置くべきですか。',
  'quiz.system-of-record.a': '多数のノードを持つ Memcached クラスター',
  'quiz.system-of-record.a.why': 'ノードが停止すると、そのノードの注文が失われます。',
  'quiz.system-of-record.b': 'TTL を付けない、1 ノードの Valkey キャッシュ',
  'quiz.system-of-record.b.why': 'TTL がなくても、キーはノードがある間しか残りません。',
  'quiz.system-of-record.c': 'DynamoDB のテーブル（必要ならキャッシュを併用）',
  'quiz.system-of-record.c.why':
    'DynamoDB は各項目を複数のアベイラビリティーゾーンに永続的に保存します。',
  'quiz.system-of-record.d': '各ウェブサーバーのメモリ',
  'quiz.system-of-record.d.why': '次のデプロイで失われ、ほかのサーバーからも見えません。',

  'quiz.keep-documents':
    'あるチームは、入れ子になった商品ドキュメントを何テラバイトも保存し、MongoDB の構文とセカンダリインデックスで検索しています。これを ElastiCache に置き換える案が出ました。より適切な助言はどれですか。',
  'quiz.keep-documents.a': 'Valkey は MongoDB のクエリをそのまま受け付けるので、置き換える',
  'quiz.keep-documents.a.why':
    'Valkey には独自のコマンドとキーがあり、MongoDB の構文は使えません。',
  'quiz.keep-documents.b': 'すべてをメモリに置くほうが費用がずっと安くなるので、置き換える',
  'quiz.keep-documents.b.why':
    'メモリはディスクよりはるかに高価で、何テラバイトともなればなおさらです。',
  'quiz.keep-documents.c': 'どちらのサービスも VPC 内で動かせないので、置き換えない',
  'quiz.keep-documents.c.why': 'どちらも VPC 内で動きます。',
  'quiz.keep-documents.d':
    'DocumentDB などのドキュメントデータベースを残し、よく使う結果をキャッシュする',
  'quiz.keep-documents.d.why':
    'ドキュメントデータベースは、インデックスのある永続的なデータストアです。ElastiCache は、よく読まれる結果をメモリから返します。',

  'quiz.memcached-fits': 'Memcached が適しているのは、次のうちどれですか。',
  'quiz.memcached-fits.a': '1 件も失ってはならない、注文のキュー',
  'quiz.memcached-fits.a.why':
    'Memcached は複製を持たず、リストもありません。ノードが持っていたものは一緒に失われます。',
  'quiz.memcached-fits.b': 'アプリケーションが作り直せる、小さな HTML の断片',
  'quiz.memcached-fits.b.why':
    '単純な値をクライアントがノードに分散し、失われても作り直せる。Memcached に必要なのはそれだけです。',
  'quiz.memcached-fits.c': 'RBAC のユーザーによる、キーごとに異なる権限',
  'quiz.memcached-fits.c.why':
    'ノードベースの Memcached には、ユーザーも AUTH トークンもありません。',
  'quiz.memcached-fits.d': 'フェイルオーバー後も途切れてはならないカウンター',
  'quiz.memcached-fits.d.why':
    'フェイルオーバーがないため、カウンターは別のノードで最初からになります。',

  'quiz.memcached-node-dies':
    '同じ大きさの 4 ノードの Memcached クラスターが、クエリの結果をキャッシュしています。1 ノードが停止し、置き換えられました。キャッシュはどれだけ失われますか。',
  'quiz.memcached-node-dies.a': '何も失われない（すべてのキーが 2 つのノードにある）',
  'quiz.memcached-node-dies.a.why':
    'Memcached では、キーは 1 か所にしかありません。ノードは互いを知りません。',
  'quiz.memcached-node-dies.b': 'すべて失われる（ノードは一緒に起動し直す）',
  'quiz.memcached-node-dies.b.why': 'ほかの 3 ノードは、データを持ったまま動き続けます。',
  'quiz.memcached-node-dies.c': '約 4 分の 1 のキー（読み込み直しが必要になる）',
  'quiz.memcached-node-dies.c.why':
    'クライアントがキーをノードに分散しているため、各ノードは約 4 分の 1 を持ち、停止するとそれが失われます。',
  'quiz.memcached-node-dies.d': 'ちょうど書き込み中だった値だけが失われる',
  'quiz.memcached-node-dies.d.why': '古い値も新しい値も、ノードのメモリ全体が失われます。',
};
