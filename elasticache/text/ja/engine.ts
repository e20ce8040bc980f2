import type { createPageEngine as source } from '../en/engine.ts';

export const createPageEngine: Readonly<Record<keyof typeof source, string>> = {
  'create-page.cache-engine': 'エンジン',
  'create-page.cache-engine.why':
    'Valkey、Redis OSS、Memcached は、格納できるデータ（Memcached は単純な値だけ）、ライセンス、料金が異なります。Valkey のノードは Redis OSS より約 20% 安価です。',
  'create-page.cache-engine.cost':
    'Redis OSS は 7.1 が最後です。そのまま Valkey に移行できますが、元には戻せません。Memcached にはレプリカもフェイルオーバーもアクセスコントロールもありません。',
  'create-page.deployment': 'デプロイオプション',
  'create-page.deployment.why':
    'サーバーレスでは容量が自動で調整され、選ぶノードはありません。「独自のキャッシュを設計」では、ノードとその数を自分で選びます。',
  'create-page.deployment.cost':
    'サーバーレスでは、パラメータ、ノードタイプ、レプリカ、ログ配信、AUTH トークンを選べません。料金はデータ量とリクエストで決まります。',
  'create-page.cluster-mode': 'クラスターモード',
  'create-page.cluster-mode.why':
    'キーを複数のシャードに分散し、1 つのノードを超えるメモリと書き込みを扱えるようにします。',
  'create-page.cluster-mode.cost':
    'クライアントはクラスターのプロトコルに対応している必要があります。複数のキーを扱うコマンドは同じスロットの中だけで使えます（波かっこで囲んだ同じ語、つまりハッシュタグをキーに入れると、同じスロットにまとめられます）。あとから無効には戻せません。ノードが停止したときにデータを守るのは、クラスターモードではなくレプリカです。',
  'create-page.location': 'ロケーション',
  'create-page.location.why':
    'ノードは AWS リージョンか、オンプレミス（自社データセンターの AWS Outposts ラック）で動きます。',
  'create-page.location.cost':
    'オンプレミスでは、ラックにあるノードタイプしか選べず、フェイルオーバー先になる別のアベイラビリティーゾーンもありません。',
};
