import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.cost': '費用',

  'quiz.cheaper-engine':
    'あるチームが、ノードタイプ、高可用性、クライアントのコードを変えずに、Redis OSS 7.1 のノードの費用を下げたいと考えています。最初に検討すべきものはどれですか。',
  'quiz.cheaper-engine.a': 'レプリカをなくし、毎日のバックアップに頼る',
  'quiz.cheaper-engine.a.why': '費用は下がりますが、高可用性が失われます。',
  'quiz.cheaper-engine.b': 'インプレースで Valkey にアップグレードする',
  'quiz.cheaper-engine.b.why':
    'Redis OSS 7 をそのまま置き換えられ、ノードの料金が約 20% 安くなります。',
  'quiz.cheaper-engine.c': 'より古くて簡素な Memcached に移行する',
  'quiz.cheaper-engine.c.why': 'レプリカもフェイルオーバーもなく、コマンドも異なります。',
  'quiz.cheaper-engine.d': 'TLS を無効にし、より小さなノードを使う',
  'quiz.cheaper-engine.d.why':
    'TLS をなくすとクライアントと安全性が変わります。ノードタイプも変えない条件です。',

  'quiz.replicas-bill':
    'クラスターに、レプリカのないシャードが 3 つあります。各シャードにレプリカを 2 つずつ追加します。ノードの料金はどうなりますか。',
  'quiz.replicas-bill.a': '変わらない（レプリカに料金はかからない）',
  'quiz.replicas-bill.a.why': 'レプリカもほかと同じノードで、同じように課金されます。',
  'quiz.replicas-bill.b': '2 ノード分増える（全シャードで共有される）',
  'quiz.replicas-bill.b.why': 'レプリカはシャードごとのものなので、6 つになります。',
  'quiz.replicas-bill.c': '2 倍になる（各シャードが 2 ノード 1 組になる）',
  'quiz.replicas-bill.c.why': 'レプリカが 2 つなら、シャードは 2 ノードではなく 3 ノードです。',
  'quiz.replicas-bill.d': '3 倍になる（3 ノードから 9 ノードになる）',
  'quiz.replicas-bill.d.why':
    '各シャードがプライマリ 1 つとレプリカ 2 つになり、同じ料金のノードが 3 × 3 で 9 つになります。',

  'quiz.left-behind':
    'あるチームがテスト用のキャッシュを削除したのに、ElastiCache の料金が毎月少しかかっています。残っている可能性が最も高いものはどれですか。',
  'quiz.left-behind.a': '手動バックアップ（キャッシュを削除しても残る）',
  'quiz.left-behind.a.why':
    '保持期限がないため、誰かが削除するまで残り、サイズに応じて課金されます。',
  'quiz.left-behind.b': '自動バックアップ（キャッシュを削除しても残る）',
  'quiz.left-behind.b.why': '自動バックアップは、キャッシュと一緒に削除されます。',
  'quiz.left-behind.c': 'パラメータグループ（時間単位で課金される）',
  'quiz.left-behind.c.why': 'パラメータグループは設定の集まりで、料金はかかりません。',
  'quiz.left-behind.d': 'サブネットグループ（ノードを確保したままにする）',
  'quiz.left-behind.d.why': 'サブネットグループはサブネットの一覧で、ノードは確保しません。',
};
