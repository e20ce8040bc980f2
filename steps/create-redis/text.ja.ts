import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'create-redis.title': 'Redis を作成する',
  'create-redis.why':
    'ElastiCache なら、インストールせずに Redis が手に入ります。AWS が今 Redis OSS と呼ぶエンジンで、後継は Valkey です。AWS は新しいキャッシュに Valkey を勧めています。',
  'create-redis.hint': 'どこで動いているかは {tutorial} status で確認できます。',
  'create-redis.plan.start':
    '127.0.0.1 に、Redis のプロトコルで通信する専用サーバー「{name}」（データ用メモリ {maxmemory}、エビクション（追い出し）ポリシー {policy}）',
  'create-redis.plan.servers':
    '127.0.0.1 に「{name}」の専用サーバーを {nodes} 個。{shards} x（プライマリ 1 + レプリカ {replicas}）、それぞれデータ用メモリ {maxmemory}、エビクション（追い出し）ポリシー {policy}',
  'create-redis.plan.tls':
    'この実行だけの認証局と証明書、そしてその鍵を、ご自分だけが読めるファイルに',
  'create-redis.plan.users': 'ユーザーのパスワードを、ご自分だけが読めるファイルに',
  'create-redis.plan.token': '自動生成した AUTH トークンを、ご自分だけが読めるファイルに',
  'create-redis.plan.own-token': '指定された AUTH トークンを、ご自分だけが読めるファイルに',
  'create-redis.plan.aws':
    'AWS アカウントに、キャッシュと MySQL を含むスタック（料金を確認し、アカウント ID を入力したあとで）',
  'create-redis.plan.given': '指定された接続先を、ご自分だけが読めるファイルに',
  'create-redis.plan.given-keys':
    '指定された Redis に、専用のプレフィックスを付けたキー（ほかのものには触れません）',
  'create-redis.up':
    '{product} {version} が {endpoint} で応答しています。この先の説明で Redis と呼ぶのは、このサーバーです。',
  'create-redis.here.private':
    'このマシンの中からだけ接続できます。ここでは、各ノードがデータに使えるメモリは {memory} です。使い切ったときにどうするかは、エビクションポリシーの {policy} で決まります。',
  'create-redis.here.external':
    'これはお使いのサーバーです。チュートリアルは専用のプレフィックスのキーだけを使い、設定は変更しません。',
  'create-redis.here.aws':
    'ご自分の AWS アカウントにある ElastiCache そのものです。cleanup で削除するまで料金がかかります。',
  'create-redis.aws.title': 'AWS アカウントに作成されるもの',
  'create-redis.aws.what': '項目',
  'create-redis.aws.value': '内容',
  'create-redis.aws.account': 'アカウント',
  'create-redis.aws.arn': '呼び出し元（ARN）',
  'create-redis.aws.region': 'リージョン',
  'create-redis.aws.stack': 'CloudFormation のスタック',
  'create-redis.aws.resources': 'リソース {n} 個（キャッシュと MySQL を含む）',
  'create-redis.aws.hour': '1 時間あたりの料金',
  'create-redis.aws.month': '消し忘れたときの 1 か月の料金',
  'create-redis.aws.usd': '約 {usd} USD（{read} 時点）',
  'create-redis.aws.unknown': '{region} の料金は不明です。AWS の料金ページを確認してください',
  'create-redis.aws.time': '稼働までの時間',
  'create-redis.aws.minutes': 'たいてい 6 分から 15 分',
  'create-redis.aws.cache': 'キャッシュへの接続',
  'create-redis.aws.cache.vpc': 'VPC の中から、または VPC へのトンネル経由だけ',
  'create-redis.aws.cache.public': 'どこからでも（IAM で認証したユーザーだけ、TLS を使用）',
  'create-redis.aws.mysql': 'MySQL への接続',
  'create-redis.aws.mysql.inside': 'VPC の中から、または VPC へのトンネル経由だけ',
  'create-redis.aws.mysql.open': 'VPC の中と、{from} から',
  'create-redis.aws.costs':
    'ここから先は、削除されたことを cleanup が確かめるまで料金がかかります。表の料金は見積もりで、データ転送、バックアップ、税は含みません。チュートリアルのこの機能は AWS を模した環境でテストしたもので、実際のアカウントでは一度も実行していません。',
  'create-redis.aws.question':
    '作成するには、アカウント ID を入力してください（ほかの入力では何も作成しません）',
  'create-redis.aws.progress': 'AWS がスタックを作成中',
  'create-redis.aws.news': '{what}: {status}',
  'create-redis.aws.taken-back': '作成の取り消し: {what}',
  'create-redis.aws.made': 'スタック {name} が {seconds} で稼働しました。',
  'create-redis.managed':
    'マネージドサービスで AWS に任せられること: ノードのインストール、パッチ適用、監視、停止したノードの置き換え、バックアップ、フェイルオーバー時のエンドポイントの切り替え。自分に残ること: どのキーをどれだけの期間置くか、メモリの大きさ、アクセスを許す相手、そして料金の支払い。',
  'create-redis.auth.why':
    'パスワードのないキャッシュは、ポートに接続できる相手なら誰にでも応答します。パスワードなし、間違ったパスワード、正しいパスワードの 3 通りで接続し、違いを見比べましょう。',
  'create-redis.auth.learned':
    'NOAUTH は「まず認証してください」、WRONGPASS は「その認証情報は違います」という意味です。AUTH はトークンを平文で送るため、AWS で AUTH トークンを使うには転送時の暗号化も必要です。',
  'create-redis.auth.learned.users':
    'NOAUTH は「まず認証してください」、WRONGPASS は「その認証情報は違います」という意味です。ユーザーは、AUTH に名前とパスワードを付けて認証します。AUTH はどちらも平文で送るため、AWS でユーザーを使うには転送時の暗号化が必要です。',
  'create-redis.auth.learned.tls':
    'NOAUTH は「まず認証してください」、WRONGPASS は「その認証情報は違います」という意味です。AUTH はトークンをそのまま送りますが、ここでは通信が TLS で暗号化されています。AWS で AUTH トークンを使うのに転送時の暗号化が必要なのは、このためです。',
  'create-redis.auth.learned.users.tls':
    'NOAUTH は「まず認証してください」、WRONGPASS は「その認証情報は違います」という意味です。ユーザーは、AUTH に名前とパスワードを付けて認証します。AUTH はどちらもそのまま送りますが、ここでは通信が TLS で暗号化されています。AWS でユーザーを使うのに転送時の暗号化が必要なのは、このためです。',
  'create-redis.auth.refused':
    '最初の 2 つは、このサーバー独自のエラーメッセージで拒否されました。Redis 6 以降では NOAUTH と WRONGPASS になります。',
  'create-redis.auth.no-rights':
    '正しいパスワードのあとの NOPERM は「誰かはわかりましたが、そのユーザーのルールでは許可されていません」という意味です。ユーザー {user} に許可された操作はわずかで、これは最小権限の原則どおりです。ただし、このあとのレッスンには、読み取り、書き込み、削除のできるユーザーが必要です。',
  'create-redis.refused.learned':
    'ノードの設定、保存、置き換えは ElastiCache 自身が行うため、CONFIG、SAVE、SHUTDOWN、REPLICAOF などのコマンドは利用者には使えません。ここでは、このユーザーのアクセスルールが NOPERM で拒否しています。ElastiCache では、たいてい「ERR unknown command」というエラーになります。',
  'create-redis.refused.other':
    'ElastiCache では、CONFIG、SAVE、SHUTDOWN、REPLICAOF などのコマンドは利用者には使えません。このサーバーは、独自のエラーメッセージで CONFIG を拒否しました。ElastiCache では、たいてい「ERR unknown command」というエラーになります。',
  'create-redis.refused.answered':
    'ここでは CONFIG に応答がありました。ElastiCache では応答しません。CONFIG、SAVE、SHUTDOWN、REPLICAOF などのコマンドは利用者には使えないためです。',
  'create-redis.refused.embedded':
    'ElastiCache では、CONFIG、SAVE、SHUTDOWN、REPLICAOF などのコマンドは利用者には使えません。組み込みエンジンにはアクセスルールがないため、拒否できません。本物のサーバーなら拒否します（入手方法は {tutorial} doctor で確認できます）。',
  'create-redis.tls.refused':
    'TLS を使わない接続には、応答がありませんでした（{words}）。証明書はこの実行のために作った認証局のものです。クライアントが信頼すべきファイルは env で確認できます。',
  'create-redis.tls.refused.public':
    'TLS を使わない接続には応答がありませんでした（{words}）。証明書は、クライアントがもともと信頼している認証局のものです。',
  'create-redis.nodes.title': 'ノードの一覧',
  'create-redis.nodes.node': 'ノード',
  'create-redis.nodes.shard': 'シャード',
  'create-redis.nodes.role': 'ロール',
  'create-redis.nodes.address': 'アドレス',
  'create-redis.nodes.primary': 'プライマリ',
  'create-redis.nodes.replica': 'レプリカ',
  'create-redis.nodes.primary-endpoint':
    'プライマリエンドポイント（書き込み用）: AWS ではフェイルオーバーに追従する名前です。ここでは {endpoint} です。',
  'create-redis.nodes.reader-endpoint':
    'リーダーエンドポイント（読み取り用）: AWS ではすべてのレプリカを指す名前です。ここでは {endpoint} です。',
  'create-redis.nodes.configuration-endpoint':
    '設定エンドポイント: クラスター対応クライアントはここで全ノードを調べ、あとはキーごとに担当のシャードと直接やり取りします。ここでは {endpoint} です。',
  'create-redis.no-token': 'この Redis にはパスワードがありません。',
  'create-redis.check.pong': '{endpoint} は、トークン付きの PING に PONG を返します',
  'create-redis.check.pong-open':
    '{endpoint} は PING に PONG を返します。パスワードは必要ありません',
  'create-redis.check.refused': 'パスワード付きの {command} に「{error}」という応答が返りました。',
  'create-redis.check.answered':
    'ユーザー {user} は {endpoint} でパスワードを使って認証でき、{command} に応答があります',
  'create-redis.check.signed-in':
    'ユーザー {user} は {endpoint} でパスワードを使って認証できます。{command} はアクセスルールにより拒否されます',
  'create-redis.check.plain': 'TLS を使わない接続に応答しました。通信が暗号化されていません。',
  'create-redis.check.dead': 'ノード {node}（{endpoint}）が応答しません。',
  'create-redis.check.unlinked': 'レプリカ {node}（{endpoint}）とプライマリの接続が切れています。',
  'create-redis.check.cluster': 'ノード {node} は、クラスターの状態を {state} と返しています。',
  'create-redis.check.primaries':
    'シャード {shards} 個に対して、プライマリが {primaries} 個あります。',
  'create-redis.check.nodes':
    '{nodes} 個のノードが応答しています。プライマリ {primaries} 個、追従しているレプリカ {replicas} 個です',
  'create-redis.check.open':
    'パスワードなしのコマンドに応答しました。パスワードが役に立っていません。',
  'create-redis.task':
    'この Redis に、{seconds} 秒で期限が切れる最初のキーを書き込んでください。残りの秒数は TTL でわかります。',
  'create-redis.task.not-there':
    'まだです。Redis にキー {key} はありません。もう一度試してみましょう。',
  'create-redis.task.no-end':
    'あと一歩です。キー {key} はありますが、TTL が -1 なので、いつまでも残ります。EX で期限を付けてください。',
  'create-redis.task.hint':
    'o を押してから、上の 2 行を 1 行ずつ入力し、それぞれ Enter を押してください。SET には OK、TTL には減っていく数が返ります。名前の違うキーは、この実習の対象になりません。',
  'create-redis.task.learned':
    'キャッシュに必要なのは、名前と値と期限だけです。期限が切れると、キーは Redis が削除します。人が覚えておく必要はありません。',
};
