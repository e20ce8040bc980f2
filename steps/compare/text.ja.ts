import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'compare.value': '値にできるもの',
  'compare.value.redis':
    '文字列、ハッシュ、リスト、セット、ソート済みセット（それぞれに専用のコマンド）',
  'compare.value.memcached': '文字列（設定を変えなければ 1 MB まで）',
  'compare.value.mongodb': 'フィールドやリストを持ち、入れ子にできるドキュメント',
  'compare.value.dynamodb': '属性を持つ項目（400 KiB まで）',

  'compare.writers': '多くの書き込みが 1 つの値を変えるとき、正しさを保つもの',
  'compare.writers.redis': '1 つのコマンド（ZINCRBY、HINCRBY）か、スクリプト',
  'compare.writers.memcached': 'cas とやり直し。単純な数値なら incr',
  'compare.writers.mongodb': '演算子（$inc）を使う 1 回の更新',
  'compare.writers.dynamodb': 'ADD か、バージョンの条件とやり直し',

  'compare.fields': 'キーではなく、フィールドの値で探す',
  'compare.fields.redis':
    'プログラムが管理するセットを使う。ElastiCache の新しい Valkey には検索がある',
  'compare.fields.memcached': '探せない（キーでの取得のみ）',
  'compare.fields.mongodb': 'どのフィールドでも探せる（インデックスを使うか、すべて読む）',
  'compare.fields.dynamodb': 'キーと、用意したインデックスで探せる。ほかはスキャンになる',

  'compare.death': 'サーバーが停止したとき、残るもの',
  'compare.death.redis': 'レプリカに届いていたもの。レプリカがなければ、何も残らない',
  'compare.death.memcached': 'ほかのノードのキー。停止したノードには何も残らない',
  'compare.death.mongodb': 'ジャーナルに書かれたもの。レプリカセットなら引き継がれる',
  'compare.death.dynamodb': '確認応答のあった書き込みすべて（複数のアベイラビリティーゾーン）',

  'compare.expiry': '有効期限が過ぎたとき、読み取れるもの',
  'compare.expiry.redis': 'すぐに、何も読み取れなくなる',
  'compare.expiry.memcached': '値はない（30 日を超える秒数は日時とみなされる）',
  'compare.expiry.mongodb': '残っていることがある（1 分ごとに古いものを削除）',
  'compare.expiry.dynamodb': '削除されるまでは読み取れる（数日かかることもある）',

  'compare.price': '料金の対象',
  'compare.price.redis': 'ノードの稼働時間。サーバーレスなら、データ量とリクエスト',
  'compare.price.memcached': 'Redis と同じ',
  'compare.price.mongodb': 'DocumentDB なら、インスタンス、ストレージ、入出力',
  'compare.price.dynamodb': '大きさに応じた 1 回ごとの読み書きと、ストレージ',

  'compare.best': '向いている用途',
  'compare.best.redis': 'メモリ上のキャッシュ、セッション、カウンター、ランキング、キュー',
  'compare.best.memcached': '多くのノードやコアを使う、失われてもよい単純なキャッシュ',
  'compare.best.mongodb': 'フィールドの値で探すドキュメント',
  'compare.best.dynamodb': 'キーで探す、失われてはならない項目',
};
