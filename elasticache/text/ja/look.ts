import type { createPageLook as source } from '../en/look.ts';

export const createPageLook: Readonly<Record<keyof typeof source, string>> = {
  'create-page.intro':
    '作成ページの項目を 1 つずつ選びます。Enter はかっこ内の値を選び、< は前の項目に戻り、. は残りをすべて通常どおりにし、- はその項目だけを通常どおりに戻します。選んだ値は、その場で ElastiCache のルールに照らします。',
  'create-page.badge.real': '本物',
  'create-page.badge.checked': '検証のみ',
  'create-page.badge.not-here': 'AWS のみ',
  'create-page.badge.memory-only': '本物: メモリだけ',
  'create-page.badge.nodes-only': '本物: ノードだけ',
  'create-page.badge.as-found': '本物: 見つかったもの',
  'create-page.proposed': '{type}、{memory}',
  'create-page.proposed.priced': '{type}、{memory}、1 時間 {usd} USD（{region}）',

  'create-page.look.title': '作成前の最終確認',
  'create-page.look.changes': '通常と違うところ',
  'create-page.look.yours': '今回',
  'create-page.look.usual': '通常',
  'create-page.look.as-usual': 'すべて通常どおりです。',
  'create-page.drawing.title': 'シャードとレプリカ（P はプライマリ、R はそれを複製するレプリカ）',
  'create-page.drawing.memcached': 'ノード（N）。互いのことは知りません',
  'create-page.drawing.shard': 'シャード {number}',
  'create-page.drawing.nodes': 'ノード',
  'create-page.drawing.more': '同じ形のシャードがあと {count} 個',
  'create-page.drawing.serverless':
    'サーバーレスキャッシュではノードが見えません。複数のアベイラビリティーゾーンへのコピーは AWS が行います。',
  'create-page.cost.title': 'AWS で作成した場合の料金（USD）',
  'create-page.cost.region': 'リージョン',
  'create-page.cost.us-east-1': 'us-east-1（バージニア北部）',
  'create-page.cost.ap-northeast-1': 'ap-northeast-1（東京）',
  'create-page.cost.hour': '1 時間',
  'create-page.cost.month': '1 か月',
  'create-page.cost.read': '料金表の日付',
  'create-page.cost.of': '{type}（{engine}）{nodes} ノードのオンデマンド料金です。',
  'create-page.cost.least':
    'サーバーレスキャッシュのデータに対する最低料金です。データが増えた分とリクエストには追加の料金がかかります。',
  'create-page.cost.basis':
    '表の日付の AWS の公開料金表による見積もりで、1 か月は 730 時間です。ゾーン間のデータ転送、バックアップ、ログ配信、耐久性、古いバージョンの延長サポート、税は含みません。',
  'create-page.cost.unknown':
    '{type} の料金は、このチュートリアルの表にありません。https://aws.amazon.com/elasticache/pricing/ で確認してください。',
};
