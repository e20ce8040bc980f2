import type { createPageSettings as source } from '../en/settings.ts';

export const createPageSettings: Readonly<Record<keyof typeof source, string>> = {
  'create-page.name': '名前',
  'create-page.name.why':
    '名前はキャッシュの識別子になり、エンドポイントの一部にもなります。英数字とハイフンで 40 文字までです。',
  'create-page.name.cost': 'あとから変更できません。小文字で保存されます。',
  'create-page.description': '説明',
  'create-page.description.why': '一覧からこのキャッシュを見つける人のための一文です。',
  'create-page.description.cost':
    'レプリカを持てるキャッシュを API で作成するときは必須です。いつでも変更できます。',
  'create-page.engine-version': 'エンジンのバージョン',
  'create-page.engine-version.why':
    '使えるコマンドと機能はバージョンで決まります。省くと最新になります。',
  'create-page.engine-version.cost':
    '上げるのはそのままできますが、下げるには作り直しが必要です。ここでは、インストールされているバージョンを使います。',
  'create-page.port': 'ポート',
  'create-page.port.why':
    'クライアントが接続するポートです。AWS のデフォルトは 6379、Memcached は 11211 です。ここでは、省くと空いているポートを使います。',
  'create-page.port.cost': '作成後は変更できません。',
  'create-page.parameter-group': 'パラメータグループ',
  'create-page.parameter-group.why':
    'ほかの環境では redis.conf に書く設定をまとめたものです。省くと、バージョンに合ったデフォルトのグループになります。',
  'create-page.parameter-group.cost':
    'デフォルトのグループは編集できません。設定を 1 つ変えるだけでも、独自のグループが必要になります。',
  'create-page.maxmemory-policy': 'エビクションポリシー（maxmemory-policy）',
  'create-page.maxmemory-policy.why':
    'メモリを使い切ったときに、どのキーを追い出すか（エビクションするか）を決めます（LRU: 最も長く使われていないもの、LFU: 使われる頻度が最も低いもの）。',
  'create-page.maxmemory-policy.cost':
    'デフォルトの volatile-lru が追い出すのは、有効期限（TTL）のあるキーだけです。1 つもなければ、書き込みが失敗します。',
  'create-page.reserved-memory-percent': '予約メモリ（%）',
  'create-page.reserved-memory-percent.why':
    'バックアップ、フェイルオーバー、バッファーのために、メモリの一部を空けておきます。',
  'create-page.reserved-memory-percent.cost':
    '料金はかかりますが、データは入りません。減らすと、負荷の高いときのバックアップでメモリが足りなくなることがあります。',
  'create-page.node-type': 'ノードタイプ',
  'create-page.node-type.why': 'ノードごとのメモリ、CPU、ネットワーク、そして料金を決めます。',
  'create-page.node-type.cost':
    'あとから変更できます。バースト可能なタイプ（t3、t4g）では、データ階層化、Global Datastore、耐久性を使えません。',
  'create-page.data-tiering': 'データ階層化',
  'create-page.data-tiering.why': 'めったに読まれない値を、r6gd ノードのローカル SSD に移します。',
  'create-page.data-tiering.cost':
    'r6gd では常に有効で、ほかのノードでは使えません。選べるエビクションポリシーは 3 つになります。',
  'create-page.shards': 'シャード数',
  'create-page.shards.why':
    'キーは 16,384 個のスロットにハッシュされ、各シャードがその一部を受け持ちます。シャードを増やすと、メモリと書き込みの余力が増えます。',
  'create-page.shards.cost':
    'シャードごとにノードの料金がかかります。レプリカがなければ、データを失う可能性のあるノードも 1 つ増えます。',
  'create-page.replicas': 'シャードあたりのレプリカ',
  'create-page.replicas.why':
    'レプリカはデータのコピーを持ち、プライマリが停止すると引き継ぎます。読み取りにも使えます。',
  'create-page.replicas.cost':
    '1 つごとにプライマリと同じ料金がかかります。レプリケーションは非同期なので、読み取りが少し古いことがあります。',
  'create-page.cache-nodes': 'ノード数',
  'create-page.cache-nodes.why':
    'Memcached では、クライアントがキーを各ノードに振り分けます。ノードどうしは連携しません。',
  'create-page.cache-nodes.cost': 'ノードが停止すると、そのノードのキーは失われます。',
  'create-page.durability': '耐久性',
  'create-page.durability.why':
    'Valkey 9 では、すべての書き込みを複数のアベイラビリティーゾーンのログに残せます。フェイルオーバーで、同期なら何も失わず、非同期なら最大で直近 10 秒分を失います。',
  'create-page.durability.cost':
    '同期では書き込みにミリ秒単位の時間がかかります。どちらも、クラスターモード、マルチ AZ、レプリカ、大きめのノードが必要です。',
  'create-page.global-datastore': 'Global Datastore',
  'create-page.global-datastore.why':
    '最大 2 つの別リージョンに複製し、近くでの読み取りと、リージョン障害への対策に使います。',
  'create-page.global-datastore.cost':
    '大きめのノードが必要です。別リージョンが自動で引き継ぐことはありません。',
};
