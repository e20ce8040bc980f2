import type { engines as source } from '../en/engines.ts';

export const engines: Readonly<Record<keyof typeof source, string>> = {
  'engine.role.redis': 'Redis',
  'engine.role.mysql': 'MySQL',
  'engine.role.memcached': 'Memcached',
  'engine.role.dynamodb': 'DynamoDB',
  'engine.role.mongodb': 'MongoDB',
  'engine.chosen.asked': '--engine {engine} が指定されました',
  'engine.chosen.url':
    'フラグか、このシェルの REDIS_URL または MYSQL_URL で、接続先のサーバーが指定されました',
  'engine.chosen.system': 'このマシンに {product} {version} が見つかりました',
  'engine.chosen.embedded': 'このマシンに、使えるサーバープログラムが見つかりませんでした',
  'engine.refused.service': 'AWS のサービスであり、このマシンのプログラムとしては動きません',
  'engine.refused.not-found':
    'PATH と標準的なフォルダーに、{names} という名前のプログラムが見つかりませんでした',
  'engine.refused.no-answer': '{path} が --version に 30 秒以内に応答しませんでした',
  'engine.refused.unknown':
    '{path} は「{line}」と名乗っていますが、このチュートリアルが扱えるサーバーではありません',
  'engine.refused.too-old': '{path} のバージョンは {version} です。{minimum} 以降が必要です',
  'engine.refused.no-install-db':
    'データフォルダーを作る mariadb-install-db が、{path} と同じ場所に見つかりません',
  'engine.refused.apparmor':
    'AppArmor（{profile}）が {path} に専用のデータフォルダーしか許可していないため、別の場所では起動できません',
  'engine.refused.no-bundle': 'このインストールには組み込みサーバー（{path}）が含まれていません',
  'engine.refused.no-url': '{flag} と {variable} のどちらでも接続先が指定されていません',
  'engine.refused.not-asked': '料金がかかるため、--engine aws を指定したときだけ使います',
  'engine.refused.no-kind': 'エンジン {engine} にはありません',
  'engine.kind.system': 'system（このマシン）',
  'engine.kind.embedded': 'embedded（組み込み）',
  'engine.kind.external': 'external（外部）',
  'engine.kind.aws': 'aws（ご自分のアカウント）',
  'engine.needs.users': 'ユーザーによるアクセスコントロール',
  'engine.needs.kill': 'ノードの停止',
  'engine.needs.restart': '停止したノードの再起動',
  'engine.needs.sentinels': 'クラスターモード無効でのフェイルオーバー',
  'engine.needs.backup': 'バックアップ',
  'engine.needs.restore': 'バックアップからの起動',
  'engine.backup.unreadable': 'ファイルが存在しないか、読み取れません',
  'engine.backup.not-rdb': 'RDB ファイルではありません',
  'engine.backup.name': '名前に使えるのは英数字とハイフンで、先頭は英字です',
  'engine.backup.shards':
    'ファイルが {files} 個（シャードごとに 1 個、-0001.rdb からの連番）ですが、指定されたシャード数は {shards} です',
  'doctor.not-reached': '前の段階で失敗したため、確認していません。',
  'doctor.name.ok': '{host} のアドレスは {addresses} です。',
  'doctor.name.address': '{host} はすでにアドレスなので、名前解決は必要ありません。',
  'doctor.name.private':
    '{host} のアドレスはプライベートアドレス {addresses} です。その VPC の内側（または VPN、踏み台ホスト、トンネル経由）からしか接続できません。',
  'doctor.name.unknown':
    '{host} という名前は見つかりません。入力ミスがないか、クラスターが削除されていないか、プライベートな名前を解決できない DNS を使っていないかを確認してください。',
  'doctor.name.timeout':
    '{host} を問い合わせましたが、DNS が応答しませんでした。ネットワーク接続を確認してください。',
  'doctor.name.failed': '{host} の名前解決に失敗しました: {words}',
  'doctor.tcp.ok': 'ポート {port} は接続を受け付けています。',
  'doctor.tcp.timeout':
    '{host} のポート {port} から応答がありません。途中でパケットが通知なしに破棄されています。多くの場合、原因はセキュリティグループ、ファイアウォール、またはルートの不足です。',
  'doctor.tcp.vpc':
    '{host} のポート {port} から応答がありません。これはマネージドサービスのエンドポイントです。パブリックに作成したもの（Valkey 9 以降のサーバーレス、パブリックアクセスを許可した RDS）でなければ、VPC の内側からしか接続できません。セキュリティグループがあれば、接続元からこのポートへの通信の許可も必要です。',
  'doctor.tcp.refused':
    '{host} には届きますが、ポート {port} で待ち受けているものがありません。ポート番号と、サーバーが動いているかを確認してください。',
  'doctor.tcp.failed': '{host} のポート {port} に接続できません: {words}',
  'doctor.tls.ok': '{protocol} で接続でき、証明書はこの名前に対して有効です。',
  'doctor.tls.not-asked': '暗号化しない接続が指定されているため、TLS は確認していません。',
  'doctor.tls.timeout':
    'TLS ハンドシェイクに応答がありません。ポートは開いていますが、待ち受けているサーバーは TLS を使っていません。',
  'doctor.tls.name': '証明書の名前が、指定された名前と一致しません: {words}',
  'doctor.tls.untrusted':
    '証明書の発行者を、このマシンは信頼していません: {words}。プライベート認証局を使う場合は、接続先にそのファイルを指定してください（Redis は ?ca=FILE、MySQL は ?ssl-ca=FILE）。',
  'doctor.tls.not-spoken':
    'このポートのサーバーは TLS を使っていません（{words}）。暗号化しない接続先を指定するか、転送時の暗号化を有効にしてください。',
  'doctor.tls.failed': 'TLS ハンドシェイクに失敗しました: {words}',
  'doctor.auth.ok': 'サーバーは認証を受け入れ、応答しました。',
  'doctor.auth.needs-password':
    'サーバーはパスワードを必要としていますが、接続先に含まれていません: {words}',
  'doctor.auth.wrong-password': 'サーバーはこのユーザーとパスワードを受け入れません: {words}',
  'doctor.auth.refused': 'サーバーは応答しましたが、拒否しました: {words}',
  'doctor.auth.wants-tls':
    '接続はできましたが、サーバーは平文では応答しません（{words}）。転送時の暗号化が必須になっていると考えられます。Redis では rediss://、MySQL では ?ssl-mode=VERIFY_IDENTITY を使ってください。',
  'doctor.auth.failed': 'サーバーが応答しませんでした: {words}',
  'doctor.advice.linux':
    '本物のサーバーをインストールしてください。チュートリアルは専用のインスタンスを起動し、パッケージが自動的に起動するサービスには触れません。',
  'doctor.advice.brew':
    'Homebrew で本物のサーバーをインストールしてください。サービスとして起動する必要はありません。',
  'doctor.advice.winget': 'winget で MariaDB をインストールしてください。',
  'doctor.advice.wsl':
    'Redis には Windows 向けの公式ビルドがありません。Windows Subsystem for Linux をインストールし、その中でチュートリアルを実行してください。',
  'doctor.advice.other':
    'お使いのシステムのパッケージマネージャーで redis-server または valkey-server と、mariadbd または mysqld をインストールし、PATH から見つかるようにしてください。',
  'doctor.advice.memcached':
    'お使いのシステムのパッケージマネージャーで memcached をインストールし、PATH から見つかるようにしてください。',
  'doctor.advice.dynamodb':
    'DynamoDB は AWS のサービスで、インストールできるサーバーはありません。ラボには組み込みのものがあれば十分です。DynamoDB Local などのエンドポイントは --dynamodb-url で指定できます。',
  'doctor.advice.memcached-windows':
    'Memcached には Windows 向けの公式ビルドがありません。Windows Subsystem for Linux をインストールし、その中でチュートリアルを実行してください。',
  'doctor.advice.mongodb':
    'MongoDB Community Server を、マニュアルにあるお使いのシステム向けの手順でインストールし、mongod が PATH から見つかるようにしてください。',
};
