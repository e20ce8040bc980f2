import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'create-redis.title': 'Redis を作成する',
  'create-redis.why':
    'ElastiCache を使うと、自分でインストールせずに Redis が手に入ります。ここでは、それに最も近いものを手元のマシンに用意します。専用のフォルダーとポートを持ち、あなた以外は接続できない、専用のサーバーです。作成ページと同じように、メモリの上限、使い切ったときに何を追い出すかの規則、そして AUTH トークンを設定します。',
  'create-redis.hint': 'ポートとプロセスは {tutorial} status で確認できます。',
  'create-redis.plan.start':
    '127.0.0.1 に専用の Redis「{name}」（データ用メモリ {maxmemory}、追い出しポリシー {policy}）。接続先を指定した場合は、その Redis',
  'create-redis.plan.servers':
    '127.0.0.1 に「{name}」の専用サーバーを {nodes} 個。{shards} x（プライマリ 1 + レプリカ {replicas}）、それぞれデータ用メモリ {maxmemory}、追い出しポリシー {policy}',
  'create-redis.plan.tls':
    'この実行だけの認証局と証明書、そしてその鍵を、あなただけが読めるファイルに',
  'create-redis.plan.users': 'ユーザーのパスワードを、あなただけが読めるファイルに',
  'create-redis.plan.token': '自動生成した AUTH トークンを、あなただけが読めるファイルに',
  'create-redis.plan.own-token': '指定された AUTH トークンを、あなただけが読めるファイルに',
  'create-redis.up': '{product} {version} が {endpoint} で応答しています。',
  'create-redis.auth.why':
    'パスワードのないキャッシュは、ポートに届く相手なら誰にでも応答します。トークンなし、間違ったトークン、正しいトークンの 3 通りで接続し、違いを見比べましょう。',
  'create-redis.auth.learned':
    'NOAUTH は「まず認証してください」、WRONGPASS は「それは違います」という意味です。AUTH はトークンを平文で送るため、AWS で AUTH トークンを使うには転送中の暗号化も必要です。',
  'create-redis.auth.no-rights':
    '正しいパスワードのあとの NOPERM は「誰かは分かりましたが、あなたのルールでは許可されていません」という意味です。ユーザー {user} に許可された操作はわずかで、これは最小権限の原則どおりです。ただし、このあとのレッスンには、読み取り、書き込み、削除のできるユーザーが必要です。',
  'create-redis.refused.learned':
    'NOPERM と拒否されました。ノードの設定、保存、入れ替えは ElastiCache の仕事なので、CONFIG、SAVE、SHUTDOWN、REPLICAOF などのコマンドは利用者には使えません。ここでも、あなたのユーザーのアクセスルールで拒否しています。',
  'create-redis.refused.embedded':
    'ElastiCache では、CONFIG、SAVE、SHUTDOWN、REPLICAOF などのコマンドは利用者には使えません。組み込みエンジンにはアクセスルールがないため、拒否できません。本物のサーバーなら拒否します（入手方法は {tutorial} doctor で確認できます）。',
  'create-redis.tls.refused':
    'TLS を使わない接続には、エラーの応答さえ返りません（{words}）。証明書はこの実行のために作った認証局のものです。クライアントが信頼すべきファイルは env で確認できます。',
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
  'create-redis.check.pong': '{endpoint} はトークン付きの PING に PONG と答えます',
  'create-redis.check.refused': 'トークン付きの {command} に「{error}」と答えました。',
  'create-redis.check.answered':
    'ユーザー {user} は {endpoint} にパスワードでサインインでき、{command} に応答があります',
  'create-redis.check.signed-in':
    'ユーザー {user} は {endpoint} にパスワードでサインインできます。{command} はアクセスルールにより拒否されます',
  'create-redis.check.plain': 'TLS を使わない接続に応答しました。通信が暗号化されていません。',
  'create-redis.check.dead': 'ノード {node}（{endpoint}）が応答しません。',
  'create-redis.check.unlinked': 'レプリカ {node}（{endpoint}）とプライマリの接続が切れています。',
  'create-redis.check.cluster': 'ノード {node} は、クラスターの状態を {state} と答えています。',
  'create-redis.check.primaries':
    'シャード {shards} 個に対して、プライマリが {primaries} 個あります。',
  'create-redis.check.nodes':
    '{nodes} 個のノードが応答しています。プライマリ {primaries} 個、追従しているレプリカ {replicas} 個です',
  'create-redis.check.open':
    'トークンなしのコマンドに答えてしまいます。トークンが何も守っていません。',
};
