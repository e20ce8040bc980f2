import type { createPageUpkeep as source } from '../en/upkeep.ts';

export const createPageUpkeep: Readonly<Record<keyof typeof source, string>> = {
  'create-page.backup-retention': 'バックアップの保持期間（日）',
  'create-page.backup-retention.why':
    '毎日バックアップを取り、この日数だけ保持します。最大 35 日で、0 なら取りません。',
  'create-page.backup-retention.cost':
    'バックアップは容量に応じて料金がかかり、取得中はメモリと時間を使います。',
  'create-page.backup-window': 'バックアップウィンドウ（UTC）',
  'create-page.backup-window.why':
    'バックアップを始める時間帯で、1 時間以上です（例: 05:00-06:00）。省くと AWS が選びます。',
  'create-page.backup-window.cost':
    'アクセスの多い時間帯に行うと、キャッシュが遅くなります。メンテナンスウィンドウとは重ねられません。',
  'create-page.from-backup': 'バックアップからの復元',
  'create-page.from-backup.why': '空の状態ではなく、.rdb ファイルの内容から始めます。',
  'create-page.from-backup.cost':
    'ノードタイプとシャードに十分な容量が必要です。その間に有効期限（TTL）が切れたキーはなくなります。',
  'create-page.maintenance-window': 'メンテナンスウィンドウ（UTC）',
  'create-page.maintenance-window.why':
    'AWS がノードに更新を適用してよい週に 1 度の時間帯で、1 時間以上です（例: sun:23:00-mon:01:30）。省くと AWS が選びます。',
  'create-page.maintenance-window.cost':
    'この時間帯にノードが置き換わることがあります。接続は切れ、レプリカがなければデータは失われます。',
  'create-page.auto-minor-upgrade': 'マイナーバージョンの自動アップグレード',
  'create-page.auto-minor-upgrade.help':
    'メンテナンスウィンドウで新しいマイナーバージョンを適用しない',
  'create-page.auto-minor-upgrade.why':
    '新しいマイナーバージョンを、メンテナンスウィンドウで自動的に適用します。',
  'create-page.auto-minor-upgrade.cost':
    '無効なら修正の適用は自分で行います。有効なら、知らないうちにバージョンが変わります。',
  'create-page.slow-log': 'スローログの配信',
  'create-page.slow-log.why':
    '時間のかかったコマンドを CloudWatch Logs か Data Firehose に送ります。',
  'create-page.slow-log.cost':
    '配信と保存に料金がかかり、配信されたログではコマンドの引数が隠されます。SLOWLOG GET では、ここでも AWS でも引数を見られます。',
  'create-page.slow-log-threshold': 'スローログのしきい値（マイクロ秒）',
  'create-page.slow-log-threshold.why':
    'これより長くかかったコマンドを記録します（slowlog-log-slower-than）。-1 は記録なし、0 はすべて記録です。',
  'create-page.slow-log-threshold.cost': '低すぎるとログがあふれ、大切なものが埋もれます。',
  'create-page.engine-log': 'エンジンログの配信',
  'create-page.engine-log.why':
    'サーバー自身のログ（フェイルオーバー、バックアップ、警告）を CloudWatch Logs か Data Firehose に送ります。',
  'create-page.engine-log.cost': '配信と保存に料金がかかります。',
  'create-page.log-format': 'ログの形式',
  'create-page.log-format.why': 'プログラムで読むなら JSON、目で読むならテキストです。',
  'create-page.log-format.cost': 'ログを読む側は、この形式を前提にして作ることになります。',
};
