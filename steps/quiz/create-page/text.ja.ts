import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.create-page': '作成ページの選択肢',

  'quiz.own-parameters':
    'キャッシュが default.valkey8 を使っており、maxmemory-policy を allkeys-lfu に変える必要があります。どうしますか。',
  'quiz.own-parameters.a': 'default.valkey8 の値を編集し、ノードを再起動する',
  'quiz.own-parameters.a.why': 'デフォルトのパラメータグループは編集できません。',
  'quiz.own-parameters.b': '各ノードに CONFIG SET maxmemory-policy allkeys-lfu を送る',
  'quiz.own-parameters.b.why': 'ElastiCache では、利用者の CONFIG は拒否されます。',
  'quiz.own-parameters.c': '独自のパラメータグループを作成し、割り当てる',
  'quiz.own-parameters.c.why':
    '独自のグループなら値を設定でき、キャッシュの設定を変更して割り当てられます。',
  'quiz.own-parameters.d': 'ノードタイプを変更する（ポリシーも一緒に変わる）',
  'quiz.own-parameters.d.why':
    'タイプが決めるのはメモリ、CPU、ネットワークです。ポリシーはパラメータです。',

  'quiz.one-zone-subnets':
    'レプリカがあり自動フェイルオーバーも有効なグループで、マルチ AZ を有効にできません。サブネットグループには 3 つのサブネットがあり、すべて us-east-1a にあります。原因はどれですか。',
  'quiz.one-zone-subnets.a': 'サブネットグループのサブネットが、1 つの AZ にしかない',
  'quiz.one-zone-subnets.a.why':
    'ノードが置かれるのはグループのサブネットだけなので、別の AZ にレプリカを置けません。',
  'quiz.one-zone-subnets.b': 'サブネットグループに、ノードごとのサブネットが必要である',
  'quiz.one-zone-subnets.b.why': '複数のノードが 1 つのサブネットを使えます。重要なのは AZ です。',
  'quiz.one-zone-subnets.c': 'マルチ AZ には、クラスターモードと複数のシャードが必要である',
  'quiz.one-zone-subnets.c.why':
    'クラスターモードがなくても使えます。必要なのは、各シャードのレプリカです。',
  'quiz.one-zone-subnets.d': 'マルチ AZ には、各サブネットに NAT ゲートウェイが必要である',
  'quiz.one-zone-subnets.d.why':
    'ノード間のレプリケーションは VPC 内で行われ、インターネットへの経路は要りません。',

  'quiz.burstable':
    'cache.t4g.medium のキャッシュを、Global Datastore のプライマリにします。何を変える必要がありますか。',
  'quiz.burstable.a': 'エンジン（Global Datastore は Memcached の機能である）',
  'quiz.burstable.a.why':
    'Memcached にはレプリケーションがありません。Global Datastore は Valkey と Redis OSS の機能です。',
  'quiz.burstable.b': 'デプロイ方法（この機能はサーバーレスキャッシュだけにある）',
  'quiz.burstable.b.why': '逆です。サーバーレスキャッシュでは Global Datastore を使えません。',
  'quiz.burstable.c': 'パラメータグループ（そこでこの機能を有効にする）',
  'quiz.burstable.c.why':
    'パラメータでは有効になりません。Global Datastore はキャッシュをもとに作成します。',
  'quiz.burstable.d': 'ノードタイプ（バースト可能なタイプでは使えない）',
  'quiz.burstable.d.why': 't3 と t4g では使えません。データ階層化と耐久性も同様です。',

  'quiz.lost-region':
    'Global Datastore のプライマリが東京に、セカンダリが大阪にあります。東京が失われました。大阪で書き込めるようにするものはどれですか。',
  'quiz.lost-region.a': 'プライマリの自動フェイルオーバー（1 分以内に切り替わる）',
  'quiz.lost-region.a.why':
    '自動フェイルオーバーが昇格させるのは、同じリージョン内のレプリカです。',
  'quiz.lost-region.b': 'セカンダリのリージョンを昇格させる、人または手順',
  'quiz.lost-region.b.why':
    'ほかのリージョンが自動的に引き継ぐことはありません。ご自身の操作が必要です。',
  'quiz.lost-region.c': 'プライマリエンドポイント（大阪に移る）',
  'quiz.lost-region.c.why': 'エンドポイントはリージョンごとにあり、移ることはありません。',
  'quiz.lost-region.d': '何も要らない（大阪はつねに書き込みを受け付ける）',
  'quiz.lost-region.d.why': 'セカンダリは、昇格するまで読み取りにしか応えません。',
};
