import type { createPageExport as source } from '../en/export.ts';

/** 書き出したファイルが語ること: 冒頭、含めなかったもの、なぜそうなっているか。 */
export const createPageExport: Readonly<Record<keyof typeof source, string>> = {
  'export.option':
    '選んだ内容を、AWS 用（cloudformation、terraform、cli）または Docker 用（compose）に出力し、ほかには何もしない',
  'export.out': '--export の出力をファイルに書き込む',
  'export.format.unknown': '「{format}」という形式はありません。使える形式: {formats}。',
  'export.out.alone': '--export の書き込み先を指定するものですが、--export がありません。',
  'export.offer':
    '選んだ内容を AWS で使うには（後片付けのあとでも可）: {tutorial} create-redis {flags}。cloudformation の代わりに、terraform、cli、compose も指定できます。',
  'export.offer.again':
    'このスタックのテンプレートをファイルに残すには（リポジトリに置けます）: {tutorial} create-redis {flags}。cloudformation の代わりに、terraform、cli も指定できます。',

  'export.head.choices': '選んだ内容: {typed}',
  'export.head.untested':
    'AWS のスキーマと作成ページのルールで確認済みです。実際のアカウントでは一度も実行していません。実行する前に、内容を読んでください。',
  'export.head.compose':
    'このマシンの Docker Compose で動き、AWS の料金はかかりません。Compose のスキーマで確認済みですが、起動は試していません。',
  'export.head.cost':
    '{region}の料金（{read} 時点）: 1 時間あたり約 {hour} USD。削除を忘れて 1 か月（730 時間）たつと {month} USD です。',
  'export.head.cost.least':
    '{region}の料金（{read} 時点）: 1 時間あたり {hour} USD 以上。削除を忘れて 1 か月（730 時間）たつと {month} USD 以上です。サーバーレスキャッシュの料金は、データとリクエストの量に応じて増えます。',
  'export.head.cost.basis':
    '金額には、キャッシュ、MySQL とそのディスク、シークレットを含み、データ転送、バックアップ、ログ、税は含みません。',
  'export.head.cost.unknown':
    '{region}での {type} の料金は、ここではわかりません。削除するまで 1 時間ごとに料金がかかるため、作成する前に AWS の料金表を確認してください。',
  'export.head.cost.durable': '耐久性には追加の料金がかかり、上の金額には含まれていません。',
  'export.head.make.cloudformation':
    '作成: aws cloudformation deploy --template-file ファイル --parameter-overrides VpcId=ID SubnetIds=ID,ID --stack-name {name}',
  'export.head.delete.cloudformation':
    '削除: aws cloudformation delete-stack --stack-name {name}。順序は参照から決まるので、先に手で削除するものはありません。',
  'export.head.make.terraform': '作成: terraform init、続けて terraform apply。',
  'export.head.delete.terraform':
    '削除: terraform destroy。順序は参照から決まるので、先に手で削除するものはありません。',
  'export.head.make.cli':
    '作成: sh ファイル（たとえば AWS CloudShell で）。途中で止まったときは、できたものを削除してください。',
  'export.head.delete.cli':
    '削除: sh ファイル delete（同じアカウントとリージョンで、同じ NAME を使って）。',
  'export.head.make.compose':
    '作成: docker compose -f ファイル up --detach。必要なパスワードは、先に環境変数に設定してください。',
  'export.head.delete.compose': '削除: docker compose -f ファイル down --volumes',

  'export.note': '含めなかったもの: {what}',
  'export.note.location': 'Outposts。リージョンに作成します。',
  'export.note.global':
    'Global Datastore。2 つ目のリージョンが必要で、作成済みのキャッシュに追加するものです。',
  'export.note.backup':
    'バックアップ。このマシンのファイルは AWS のバックアップではありません。RDB ファイルを S3 に置き、その ARN を SnapshotArns に指定してください。',
  'export.note.local':
    'アクセスコントロール。TLS がないと、AWS ではトークンもユーザーも使えないため、キャッシュに接続できる相手は誰でも使えます。--tls を付けるとトークンが使われます。',
  'export.note.secrets':
    '指定されたパスワードとトークン。ファイルは新しいものを入力してもらうか、自動で生成します。',
  'export.note.zones':
    'アベイラビリティーゾーン。サーバーレスキャッシュは、サブネットのあるゾーンを使います。',
  'export.note.parameters':
    '{names}。これはご自分のパラメータグループ {group} に設定するもので、ここでは変更しません。',
  'export.note.ipv6': 'IPv6 の範囲。VPC とサブネットに、あらかじめ設定しておく必要があります。',
  'export.note.format': '{name}。この形式では表せません。',
  'export.note.compose.tls': 'TLS。証明書が必要です。{tutorial} run なら証明書も作成します。',
  'export.note.compose.users':
    'ユーザー。ここではデフォルトのユーザーにパスワードを付けます。{tutorial} run なら、アクセスルールのあるユーザーも作成します。',
  'export.note.compose.failover':
    'フェイルオーバー。ここではレプリカは昇格しません。AWS での動きは、ラボ four-patterns で見られます。',
  'export.note.compose.version':
    'ElastiCache の {version}。公開されているイメージのうち、最も近いものは {image} です。',

  'export.param.Name': '自動では名前の付かないものの名前です。英小文字、数字、ハイフンを使えます。',
  'export.param.VpcId': 'VPC です。たとえば、リージョンのデフォルト VPC を使えます。',
  'export.param.SubnetIds': 'その VPC の、2 つ以上のアベイラビリティーゾーンにあるサブネットです。',
  'export.param.SubnetIds.serverless':
    'その VPC の、それぞれ別のアベイラビリティーゾーンにある 2 つか 3 つのサブネットです。',
  'export.param.LearnerCidr':
    'ご自分のパブリックアドレスを a.b.c.d/32 の形で指定すると、VPC の外から MySQL に接続できます。空のままなら、MySQL は非公開です。キャッシュには、どちらの場合もパブリックアドレスはありません。',
  'export.param.MySqlVersion': 'RDS で現在選べるバージョンです。',
  'export.param.SlowLogStream': 'スローログを送る Firehose ストリームです。先に作成しておきます。',
  'export.param.EngineLogStream':
    'エンジンログを送る Firehose ストリームです。先に作成しておきます。',

  'export.why.groups':
    '専用のセキュリティグループは 3 つで、利用する側、キャッシュ、データベースのものです。アカウントの default グループでは、許可が足りないことも、多すぎることもあります。',
  'export.why.subnets':
    'サブネットを明示しています。指定しないと、アカウントにデフォルト VPC が残っていれば、すべてそこに置かれます。',
  'export.why.counts':
    'クラスターモードが無効なら、プライマリを含むサーバーの数を書きます。有効なら、シャードとレプリカの数を書きます。両方を書くと AWS に拒否されます。',
  'export.why.failover':
    '常に書きます。デフォルトは無効ですが、マルチ AZ とクラスターモードでは有効、1 ノードでは無効でなければなりません。',
  'export.why.token':
    '記号なしで生成します。トークンには一部の記号しか使えないためです。シークレットの値を変えるだけでは、キャッシュのトークンは変わりません。トークンからユーザーに変えると、キャッシュは作り直されます。',
  'export.why.token.terraform':
    'トークンは状態ファイルに平文で残ります。状態ファイルは非公開にしてください。SET はトークンをすぐに置き換えますが、ROTATE では古いトークンも有効なままです。',
  'export.why.password.terraform':
    'パスワードは状態ファイルに平文で残ります。状態ファイルは非公開にしてください。',
  'export.why.users':
    '名前ではなく参照を使います。ユーザーはグループより先に必要だからです。Redis OSS のグループには「default」という名前のユーザーが必要です。ID の「default」は使用済みなので、別の ID にします。',
  'export.why.iam': 'IAM で認証するユーザーは、ID と名前が同じでなければなりません。',
  'export.why.parameters':
    '名前を付ける場合は、ファミリーを含めます。使用中のグループは削除できないため、メジャーバージョンを上げるときは先に新しいグループを作ります。このパラメータは、キャッシュ自体のプロパティではありません。',
  'export.why.version':
    'AWS の表記どおりに書き、パラメータグループも合わせています。7 以降はメジャーとマイナー、6 より前はパッチまで書きます。',
  'export.why.replaced':
    'エンジン、ポート、保管時の暗号化、キー、ネットワークタイプ、サブネットグループ、データ階層化、名前のどれかを変えると、新しいキャッシュが作られ、元の中身は失われます。',
  'export.why.windows':
    'UTC で、1 時間以上とし、2 つの時間帯が重ならないようにします。選ばなかったものは AWS に任せます。',
  'export.why.endpoint':
    'モードに合うエンドポイントです。クラスターモードが無効ならプライマリとリーダー、有効な場合と Memcached では設定エンドポイントです。',
  'export.why.database':
    '使い捨てです。バックアップも削除保護もなく、削除時に最終スナップショットも作りません。大切なデータを置くなら、この 3 つを変更してください。',
  'export.why.database.secret':
    'パスワードは RDS が生成し、Secrets Manager に保管して、定期的に変更します。',
  'export.why.database.version':
    'RDS はマイナーバージョンを自動で上げます。完全なバージョンを書くと、次の変更で元に戻そうとしてしまいます。',
  'export.why.logs':
    'ロググループはキャッシュより先に必要で、キャッシュを作成する人にはログ配信の権限が必要です。',
  'export.why.backup':
    '自動バックアップは、キャッシュと一緒に削除されます。手動のものと最終バックアップは残り、料金がかかります。',
  'export.why.limits':
    '間違いで料金が膨らむのを防ぐ上限です。上限がないと、サーバーレスキャッシュは大きくなり続けます。',

  'export.output.cache': '書き込みと、最新の値が必要な読み取り用です。',
  'export.output.reader': '読み取り用です。',
  'export.output.cluster': 'クラスターモードに対応したクライアント用です。',
  'export.output.serverless': 'TLS だけで接続できます。ポート 6380 はレプリカから読み取ります。',
  'export.output.discovery': '自動検出用です。',
  'export.output.mysql': 'MySQL です。',
  'export.output.mysql-secret': 'ユーザー名とパスワードの入ったシークレットです。',
  'export.output.secret': 'パスワードの入ったシークレットです。',
  'export.output.app': 'インスタンス、タスク、関数などを、このグループに入れてください。',
};
