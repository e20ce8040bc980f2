import type { createPage as source } from '../en/create-page.ts';

export const createPage: Readonly<Record<keyof typeof source, string>> = {
  'create-page.page':
    '作成ページの選択肢をすべて順に選びますか。それとも、よくある構成にしますか（よくある構成は小さなノード 1 台です）',
  'create-page.page.help': '作成ページの選択肢をすべて選ぶか、よくある構成にするか',
  'create-page.maxmemory.help':
    'ここで 1 ノードがデータに使うメモリ（例: 64mb、省くとノードのタイプから計算）',
  'create-page.choices.help': '--print-choices が書いたファイルから選択を読み込む',
  'create-page.print-choices.help': '選択を JSON で表示し、ほかには何もしない',

  'create-page.group.engine': 'エンジンとデプロイ',
  'create-page.group.settings': 'キャッシュの設定とノード',
  'create-page.group.network': 'ネットワーク',
  'create-page.group.availability': '可用性',
  'create-page.group.security': 'セキュリティ',
  'create-page.group.backup': 'バックアップ',
  'create-page.group.maintenance': 'メンテナンス',
  'create-page.group.logs': 'ログ',
  'create-page.group.here': 'このチュートリアルだけのもの',

  'create-page.here.real': 'ここでは: 本物です。専用のサーバーが実際に行います。',
  'create-page.here.checked':
    'ここでは: 検証だけです。ElastiCache の規則に照らしますが、手元のマシンでは何も変わりません。',
  'create-page.here.not-here': 'ここでは: ありません。AWS が必要なため、記録だけします。',

  'create-page.cache-engine': 'エンジン',
  'create-page.cache-engine.why':
    'Valkey、Redis OSS、Memcached は、格納できるデータ、ライセンス、料金が異なります。Valkey のノードは Redis OSS より約 20 % 安くなります。',
  'create-page.cache-engine.cost':
    'Redis OSS は 7.1 が最後です。そのまま Valkey に移行できますが、戻ることはできません。Memcached にはレプリカもフェイルオーバーもアクセスコントロールもありません。',
  'create-page.deployment': 'デプロイオプション',
  'create-page.deployment.why':
    'サーバーレスは大きさを自動で調整し、ノードを選びません。「独自のキャッシュを設計」では、ノードとその数を自分で選びます。',
  'create-page.deployment.cost':
    'サーバーレスでは、パラメータ、ノードのタイプ、レプリカ、ログ配信、AUTH トークンを選べません。料金はデータ量とリクエストで決まります。',
  'create-page.cluster-mode': 'クラスターモード',
  'create-page.cluster-mode.why':
    'キーを複数のシャードに分散し、1 台のノードを超えるメモリと書き込みを扱えるようにします。',
  'create-page.cluster-mode.cost':
    'クライアントはクラスターのプロトコルに対応している必要があります。複数のキーを扱うコマンドは同じスロットの中だけで使え、あとから無効には戻せません。',
  'create-page.location': 'ロケーション',
  'create-page.location.why':
    'ノードは AWS リージョンか、オンプレミス（自社データセンターの AWS Outposts ラック）で動きます。',
  'create-page.location.cost':
    'オンプレミスでは、ラックにあるノードのタイプしか選べず、フェイルオーバー先になる別のアベイラビリティーゾーンもありません。',

  'create-page.name': '名前',
  'create-page.name.why':
    '名前はキャッシュの識別子になり、エンドポイントの一部にもなります。英数字とハイフンで 40 文字までです。',
  'create-page.name.cost': 'あとから変更できません。小文字で保存されます。',
  'create-page.description': '説明',
  'create-page.description.why': '一覧からこのキャッシュを見つける人のための一文です。',
  'create-page.description.cost':
    'レプリカを持てるキャッシュでは API が必ず求めます。いつでも変更できます。',
  'create-page.engine-version': 'エンジンのバージョン',
  'create-page.engine-version.why':
    '使えるコマンドと機能はバージョンで決まります。省くと最新になります。',
  'create-page.engine-version.cost':
    '上げるのはそのままできますが、下げるには作り直しが必要です。ここでは、インストールされているバージョンを使います。',
  'create-page.port': 'ポート',
  'create-page.port.why':
    'クライアントが接続するポートです。AWS の既定は 6379、Memcached は 11211 です。ここでは、省くと空いているポートを使います。',
  'create-page.port.cost': '作成後は変更できません。',
  'create-page.parameter-group': 'パラメータグループ',
  'create-page.parameter-group.why':
    'ほかの環境では redis.conf に書く設定をまとめたものです。省くと、バージョンに合ったデフォルトのグループになります。',
  'create-page.parameter-group.cost':
    'デフォルトのグループは編集できません。設定を 1 つ変えるだけでも、独自のグループが必要になります。',
  'create-page.maxmemory-policy': '追い出しポリシー (maxmemory-policy)',
  'create-page.maxmemory-policy.why': 'メモリを使い切ったときに、どのキーを追い出すかを決めます。',
  'create-page.maxmemory-policy.cost':
    '既定の volatile-lru が追い出すのは有効期限 (TTL) のあるキーだけです。1 つもなければ、書き込みが失敗します。',
  'create-page.reserved-memory-percent': '予約メモリ (%)',
  'create-page.reserved-memory-percent.why':
    'バックアップ、フェイルオーバー、バッファーのために、メモリの一部を空けておきます。',
  'create-page.reserved-memory-percent.cost':
    '料金はかかりますが、データは入りません。減らすと、負荷の高いときのバックアップでメモリが足りなくなることがあります。',
  'create-page.node-type': 'ノードのタイプ',
  'create-page.node-type.why':
    'ノードごとのメモリ、プロセッサ、ネットワーク、そして料金を決めます。',
  'create-page.node-type.cost':
    'あとから変更できます。バースト可能なタイプ (t3、t4g) では、データ階層化、Global Datastore、耐久性を使えません。',
  'create-page.data-tiering': 'データ階層化',
  'create-page.data-tiering.why': 'めったに読まれない値を、r6gd ノードのローカル SSD に移します。',
  'create-page.data-tiering.cost':
    'r6gd では常に有効で、ほかのノードでは使えません。選べる追い出しポリシーは 3 つになります。',
  'create-page.shards': 'シャード数',
  'create-page.shards.why':
    '各シャードは 16,384 個のスロットの一部を受け持ちます。シャードを増やすと、メモリと書き込みの余力が増えます。',
  'create-page.shards.cost':
    'シャードごとにノードの料金がかかります。レプリカがなければ、失われうる場所も 1 つ増えます。',
  'create-page.replicas': 'シャードあたりのレプリカ',
  'create-page.replicas.why':
    'レプリカはデータのコピーを持ち、プライマリが停止すると引き継ぎます。読み取りにも使えます。',
  'create-page.replicas.cost':
    '1 台ごとにプライマリと同じ料金がかかります。レプリケーションは非同期なので、読み取りが少し古いことがあります。',
  'create-page.cache-nodes': 'ノード数',
  'create-page.cache-nodes.why':
    'Memcached では、クライアントがキーを各ノードに振り分けます。ノードどうしは互いを知りません。',
  'create-page.cache-nodes.cost': 'ノードが停止すると、そのノードのキーは失われます。',
  'create-page.durability': '耐久性',
  'create-page.durability.why':
    'Valkey 9 では、すべての書き込みを複数のアベイラビリティーゾーンのログに残せます。フェイルオーバーで、同期なら何も失わず、非同期なら最大で直近 10 秒分を失います。',
  'create-page.durability.cost':
    '同期では書き込みにミリ秒単位の時間がかかります。どちらも、クラスターモード、マルチ AZ、レプリカ、大きめのノードが必要です。',
  'create-page.global-datastore': 'Global Datastore',
  'create-page.global-datastore.why':
    '最大 2 つの別リージョンに複製し、近くでの読み取りと、リージョン障害への備えに使います。',
  'create-page.global-datastore.cost':
    '大きめのノードが必要です。別リージョンが自動で引き継ぐことはありません。',

  'create-page.network-type': 'ネットワークタイプ',
  'create-page.network-type.why':
    'クライアントは IPv4、IPv6、またはその両方で接続します。サブネットも対応している必要があります。',
  'create-page.network-type.cost':
    'あとから変更できません。Global Datastore では IPv6 を使えません。',
  'create-page.vpc': 'VPC',
  'create-page.vpc.why':
    'ノードはプライベートネットワークの中にあり、その中か、そこにつながる場所からしか接続できません。',
  'create-page.vpc.cost':
    '外にあるノートパソコンからは、トンネルなしでは接続できません。別の VPC に移すこともできません。',
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

  'create-page.at-rest-encryption': '保管時の暗号化',
  'create-page.at-rest-encryption.why':
    'バックアップ、スワップ、ディスクを KMS キーで暗号化します。',
  'create-page.at-rest-encryption.cost':
    '選べるのは作成時だけです。変えるには、バックアップを新しいキャッシュに復元します。',
  'create-page.kms-key': 'KMS キー',
  'create-page.kms-key.why':
    '独自のキーなら、誰が使えるかを自分で決め、いつ使われたかも確認できます。',
  'create-page.kms-key.cost':
    'キーには毎月料金がかかります。キーがなくなると、それで暗号化したものは二度と読めません。',
  'create-page.tls': '転送中の暗号化 (TLS)',
  'create-page.tls.why':
    'これがないと、トークンもキーも値も平文でネットワークを流れます。AUTH とユーザーには必須です。',
  'create-page.tls.cost':
    'クライアントには CA と TLS 接続が必要です。接続を開くのに時間がかかり、平文の接続は拒否されます。',
  'create-page.tls-mode': '転送中の暗号化のモード',
  'create-page.tls-mode.why':
    '「優先」では、クライアントを移行する間、平文と暗号化の両方の接続を受け付けます。',
  'create-page.tls-mode.cost': '「優先」の間は、平文での接続がまだ可能です。',
  'create-page.access-control': 'アクセスコントロール',
  'create-page.access-control.why':
    '全員で 1 つのトークンを使う (AUTH) か、権限の異なるユーザーを分ける (RBAC) かです。',
  'create-page.access-control.cost':
    'どちらも転送中の暗号化が必要で、併用はできません。新しい方式はユーザーです。',
  'create-page.auth-token': 'AUTH トークン',
  'create-page.auth-token.why':
    '知っている人は何でもできます。英数字と ! & # $ ^ < > - で 16～128 文字です（省くと自動生成）。',
  'create-page.auth-token.cost':
    '変更は 2 段階です。ROTATE では新旧どちらのトークンも有効で、そのあと SET で切り替えます。',
  'create-page.user': 'ユーザー（名前:アクセス文字列、空行で終了）',
  'create-page.user.help':
    'ユーザー (RBAC)。NAME:ACCESS の形（例: "app:on ~app:* +@read"）、IAM なら NAME,iam:ACCESS。複数回指定できます。パスワードは自動生成',
  'create-page.user.why':
    'プログラムごとに必要な権限だけを与えます。名前、キー、コマンドを指定します（例: app:on ~app:* +@read）。',
  'create-page.user.cost':
    'グループには 100 ユーザーまで、パスワードは 1 人 2 つまでです。Redis OSS では default という名前のユーザーが必要です。',
  'create-page.users-file.help':
    'ユーザーの JSON ファイル（{name, access, authentication, passwords} のリスト）',
  'create-page.security-groups': 'セキュリティグループ',
  'create-page.security-groups.why':
    'ノードのファイアウォールです。VPC の中の誰がポートに接続できるかを決めます。',
  'create-page.security-groups.cost':
    'アプリケーションを許可するルールがないと、接続はエラーも出ないままタイムアウトします。',

  'create-page.backup-retention': 'バックアップの保持期間（日）',
  'create-page.backup-retention.why':
    '毎日バックアップを取り、この日数だけ保持します。最大 35 日で、0 なら取りません。',
  'create-page.backup-retention.cost':
    'バックアップは容量に応じて料金がかかり、取得中はメモリと時間を使います。',
  'create-page.backup-window': 'バックアップウィンドウ (UTC)',
  'create-page.backup-window.why':
    'バックアップを始める時間帯で、1 時間以上です（例: 05:00-06:00）。省くと AWS が選びます。',
  'create-page.backup-window.cost':
    '忙しい時間帯ではキャッシュが遅くなります。メンテナンスウィンドウと重ねることはできません。',
  'create-page.from-backup': 'バックアップからの復元',
  'create-page.from-backup.why': '空の状態ではなく、.rdb ファイルの内容から始めます。',
  'create-page.from-backup.cost':
    'ノードのタイプとシャードに十分な容量が必要です。その間に有効期限 (TTL) が切れたキーはなくなります。',
  'create-page.maintenance-window': 'メンテナンスウィンドウ (UTC)',
  'create-page.maintenance-window.why':
    'AWS がノードに更新を適用してよい週に 1 度の時間帯で、1 時間以上です（例: sun:23:00-mon:01:30）。省くと AWS が選びます。',
  'create-page.maintenance-window.cost':
    'この間にノードが置き換わることがあります。レプリカがなければ、データは失われます。',
  'create-page.auto-minor-upgrade': 'マイナーバージョンの自動アップグレード',
  'create-page.auto-minor-upgrade.help': 'メンテナンスウィンドウで新しいマイナーバージョンにしない',
  'create-page.auto-minor-upgrade.why':
    '新しいマイナーバージョンを、メンテナンスウィンドウで自動的に適用します。',
  'create-page.auto-minor-upgrade.cost':
    '無効なら修正の適用は自分で行います。有効なら、知らないうちにバージョンが変わります。',
  'create-page.slow-log': 'スローログの配信',
  'create-page.slow-log.why':
    '時間のかかったコマンドを CloudWatch Logs か Data Firehose に送ります。',
  'create-page.slow-log.cost':
    '配信と保存に料金がかかり、引数は隠されます。ここでは SLOWLOG GET で同じ内容を見られます。',
  'create-page.slow-log-threshold': 'スローログのしきい値（マイクロ秒）',
  'create-page.slow-log-threshold.why':
    'これより長くかかったコマンドを記録します (slowlog-log-slower-than)。-1 は記録なし、0 はすべて記録です。',
  'create-page.slow-log-threshold.cost': '低すぎるとログがあふれ、大切なものが埋もれます。',
  'create-page.engine-log': 'エンジンログの配信',
  'create-page.engine-log.why':
    'サーバー自身のログ（フェイルオーバー、バックアップ、警告）を CloudWatch Logs か Data Firehose に送ります。',
  'create-page.engine-log.cost': '配信と保存に料金がかかります。',
  'create-page.log-format': 'ログの形式',
  'create-page.log-format.why': 'プログラムで読むなら JSON、目で読むならテキストです。',
  'create-page.log-format.cost': 'ログを読む側は、この形式を前提にして作ることになります。',

  'create-page.value.usual': 'よくある構成',
  'create-page.value.every': 'すべて選ぶ',
  'create-page.value.valkey': 'Valkey',
  'create-page.value.redis': 'Redis OSS',
  'create-page.value.memcached': 'Memcached',
  'create-page.value.node-based': '独自のキャッシュを設計（ノードベース）',
  'create-page.value.serverless': 'サーバーレス',
  'create-page.value.aws': 'AWS クラウド',
  'create-page.value.on-premises': 'オンプレミス (AWS Outposts)',
  'create-page.value.none': 'なし',
  'create-page.value.async': '非同期（最大 10 秒分が失われうる）',
  'create-page.value.sync': '同期（何も失われない）',
  'create-page.value.ipv4': 'IPv4',
  'create-page.value.ipv6': 'IPv6',
  'create-page.value.dual-stack': 'IPv4 と IPv6（デュアルスタック）',
  'create-page.value.on': '有効',
  'create-page.value.off': '無効',
  'create-page.value.auto-failover': '通常どおり（フェイルオーバー先があれば有効）',
  'create-page.value.auto-at-rest': '通常どおり（Valkey とサーバーレスでは有効）',
  'create-page.value.required': '必須',
  'create-page.value.preferred': '優先',
  'create-page.value.auto-access': '通常どおり（自動生成のトークン）',
  'create-page.value.open': 'なし（ポートに届く人なら誰でも使える）',
  'create-page.value.token': 'AUTH トークン',
  'create-page.value.users': 'ユーザー (RBAC)',
  'create-page.value.local': '自動生成のトークン（AWS では TLS なしだとアクセスコントロールなし）',
  'create-page.value.cloudwatch-logs': 'CloudWatch Logs',
  'create-page.value.kinesis-firehose': 'Data Firehose',
  'create-page.value.by-aws': 'AWS に任せる',
  'create-page.value.free-port': '空いているポート',
  'create-page.value.no-backup': 'なし',
  'create-page.value.node-type': '{type}（データ用 {memory}）',
  'create-page.value.yours': '今回の構成',

  'create-page.status': '作成時の選択',
  'create-page.table.title': '作成ページでの選択',
  'create-page.table.choice': '選択肢',
  'create-page.table.value': '値',
  'create-page.table.here': 'ここでは',
  'create-page.table.real': '本物',
  'create-page.table.checked': '検証のみ',
  'create-page.table.not-here': 'なし',
  'create-page.table.note':
    '本物: 専用のサーバーが実際に行います。検証のみ: ElastiCache の規則に照らすだけで、ここでは効果がありません。なし: AWS が必要です。',
  'create-page.table.more':
    '主な選択と、既定値と異なるものだけを表示しています。すべて見るには create-redis --page every か --print-choices を使ってください。',

  'create-page.pattern.title': '4 つのパターンと、ノードが停止したときに失うもの',
  'create-page.pattern.name': 'パターン',
  'create-page.pattern.nodes': 'ノード',
  'create-page.pattern.dead': 'ノードが停止すると',
  'create-page.pattern.chosen': '選択',
  'create-page.pattern.single': 'クラスターモード無効、レプリカなし',
  'create-page.pattern.single.nodes': '1',
  'create-page.pattern.single.dead': 'すべてのデータを失い、空の新しいノードに置き換わります。',
  'create-page.pattern.replicated': 'クラスターモード無効、レプリカあり',
  'create-page.pattern.replicated.nodes': '1 + 1～5',
  'create-page.pattern.replicated.dead':
    '数秒でレプリカが昇格します。直前の書き込みは失われることがあります。',
  'create-page.pattern.sharded': 'クラスターモード有効、レプリカなし',
  'create-page.pattern.sharded.nodes': 'シャードごとに 1',
  'create-page.pattern.sharded.dead':
    'そのシャードのデータだけを失い、ほかのシャードは動き続けます。',
  'create-page.pattern.sharded-replicated': 'クラスターモード有効、レプリカあり',
  'create-page.pattern.sharded-replicated.nodes': 'シャード数 x (1 + 1～5)',
  'create-page.pattern.sharded-replicated.dead':
    'そのシャードのレプリカが昇格し、ほかのシャードには影響しません。',
  'create-page.pattern.note':
    'ラボ four-patterns では、4 つすべてでノードを停止させ、失われたものを数えます。',

  'create-page.note.capped':
    'AWS の {type} は、データに {aws} を使えます。ここではメモリを使い切らないように、{nodes} 台のサーバーをそれぞれ {here} にします。--maxmemory で変えられます。',
  'create-page.note.local':
    'AUTH トークンには TLS が必要なため、AWS でこの選択をすると、アクセスコントロールのないキャッシュになります。ここでは自動生成のトークンで、このマシンのほかの利用者から守ります。--tls を付けると AWS と同じになります。',
  'create-page.note.iam':
    'ユーザー {name} は、AWS では IAM で認証します。ここには IAM がないため、自動生成のパスワードを使います。',
  'create-page.note.servers': 'この選択では、サーバーのプロセスを {nodes} 個起動します。',
  'create-page.note.votes':
    'シャードが 3 つ未満では、停止したプライマリの代わりを自分たちの投票で決められません。AWS ではサービスがレプリカを昇格させますが、ここでは手助けが必要です。',
  'create-page.note.serverless':
    '手元のマシンでサーバーレスは動きません。最も近い本物として、クラスターのプロトコル、TLS、ユーザーを使う 1 シャードを起動します。大きさの自動調整も、ゾーンへの分散もしません。',
  'create-page.note.preferred':
    'モードが「優先」でも、ここでは暗号化された接続だけを受け付けます。',
  'create-page.note.external':
    'この Redis はあなたのもので、すでに作成されています。作成ページの選択は適用しません。',
  'create-page.note.stands':
    'このキャッシュは、作成したときのまま動いています。{typed} で作り直すには、先に片付けてください: {tutorial} cleanup',
  'create-page.note.product':
    '選択は {wanted} ですが、このマシンでは {product} {version} を起動しました。',

  'create-page.node-type.wrong': 'ノードのタイプは cache.t4g.micro のように書きます。',
  'create-page.engine-version.wrong': 'バージョンは 2 つか 3 つの数字で書きます（例: 7.1）。',
  'create-page.subnet-group.wrong':
    'サブネットグループの名前は、英数字とハイフンで 255 文字までです。',
  'create-page.availability-zones.wrong':
    'ゾーンはコンマで区切って書きます（例: us-east-1a,us-east-1b）。',
  'create-page.backup-window.wrong':
    'バックアップウィンドウは UTC で hh:mm-hh:mm と書きます（例: 05:00-06:00）。',
  'create-page.maintenance-window.wrong':
    'メンテナンスウィンドウは UTC で ddd:hh:mm-ddd:hh:mm と書きます（例: sun:23:00-mon:01:30）。',
  'create-page.window.short': 'ウィンドウは 60 分以上必要です。これは {minutes} 分です。',
  'create-page.window.long': 'ウィンドウは 24 時間までです。',
  'create-page.user.wrong':
    'ユーザーは NAME:ACCESS（例: "app:on ~app:* +@read"）か、NAME,iam:ACCESS と書きます。',
  'create-page.user.authentication': 'ユーザー {name} の認証方法は次のどれかです: {values}。',
  'create-page.user.name':
    '「{name}」という名前は使えません。英字で始まり、英数字とハイフンで 40 文字までです。',
  'create-page.user.no-access': 'アクセス文字列がありません（例: on ~app:* +@read）。',
  'create-page.user.password-rule':
    'アクセス文字列にパスワードやリセットは書けません。パスワードは自動生成するか、--users-file のファイルに書きます。',
  'create-page.user.rule':
    '「{rule}」はアクセス文字列の規則ではありません。on、~app:*、&channel、+get、-@dangerous のように書きます。',
  'create-page.user.on-or-off': 'アクセス文字列には on か off が必要です。',
  'create-page.users-file.wrong':
    '{file} は、name と access（必要なら authentication と passwords）を持つオブジェクトのリストにしてください。',
  'create-page.choices.wrong': '{file} は --print-choices が書いたファイルではありません。',
  'create-page.choices.unknown': '{file} にある「{flag}」は、作成ページの選択肢ではありません。',
  'create-page.file.unreadable': '{file} を読めません: {reason}',
  'create-page.file.not-json': '{file} は JSON ではありません。',

  'create-page.and': '{first}{rest}',
  'create-page.fix.add': '{flags} を指定してください。',
  'create-page.fix.drop': '{flags} を省くか、変更してください。',
  'create-page.fix.add-or-drop': '{add} を指定するか、{drop} を省いてください。',
  'create-page.fix.instead': '{drop} の代わりに {add} を指定してください。',
  'create-page.fix.one':
    '--access-control、--auth-token、--user のうち 1 つだけを指定してください。',
  'create-page.fix.passwords': '--users-file のファイルで、{name} のパスワードを直してください。',
  'create-page.fix.set': '先に SET でローテーションを終えてください。',
  'create-page.fix.restore': 'バックアップを取り、新しいキャッシュに復元してください。',
  'create-page.fix.redis': '--cache-engine redis か valkey を指定してください。',

  'create-page.rule.r1': 'AUTH トークンには転送中の暗号化が必要ですが、無効です。',
  'create-page.rule.r3': 'サーバーレスのキャッシュに AUTH トークンはなく、ユーザーだけです。',
  'create-page.rule.r4': 'アクセスコントロールは 1 種類ですが、複数あります: {kinds}。',
  'create-page.rule.r5.tls': 'トークンを変更できるのは、転送中の暗号化が有効なときだけです。',
  'create-page.rule.r5.twice':
    'すでに 2 つのトークンが有効です。3 つ目を足すには、最初のものを置き換える必要があります。',
  'create-page.rule.r6.tls': 'ユーザーには転送中の暗号化が必要ですが、無効です。',
  'create-page.rule.r6.version':
    'ユーザーにはバージョン {least} 以降が必要ですが、これは {version} です。',
  'create-page.rule.r6.none': 'アクセスコントロールはユーザーですが、ユーザーがいません。',
  'create-page.rule.r6.many': 'グループのユーザーは {most} 人までですが、{count} 人います。',
  'create-page.rule.r6.twice': '{name} という名前のユーザーが 2 人います。',
  'create-page.rule.r6.default':
    'Redis OSS のグループには、default という名前のユーザーが必要です。',
  'create-page.rule.r6.no-password':
    'Valkey ではすべてのユーザーにパスワードか IAM が必要ですが、{name} にはどちらもありません。',
  'create-page.rule.r6.password-unused':
    'ユーザー {name} にはパスワードがありますが、パスワードで認証しない設定です。',
  'create-page.rule.r6.passwords':
    'パスワードは 1 人 2 つまでですが、{name} にはそれより多くあります。',
  'create-page.rule.r6.length':
    'パスワードは 16～128 文字ですが、{name} に合わないものがあります。',
  'create-page.rule.r6.characters':
    'パスワードに使えるのは , " / @ を除く印字できる文字ですが、{name} に合わないものがあります。',
  'create-page.rule.r7.tls': 'IAM 認証には転送中の暗号化が必要ですが、無効です。',
  'create-page.rule.r7.version':
    'IAM 認証にはバージョン {least} 以降が必要ですが、これは {version} です。',
  'create-page.rule.r7.name':
    'IAM 認証にはキャッシュの名前を小文字にする必要がありますが、これは {name} です。',
  'create-page.rule.r8.memcached': 'Memcached の保管時の暗号化は、サーバーレスだけにあります。',
  'create-page.rule.r8.serverless': 'サーバーレスのキャッシュは、保管時に必ず暗号化されます。',
  'create-page.rule.r8.key': 'KMS キーが指定されていますが、保管時の暗号化が無効です。',
  'create-page.rule.r8.later': '保管時の暗号化は作成時に選び、あとから変えられません。',
  'create-page.rule.r9.memcached':
    'Memcached の転送中の暗号化はバージョン {least} からですが、これは {version} です。',
  'create-page.rule.r9.off':
    '転送中の暗号化のモードが指定されていますが、転送中の暗号化が無効です。',
  'create-page.rule.r9.serverless': 'サーバーレスのキャッシュでは、転送中の暗号化が常に必須です。',
  'create-page.rule.r9.no-mode': 'Memcached に「優先」モードはありません。',
  'create-page.rule.r9.version':
    '「優先」モードにはバージョン {least} 以降が必要ですが、これは {version} です。',
  'create-page.rule.r9.later': 'このキャッシュで転送中の暗号化を有効にできるのは、作成時だけです。',
  'create-page.rule.r9.steps':
    '既存のキャッシュでは、転送中の暗号化をまず「優先」にし、そのあと「必須」にします。',
  'create-page.rule.r10': '自動フェイルオーバーには、引き継ぐレプリカが必要です。',
  'create-page.rule.r11': 'クラスターモードでは、自動フェイルオーバーを無効にできません。',
  'create-page.rule.r12.failover': 'マルチ AZ には自動フェイルオーバーが必要ですが、無効です。',
  'create-page.rule.r12.replicas':
    'マルチ AZ には、別のゾーンに置くレプリカがすべてのシャードに必要です。',
  'create-page.rule.r12.zones': 'マルチ AZ には、2 つ以上のアベイラビリティーゾーンが必要です。',
  'create-page.rule.r13.replicas': 'シャードあたりのレプリカは 0～5 です。',
  'create-page.rule.r13.shards':
    'クラスターモードが無効ならシャードは 1 つですが、{shards} が指定されています。',
  'create-page.rule.r13.quota':
    'クォータの引き上げがなければ、クラスターのノードは {quota} までですが、{nodes} あります。',
  'create-page.rule.r14.on':
    'クラスターモードには .cluster.on で終わるパラメータグループが必要ですが、{group} は違います。',
  'create-page.rule.r14.off': '{group} はクラスターモード用ですが、クラスターモードが無効です。',
  'create-page.rule.r14.family':
    'このバージョンには {family} ファミリーのパラメータグループが必要ですが、{group} は違います。',
  'create-page.rule.r14.later': 'クラスターモードは、あとから無効に戻せません。',
  'create-page.rule.r15': 'ノード数を指定して作成するのは Memcached だけです。',
  'create-page.rule.r16.type':
    'データ階層化には r6gd のノードのタイプが必要ですが、{type} は違います。',
  'create-page.rule.r16.always': '{type} のデータ階層化は常に有効ですが、無効になっています。',
  'create-page.rule.r16.policy':
    'データ階層化で選べる追い出しポリシーは次のとおりです: {policies}。',
  'create-page.rule.r17.kind':
    'Global Datastore は Valkey か Redis OSS のノードで構成します。Memcached やサーバーレスでは使えません。',
  'create-page.rule.r17.network': 'Global Datastore では IPv6 を使えません。',
  'create-page.rule.r17.type': 'Global Datastore には {type} より大きなノードが必要です。',
  'create-page.rule.r18.old': '{type} は新しいキャッシュでは選べなくなりました。',
  'create-page.rule.r18.lacks':
    '{type} はバースト可能なタイプなので、次のものを使えません: {flags}。',
  'create-page.rule.d1.engine': '耐久性には Valkey 9.0 以降のノードが必要です。',
  'create-page.rule.d1.shape':
    '耐久性には、クラスターモード、マルチ AZ、シャードあたり 1 つ以上のレプリカが必要です。',
  'create-page.rule.d1.at-rest': '耐久性には保管時の暗号化が必要です。',
  'create-page.rule.d1.not-with': '耐久性は、Global Datastore ともデータ階層化とも併用できません。',
  'create-page.rule.d1.type':
    '耐久性には m6g、r6g、c7gn 以降のノードが必要ですが、{type} は違います。',
  'create-page.rule.v1':
    'ElastiCache にバージョン {version} はありません。次のものがあります: {versions}。',
  'create-page.rule.n1': '{type} のメモリはこのチュートリアルの表にないため、計算できません。',
  'create-page.rule.r19.memcached': 'Memcached のノードにバックアップはありません。',
  'create-page.rule.r19.days': 'バックアップの保持期間は 0～35 日です。',
  'create-page.rule.r20.serverless': 'サーバーレスのキャッシュはログを配信しません。',
  'create-page.rule.r20.memcached': 'Memcached はログを配信しません。',
  'create-page.rule.r20.version':
    'このログには Redis OSS {least} 以降が必要ですが、これは {version} です。',
  'create-page.rule.w1': 'バックアップウィンドウとメンテナンスウィンドウが重なっています。',
  'create-page.rule.r21': 'Memcached では次のものを使えません: {flags}。',
  'create-page.rule.s1': 'サーバーレスのキャッシュでは次のものが自動で決まります: {flags}。',
  'create-page.rule.h1':
    'ElastiCache ならこの Memcached を作成できます。このチュートリアルの内容は Redis のコマンド、AUTH、レプリカなので、ここでは作成しません。',
  'create-page.rule.h2':
    'ElastiCache なら {nodes} ノードを作成できます。このチュートリアルが 1 台のマシンで起動するサーバーは {most} 個までです。',
};
