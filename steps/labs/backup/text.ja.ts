import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.backup.title': 'バックアップ: 戻るものと、戻らないもの',
  'lab.backup.why':
    'レプリカのないノードが止まると、空の状態で復旧し、すべての読み取りが MySQL に向かいます。ElastiCache では、バックアップを取り、そこから新しいキャッシュを作成できます。このラボでは、サーバーを強制終了してバックアップから作り直し、残るもの、失われるもの、本来ないはずなのに復活するものを数えます。',
  'lab.backup.hint':
    'ご自分の RDB ファイルから Redis を起動してみてください: create-redis --from-backup ファイル',
  'lab.backup.figure.backup-ms': 'バックアップにかかった時間',
  'lab.backup.figure.restore-ms': '復元にかかった時間',
  'lab.backup.plan.servers':
    'ラボ専用の小さな Redis サーバー。お使いの Redis には触れません。ラボの終わりに削除します',
  'lab.backup.plan.file':
    'ワークスペースにバックアップを 1 つ（RDB ファイル: Redis のメモリの内容を書き出したもの）。ラボの終わりに削除します',
  'lab.backup.plan.kill': 'ラボ専用のサーバーを 1 つ強制終了します（SIGKILL）',

  'lab.backup.take': '1. バックアップを取る',
  'lab.backup.take.plan':
    'ラボ専用のサーバーに、そのまま変わらないセッション、あとで変更するもの、あとで削除するもの、TTL が {seconds} 秒のものを書き込みます。サーバーには、独自のユーザー、allkeys-lfu というポリシー、すべてのコマンドを記録するスローログもあります。',
  'lab.backup.take.refused':
    'ここでは BGSAVE は NOPERM で拒否されます。ElastiCache でも拒否されますが、通常は「ERR unknown command」というエラーになります。',
  'lab.backup.take.asked':
    'ElastiCache では、バックアップはサービスに依頼します（CreateSnapshot、または毎日のバックアップウィンドウ）。ここでは、チュートリアルの管理者が依頼します。',
  'lab.backup.take.made':
    'バックアップができました。RDB ファイル 1 つ、{bytes} バイトです。クラスターモードなら、シャードごとに 1 つできます。',

  'lab.backup.lose': '2. その後の変更と、突然の停止',
  'lab.backup.lose.changes':
    'バックアップのあと、一部のセッションを変更し、一部を（ログアウトとして）削除し、新しいセッションを加えます。短い TTL はその間に切れます。現在のキーは {keys} 個です。',
  'lab.backup.lose.killed':
    'マシンが止まったときのように、プロセスを SIGKILL で強制終了し、起動し直します。',
  'lab.backup.lose.empty':
    '空です。データはメモリにしかありませんでした。ElastiCache でも、レプリカのないノードが置き換えられると、同じことが起こります。',
  'lab.backup.lose.not-empty':
    '今回の実行では空ではありません。DBSIZE を見てください。ElastiCache では、レプリカのないノードが置き換えられると、空の状態で始まります。',

  'lab.backup.restore': '3. バックアップから新しいサーバーへ',
  'lab.backup.guess':
    '停止直前のキーは {keys} 個でした。バックアップから作成した新しいサーバーには、いくつあると思いますか？',
  'lab.backup.group.unchanged': 'バックアップ前から変更なし',
  'lab.backup.group.changed': 'バックアップ後に変更',
  'lab.backup.group.deleted': 'バックアップ後に削除',
  'lab.backup.group.late': 'バックアップ後に書き込み',
  'lab.backup.group.short': 'その間に TTL 切れ',
  'lab.backup.table.title': '戻ってきたもの',
  'lab.backup.table.group': 'キー',
  'lab.backup.table.before': '停止直前',
  'lab.backup.table.at-backup': 'バックアップ時',
  'lab.backup.table.restored': '復元後',
  'lab.backup.table.current': '正しいもの',
  'lab.backup.table.verdict':
    '停止直前の {before} 個のキーに対し、復元後は {restored} 個でした。ただし、そのうち {wrong} 個は誤りです（古い値か、削除したはずのキー）。バックアップ後に書き込んだ {lost} 個は失われました。',
  'lab.backup.table.current-means':
    '「正しいもの」は、プログラムが最後に書いた値を持つキーです。数はすべてサーバーから読んだもので、「バックアップ時」は、依頼する直前に古いサーバーにあった数です。',
  'lab.backup.times.title': 'かかった時間',
  'lab.backup.times.bytes': 'ファイルの大きさ',
  'lab.backup.times.backup': 'バックアップ',
  'lab.backup.times.fork': 'fork による停止',
  'lab.backup.times.restore': '新サーバーの準備',
  'lab.backup.times.once':
    'どれも 1 回だけの計測で、小さなキーが数千個の場合です。数ギガバイトのキャッシュについては何も言えません。バックアップのためにプロセスを複製する間（fork）、Redis は誰にも応答しません。',
  'lab.backup.restore.old':
    'バックアップは、過去のキャッシュです。変更した {keys} 個のキーが、古い値に戻りました。',
  'lab.backup.restore.back':
    '削除した {keys} 個のキーが復活しました。ログアウトした人のセッションです。',
  'lab.backup.restore.ttl':
    '一方、TTL は減り続けました。TTL の短い {keys} 個のキーは、バックアップ時にはありましたが、消えています。ファイルが持つのは残り時間ではなく、キーの有効期限の時刻だからです。そのため、TTL の短いキャッシュの古いバックアップは、ほとんど空です。',
  'lab.backup.restore.ttl-not-shown':
    'バックアップの間も TTL が進むことは、今回の実行では確かめられませんでした。ファイルが持つのは残り時間ではなく、キーの有効期限の時刻です。',
  'lab.backup.restore.limits': '復元後に誤った値が残り続ける時間の上限になるのも、TTL です。',

  'lab.backup.missing': '4. ファイルにないもの',
  'lab.backup.missing.plan':
    '古いサーバーには、{user} というユーザーと、{policy} というポリシーがありました。新しいサーバーに、チュートリアルの管理者として問い合わせます（tutorial-admin は、チュートリアルが起動するどのサーバーでも使う管理者の名前です）。',
  'lab.backup.missing.file':
    'ファイルにあるのは、キーと値、キーの有効期限の時刻（Redis 7 からは関数も）で、ユーザーと設定はありません。',
  'lab.backup.missing.user': '新しいサーバーに、ユーザー {user} はありません。',
  'lab.backup.missing.policy': 'ポリシーは、新しいサーバー自身のものです。',
  'lab.backup.missing.log':
    '古いサーバーのスローログには {entries} 件ありましたが、新しいサーバーには 1 件もありません。',
  'lab.backup.missing.anew':
    '誰が接続でき、メモリをどう使うかは、新しいサーバーのために改めて選びます。',
  'lab.backup.aws':
    'ElastiCache では、ノードベースの Valkey と Redis OSS は、自動バックアップを 0～35 日保持します（0 は無効）。ノードベースの Memcached にはありません。バックアップにはメモリと CPU が必要です。レプリカがあればレプリカから取り、reserved-memory-percent は 25 のままにしておきます。',
  'lab.backup.aws.encryption':
    'バックアップは、保管時の暗号化への移行手段にもなります。保管時の暗号化は作成時にしか選べないので、暗号化を有効にした新しいキャッシュに復元します。',
  'lab.backup.tip':
    'まず、キャッシュを MySQL から作り直せるかどうかを考えてください。作り直せるなら、バックアップよりレプリカが役に立ちます。バックアップは、Redis にしかないデータのためのものです。',

  'lab.backup.check.ok':
    '新しいバックアップから始めた新しいサーバーに、{keys} 個のうち {restored} 個のキーがありました。ラボのものは残っていません',
  'lab.backup.check.bad':
    '新しいバックアップから始めた新しいサーバーには、{keys} 個のうち {restored} 個のキーしかありませんでした。',
};
