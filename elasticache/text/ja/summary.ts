import type { createPageSummary as source } from '../en/summary.ts';

export const createPageSummary: Readonly<Record<keyof typeof source, string>> = {
  'create-page.status': '作成時の選択',
  'create-page.table.title': '作成ページでの選択',
  'create-page.table.choice': '選択肢',
  'create-page.table.value': '値',
  'create-page.table.here': 'ここでは',
  'create-page.table.real': '本物',
  'create-page.table.checked': '検証のみ',
  'create-page.table.not-here': 'AWS のみ',
  'create-page.table.imitated': '模倣',
  'create-page.table.memory-only': 'メモリだけ',
  'create-page.table.other-product': '{product} で代用',
  'create-page.legend.real': '本物: 専用のサーバーが実際に行います。',
  'create-page.legend.imitated': '模倣: このマシンでできる、最も近いものです。',
  'create-page.legend.imitated-embedded':
    '模倣: 本物の Redis ではなく、組み込みエンジンが独自に行います（本物の入手方法は doctor で確認できます）。',
  'create-page.legend.other-product':
    '{product} で代用: ここで動くサーバーは、選択したものとは別のプログラムです。',
  'create-page.legend.memory-only':
    'メモリだけ: メモリの上限だけを設定します。CPU とネットワークはこのマシンのものです。',
  'create-page.legend.checked':
    '検証のみ: ElastiCache のルールに照らすだけで、ここでは効果がありません。',
  'create-page.legend.not-here': 'AWS のみ: ここでは記録するだけです。',
  'create-page.table.more':
    '主な選択と、デフォルトと異なるものだけを表示しています。すべて見るには create-redis --page every か --print-choices を使ってください。',

  'create-page.pattern.title': '4 つのパターンと、プライマリが停止したときに失うもの',
  'create-page.pattern.name': 'パターン',
  'create-page.pattern.nodes': 'ノード',
  'create-page.pattern.dead': 'プライマリが停止すると',
  'create-page.pattern.chosen': '選択',
  'create-page.pattern.single': 'クラスターモード無効、レプリカなし',
  'create-page.pattern.single.nodes': '1',
  'create-page.pattern.single.dead': 'すべてのデータを失い、空の新しいノードに置き換わります。',
  'create-page.pattern.replicated': 'クラスターモード無効、レプリカあり',
  'create-page.pattern.replicated.nodes': '1 + 1～5',
  'create-page.pattern.replicated.dead':
    '自動フェイルオーバーが有効なら、数秒でレプリカが昇格します。無効なら、自分で昇格させます。直前の書き込みは失われることがあります。',
  'create-page.pattern.sharded': 'クラスターモード有効、レプリカなし',
  'create-page.pattern.sharded.nodes': 'シャードごとに 1',
  'create-page.pattern.sharded.dead':
    'そのシャードのデータだけを失い、ほかのシャードは動き続けます。',
  'create-page.pattern.sharded-replicated': 'クラスターモード有効、レプリカあり',
  'create-page.pattern.sharded-replicated.nodes': 'シャード数 x (1 + 1～5)',
  'create-page.pattern.sharded-replicated.dead':
    'そのシャードのレプリカが昇格し、ほかのシャードは動き続けます。',
  'create-page.pattern.note':
    'ラボ four-patterns では、4 つすべてでノードを停止させ、失われたものを数えます。',
  'create-page.pattern.saves':
    'データを守るのは、クラスターモードではなくレプリカです。レプリカのないシャードが停止すると、そのシャードのキーは失われます。',
  'create-page.pattern.memcached':
    'もう 1 つのエンジンである Memcached には、このパターンがありません。ノードベースでは、レプリカもフェイルオーバーもなく、保存できるのは単純な値だけで、リストやソート済みセットはありません。',
  'create-page.pattern.words':
    'ノードは 1 つのサーバー、シャードはプライマリとそのレプリカです。すべてのシャードを合わせたものがレプリケーショングループで、コンソールではクラスターと呼ばれます。クラスターモードは、シャードを複数にできるかどうかです。',
  'create-page.pattern.serverless':
    '今回の構成は 4 つのどれでもありません。サーバーレスキャッシュは、複数のアベイラビリティーゾーンにコピーを持ちます。',

  'create-page.note.capped':
    'AWS の {type} は、データに {aws} を使えます。ここではマシンのメモリを使い切らないように、サーバー 1 個あたり {here} にします（今回は {nodes} 個）。--maxmemory で変えられます。',
  'create-page.note.local':
    'AUTH トークンには TLS が必要なため、AWS でこの選択をすると、アクセスコントロールのないキャッシュになります。ここでは自動生成のトークンで、このマシンのほかの利用者から守ります。--tls を付けると AWS と同じになります。',
  'create-page.note.iam':
    'ユーザー {name} は、AWS では IAM で認証します。ここには IAM がないため、自動生成のパスワードを使います。',
  'create-page.note.servers': 'この選択では、サーバーのプロセスを {nodes} 個起動します。',
  'create-page.note.votes':
    'シャードが 3 つ未満では、プライマリが停止すると過半数の票が集まりません。AWS ではサービスがレプリカを昇格させますが、ここでは自分で昇格させる必要があります。',
  'create-page.note.serverless':
    '手元のマシンでサーバーレスは動きません。最も近い本物として、クラスターのプロトコル、TLS、ユーザーを使う 1 シャードを起動します。大きさの自動調整も、ゾーンへの分散もしません。',
  'create-page.note.preferred':
    'モードが「優先」でも、ここでは暗号化された接続だけを受け付けます。',
  'create-page.note.external':
    'この Redis はお使いのもので、すでに作成されています。作成ページの選択は適用しません。',
  'create-page.note.stands':
    'このキャッシュは、作成したときの選択のままです。{typed} で作り直すには、先に片付けてください: {tutorial} cleanup',
  'create-page.note.unchangeable':
    'AWS でも、作成済みのキャッシュではそのまま変更できません: {problem}{remedy}',
  'create-page.note.product':
    '選択は {wanted} ですが、このマシンでは {product} {version} を起動しました。',
  'create-page.note.old-version':
    'Redis OSS {version} の標準サポートは 2026 年 1 月 31 日に終わりました。AWS では延長サポートになり、追加料金がかかります。',
};
