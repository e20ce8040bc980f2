import type { createPageItself as source } from '../en/page.ts';

export const createPageItself: Readonly<Record<keyof typeof source, string>> = {
  'create-page.page':
    '作成ページの項目を 1 つずつ選びますか？ それともこのハンズオンの構成（小さなノード 1 つ）にしますか？',
  'create-page.page.help': '作成ページの項目を 1 つずつ選ぶか、このハンズオンの構成にするか',
  'create-page.maxmemory.help':
    'ここで 1 ノードがデータに使うメモリ（例: 64mb、省くとノードタイプから計算）',
  'create-page.choices.help': '--print-choices が書いたファイルから選択を読み込む',
  'create-page.explain.help':
    '作成ページの選択肢を 1 つ、またはすべて説明する（ほかには何もしない）',
  'create-page.explain.title': '作成ページの選択肢',
  'create-page.explain.unknown':
    '作成ページに「{name}」という選択肢はありません。次のものがあります: {names}。',
  'create-page.print-choices.help': '選択を JSON で表示する（ほかには何もしない）',

  'create-page.group.engine': 'エンジンとデプロイ',
  'create-page.group.settings': 'キャッシュの設定とノード',
  'create-page.group.network': 'ネットワーク',
  'create-page.group.availability': '可用性',
  'create-page.group.security': 'セキュリティ',
  'create-page.group.backup': 'バックアップ',
  'create-page.group.maintenance': 'メンテナンス',
  'create-page.group.logs': 'ログ',
  'create-page.group.here': 'このチュートリアルだけのもの',

  'create-page.here.real':
    'ここでは、このマシンの専用サーバーなら本物で、組み込みエンジンなら、模倣するか、対応していません。',
  'create-page.here.memory-only':
    'ここで本物なのはメモリだけです。CPU とネットワークは、このマシンのものです。',
  'create-page.here.nodes-only':
    'このマシンに Redis か Valkey があれば、ノードは本物で、サーバーレスはそのノードで模倣します。',
  'create-page.here.as-found':
    'ここでは、このマシンにある Redis か Valkey を使います。Memcached は起動しません。',
  'create-page.here.checked':
    'ここでは検証のみです。ElastiCache のルールに照らしますが、手元のマシンでは何も変わりません。',
  'create-page.here.not-here': 'AWS のみの項目です。ここでは選択を記録するだけです。',
};
