import type { createPageNetwork as source } from '../en/network.ts';

export const createPageNetwork: Readonly<Record<keyof typeof source, string>> = {
  'create-page.network-type': 'ネットワークタイプ',
  'create-page.network-type.why':
    'クライアントは IPv4、IPv6、またはその両方で接続します。サブネットも対応している必要があります。',
  'create-page.network-type.cost':
    'あとから変更できません。Global Datastore では IPv6 を使えません。',
  'create-page.vpc': 'VPC',
  'create-page.vpc.why':
    'ノードはプライベートネットワークの中にあり、その中か、そこにつながる場所からしか接続できません。',
  'create-page.vpc.cost':
    '外にある手元のマシンから接続するには、トンネルが必要です。パブリックにできるのは、サーバーレスの Valkey 9 以降だけです（IAM と TLS が必要）。別の VPC には移せません。',
  'create-page.subnet-group': 'サブネットグループ',
  'create-page.subnet-group.why':
    'ノードを置けるサブネットと、そのアベイラビリティーゾーンを決めます。',
  'create-page.subnet-group.cost':
    '1 つのゾーンのサブネットだけではマルチ AZ を使えません。グループはあとから替えられません。',
  'create-page.availability-zones': 'アベイラビリティーゾーン',
  'create-page.availability-zones.why':
    'アプリケーションの近くなど、ノードを置くゾーンを指定できます。省くと AWS が分散します。',
  'create-page.availability-zones.cost':
    'ゾーン間の通信は同じゾーンの中より遅く、料金もかかります。',
  'create-page.multi-az': 'マルチ AZ',
  'create-page.multi-az.why':
    'レプリカを別のアベイラビリティーゾーンに置き、ゾーンの障害に耐えられるようにします。',
  'create-page.multi-az.cost':
    '自動フェイルオーバー、すべてのシャードのレプリカ、2 つ以上のゾーンのサブネットが必要です。',
  'create-page.failover': '自動フェイルオーバー',
  'create-page.failover.why':
    'プライマリが停止すると、数秒でレプリカが昇格し、エンドポイントもそれに従います。',
  'create-page.failover.cost':
    'レプリカが必要です。レプリカに届いていなかった書き込みは失われます。その数はラボ four-patterns で数えます。',
};
