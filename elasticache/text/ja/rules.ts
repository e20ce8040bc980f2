import type { createPageRules as source } from '../en/rules.ts';

export const createPageRules: Readonly<Record<keyof typeof source, string>> = {
  'create-page.and': '{first}{rest}',
  'create-page.list': '{list}、{next}',
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

  'create-page.rule.r1': 'AUTH トークンには転送時の暗号化が必要ですが、無効です。',
  'create-page.rule.r3':
    'サーバーレスキャッシュに AUTH トークンはなく、使えるのはユーザーだけです。',
  'create-page.rule.r4':
    'アクセスコントロールは 1 種類しか選べませんが、複数指定されています: {kinds}。',
  'create-page.rule.r5.tls': 'トークンを変更できるのは、転送時の暗号化が有効なときだけです。',
  'create-page.rule.r5.twice':
    'すでに 2 つのトークンが有効です。3 つ目を足すには、最初のものを置き換える必要があります。',
  'create-page.rule.r6.tls': 'ユーザーには転送時の暗号化が必要ですが、無効です。',
  'create-page.rule.r6.version':
    'ユーザーにはバージョン {least} 以降が必要ですが、指定されたのは {version} です。',
  'create-page.rule.r6.none':
    'アクセスコントロールにユーザーを選んでいますが、ユーザーが 1 つも指定されていません。',
  'create-page.rule.r6.many':
    'グループに入れられるのは {most} ユーザーまでですが、{count} ユーザーあります。',
  'create-page.rule.r6.twice': '名前が {name} のユーザーが 2 つあります。',
  'create-page.rule.r6.default':
    'Redis OSS のグループには、default という名前のユーザーが必要です。',
  'create-page.rule.r6.no-password':
    'Valkey ではすべてのユーザーにパスワードか IAM が必要ですが、{name} にはどちらもありません。',
  'create-page.rule.r6.password-unused':
    'ユーザー {name} にはパスワードがありますが、パスワードで認証しない設定です。',
  'create-page.rule.r6.passwords':
    'パスワードは 1 ユーザーにつき 2 つまでですが、{name} にはそれより多くあります。',
  'create-page.rule.r6.access':
    '{name} のアクセス文字列の「{rule}」にはバージョン {least} 以降が必要です。指定されたのは {version} です。',
  'create-page.rule.r6.length':
    'パスワードは 16～128 文字です。{name} のパスワードに、短すぎるか長すぎるものがあります。',
  'create-page.rule.r6.characters':
    'パスワードに使えるのは , " / @ を除く印字可能な文字です。{name} のパスワードに、ほかの文字を含むものがあります。',
  'create-page.rule.r7.tls': 'IAM 認証には転送時の暗号化が必要ですが、無効です。',
  'create-page.rule.r7.version':
    'IAM 認証にはバージョン {least} 以降が必要ですが、指定されたのは {version} です。',
  'create-page.rule.r7.name':
    'IAM 認証では、キャッシュの名前を小文字にする必要がありますが、指定されたのは {name} です。',
  'create-page.rule.r8.memcached': 'Memcached で保管時の暗号化を使えるのは、サーバーレスだけです。',
  'create-page.rule.r8.serverless': 'サーバーレスキャッシュは、保管時に必ず暗号化されます。',
  'create-page.rule.r8.key': 'KMS キーが指定されていますが、保管時の暗号化が無効です。',
  'create-page.rule.r8.later': '保管時の暗号化は作成時に選び、あとから変えられません。',
  'create-page.rule.r9.memcached':
    'Memcached の転送時の暗号化はバージョン {least} から使えますが、指定されたのは {version} です。',
  'create-page.rule.r9.off':
    '転送時の暗号化のモードが指定されていますが、転送時の暗号化が無効です。',
  'create-page.rule.r9.serverless': 'サーバーレスキャッシュでは、転送時の暗号化が常に必須です。',
  'create-page.rule.r9.no-mode': 'Memcached に「優先」モードはありません。',
  'create-page.rule.r9.version':
    '「優先」モードにはバージョン {least} 以降が必要ですが、指定されたのは {version} です。',
  'create-page.rule.r9.later': 'このキャッシュで転送時の暗号化を有効にできるのは、作成時だけです。',
  'create-page.rule.r9.steps':
    '既存のキャッシュでは、転送時の暗号化をまず「優先」にし、そのあと「必須」にします。',
  'create-page.rule.r10': '自動フェイルオーバーには、引き継ぐレプリカが必要です。',
  'create-page.rule.r11': 'クラスターモードでは、自動フェイルオーバーを無効にできません。',
  'create-page.rule.r12.failover': 'マルチ AZ には自動フェイルオーバーが必要ですが、無効です。',
  'create-page.rule.r12.replicas':
    'マルチ AZ には、別のゾーンに置くレプリカがすべてのシャードに必要です。',
  'create-page.rule.r12.zones': 'マルチ AZ には、2 つ以上のアベイラビリティーゾーンが必要です。',
  'create-page.rule.r13.replicas': 'シャードあたりのレプリカは 0～5 個です。',
  'create-page.rule.r13.shards':
    'クラスターモードが無効ならシャードは 1 つですが、{shards} 個が指定されています。',
  'create-page.rule.r13.quota':
    'クォータを引き上げなければ、クラスターのノードは {quota} 個までですが、{nodes} 個あります。',
  'create-page.rule.r14.on':
    'クラスターモードには .cluster.on で終わるパラメータグループが必要ですが、{group} は違います。',
  'create-page.rule.r14.off': '{group} はクラスターモード用ですが、クラスターモードが無効です。',
  'create-page.rule.r14.family':
    'このバージョンには {family} ファミリーのパラメータグループが必要ですが、{group} は違います。',
  'create-page.rule.r14.later': 'クラスターモードは、あとから無効に戻せません。',
  'create-page.rule.r15': 'ノード数を指定して作成するのは Memcached だけです。',
  'create-page.rule.r16.type':
    'データ階層化には r6gd のノードタイプが必要ですが、{type} は違います。',
  'create-page.rule.r16.always': '{type} ではデータ階層化が必須ですが、無効です。',
  'create-page.rule.r16.policy':
    'データ階層化で選べるエビクションポリシーは次のとおりです: {policies}。',
  'create-page.rule.r17.kind':
    'Global Datastore は Valkey か Redis OSS のノードで構成します。Memcached やサーバーレスでは使えません。',
  'create-page.rule.r17.network': 'Global Datastore では IPv6 を使えません。',
  'create-page.rule.r17.type': 'Global Datastore には {type} より大きなノードが必要です。',
  'create-page.rule.r18.old': '{type} は新しいキャッシュでは選べなくなりました。',
  'create-page.rule.r18.lacks':
    '{type} はバースト可能なタイプなので、次のものを使えません: {choices}。',
  'create-page.rule.d1.engine': '耐久性には Valkey 9.0 以降のノードが必要です。',
  'create-page.rule.d1.shape':
    '耐久性には、クラスターモード、マルチ AZ、シャードあたり 1 つ以上のレプリカが必要です。',
  'create-page.rule.d1.at-rest': '耐久性には保管時の暗号化が必要です。',
  'create-page.rule.d1.not-with': '耐久性は、Global Datastore ともデータ階層化とも併用できません。',
  'create-page.rule.d1.type':
    '耐久性には m6g、r6g、c7gn 以降のノードが必要ですが、{type} は違います。',
  'create-page.rule.v1':
    'ElastiCache にバージョン {version} はありません。次のものがあります: {versions}。',
  'create-page.rule.v2':
    '{what} にはバージョン {least} 以降が必要です。指定されたのは {version} です。',
  'create-page.rule.n1': '{type} のメモリはこのチュートリアルの表にないため、計算できません。',
  'create-page.rule.r19.memcached': 'Memcached のノードにバックアップはありません。',
  'create-page.rule.r19.days': 'バックアップの保持期間は 0～35 日です。',
  'create-page.rule.r20.serverless': 'サーバーレスキャッシュはログを配信しません。',
  'create-page.rule.r20.memcached': 'Memcached はログを配信しません。',
  'create-page.rule.r20.version':
    'このログには Redis OSS {least} 以降が必要ですが、指定されたのは {version} です。',
  'create-page.rule.w1': 'バックアップウィンドウとメンテナンスウィンドウが重なっています。',
  'create-page.rule.r21': 'Memcached では次のものを使えません: {choices}。',
  'create-page.rule.s1': 'サーバーレスキャッシュでは次のものが自動で決まります: {choices}。',
  'create-page.rule.h1':
    'ElastiCache ならこの Memcached を作成できます。このチュートリアルの内容は Redis のコマンド、AUTH、レプリカなので、ここでは作成しません。',
  'create-page.rule.h3':
    'ElastiCache なら {name} のアクセス文字列の「{rule}」を受け付けます。しかし、このマシンのサーバーにはそのコマンドがあるとは限らず、その場合は起動できません。',
  'create-page.rule.h4':
    'このチュートリアルの専用サーバーには、{name} というユーザーがすでにあります。',
  'create-page.rule.h5':
    'ElastiCache なら、すべてのユーザーが off でも受け付けます。しかし、レッスンには認証できるユーザーが必要です。',
  'create-page.rule.h2':
    'ElastiCache なら {nodes} ノードを作成できます。このチュートリアルが 1 台のマシンで起動するサーバーは {most} 個までです。',
  'create-page.rule.c1':
    'クラスターのノードは、Docker の中ではこのマシンから接続できないアドレスを通知します。--export を付けなければ、同じ選択でここにクラスターを起動できます。',
  'create-page.rule.c2':
    'Docker で動くものは、サーバーレスにはなりません。--export を付けなければ、同じ選択で最も近いものをここに起動できます。',
  'create-page.rule.p1':
    'デフォルトのパラメータグループは変更できません。{group} では、次の値が異なります: {choices}。',
  'create-page.rule.p2':
    'シャードのノードごとにアベイラビリティーゾーンを指定します。{nodes} 個必要ですが、{zones} 個が指定されています。',
};
