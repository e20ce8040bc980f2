import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.upkeep': 'バックアップ、メンテナンス、ログ',

  'quiz.backup-load':
    '1 ノードの Valkey キャッシュで、自動バックアップ中に動作が遅くなり、メモリ不足で失敗することもあります。最も効果的な対策はどれですか。',
  'quiz.backup-load.a': 'バックアップの保持期間を 1 日から 35 日に延ばす',
  'quiz.backup-load.a.why': '残るバックアップが増えるだけで、1 回に必要なメモリは変わりません。',
  'quiz.backup-load.b': 'バックアップウィンドウの間だけ TLS を無効にする',
  'quiz.backup-load.b.why': 'TLS が使うのは CPU の時間で、足りないのはメモリです。',
  'quiz.backup-load.c': '予約メモリを確保し、レプリカからバックアップを取る',
  'quiz.backup-load.c.why':
    'バックアップには空きメモリと CPU が必要です。レプリカと予約メモリを使えば、プライマリに負荷がかかりません。',
  'quiz.backup-load.d': 'バックアップをメンテナンスウィンドウと同じ時間帯にする',
  'quiz.backup-load.d.why': '2 つのウィンドウは重ねられず、必要なメモリも変わりません。',

  'quiz.maintenance-node':
    '1 ノードのキャッシュのメンテナンスウィンドウが sun:23:00-mon:00:00 です。この時間帯に起こりうることはどれですか。',
  'quiz.maintenance-node.a': 'ノードが置き換えられ、新しいノードが空で始まることがある',
  'quiz.maintenance-node.a.why':
    'メンテナンスではノードが置き換えられることがあります。レプリカがなければ、データのコピー元がありません。',
  'quiz.maintenance-node.b': 'AWS が推奨するノードタイプに変更されることがある',
  'quiz.maintenance-node.b.why':
    'AWS がタイプを勝手に変更することはありません。料金が変わってしまいます。',
  'quiz.maintenance-node.c': '読み取りは続き、書き込みはすべて後回しにされる',
  'quiz.maintenance-node.c.why':
    '書き込みをためる仕組みはありません。接続が切れ、しばらくコマンドが失敗します。',
  'quiz.maintenance-node.d': '何も起こらない（メンテナンスは裏側で行われる）',
  'quiz.maintenance-node.d.why':
    '多くは影響なく行われますが、ノードが置き換えられると接続が切れます。',

  'quiz.windows-overlap':
    'グループの作成に失敗しました。SnapshotWindow は 03:00-04:00、PreferredMaintenanceWindow は sun:03:30-sun:04:30、バックアップの保持期間は 7 日です。何を変える必要がありますか。',
  'quiz.windows-overlap.a': '保持期間（5 日より長くはできない）',
  'quiz.windows-overlap.a.why': 'バックアップは最長 35 日まで保持できます。',
  'quiz.windows-overlap.b': 'メンテナンスウィンドウ（日曜日は選べない）',
  'quiz.windows-overlap.b.why': 'どの曜日でも選べます。',
  'quiz.windows-overlap.c': 'バックアップウィンドウ（30 分以下にしなければならない）',
  'quiz.windows-overlap.c.why': 'ウィンドウは 60 分以上必要で、1 時間は正しい値です。',
  'quiz.windows-overlap.d': 'どちらかのウィンドウ（2 つは重ねられない）',
  'quiz.windows-overlap.d.why': '日曜日の 03:30 から 04:00 まで、両方が重なっています。',

  'quiz.delivered-arguments':
    'キャッシュのスローログを CloudWatch Logs に配信しています。遅い HGETALL が見えますが、どのキーかを知る必要があります。どうすればわかりますか。',
  'quiz.delivered-arguments.a': '配信のログ形式を、テキストから JSON に変える',
  'quiz.delivered-arguments.a.why': 'JSON でも項目は同じで、引数は隠されたままです。',
  'quiz.delivered-arguments.b': 'ノードに直接 SLOWLOG GET を送って調べる',
  'quiz.delivered-arguments.b.why':
    'サーバーが持つ記録には引数があり、配信される記録にはありません。',
  'quiz.delivered-arguments.c': 'CloudWatch Logs の代わりに、Data Firehose に配信する',
  'quiz.delivered-arguments.c.why': '変わるのは届け先で、内容ではありません。',
  'quiz.delivered-arguments.d': 'エンジンログも配信する（キーの一覧が含まれる）',
  'quiz.delivered-arguments.d.why':
    'エンジンログにあるのはフェイルオーバー、バックアップ、警告などで、コマンドは含まれません。',

  'quiz.version-back':
    'レプリケーショングループを、Redis OSS 7.1 から Valkey 8.0 にインプレースでアップグレードしました。あるプログラムに 7.1 が必要だとわかりました。どうできますか。',
  'quiz.version-back.a': 'グループを変更し、もう一度 Redis OSS 7.1 を選ぶ',
  'quiz.version-back.a.why':
    'インプレースのアップグレードは一方通行です。古いバージョンにも Redis OSS にも戻せません。',
  'quiz.version-back.b': 'グループに default.redis7 を割り当て、ノードを再起動する',
  'quiz.version-back.b.why':
    'パラメータグループはバージョンごとの設定で、バージョンを選ぶものではありません。',
  'quiz.version-back.c': '7.1 の新しいキャッシュを作り、プログラムを移す',
  'quiz.version-back.c.why':
    '下げるには新しいキャッシュが必要です。データベースの手前のキャッシュなら、読み取りが進むうちに、データは自然にたまります。',
  'quiz.version-back.d': 'メンテナンスウィンドウを待つ（アップグレードが取り消される）',
  'quiz.version-back.d.why':
    'メンテナンスで行われるのは新しいマイナーバージョンの適用で、取り消しではありません。',
};
