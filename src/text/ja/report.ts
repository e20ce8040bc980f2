import type { report as source } from '../en/report.ts';

export const report: Readonly<Record<keyof typeof source, string>> = {
  'report.title': 'ElastiCache ハンズオンの記録',
  'report.origin':
    'セッションの開始 {started}、elasticache-tutorial {tool}、Node {node}、{platform}。以下の数値は、すべてこのワークスペースで測ったものです。2 回以上実行したステップとラボは、最後の実行を載せています。',
  'report.guess': '測定前: {guess}',
  'report.written': 'レポートを {file} に書き出しました。',
  'report.commands': '入力されたコマンドと応答',
  'report.reads': '読み取りの一覧',
  'report.reads.read': '読み取り',
  'report.reads.outcome': '結果',
  'report.reads.total': '合計',
  'report.reads.cache': 'キャッシュ',
  'report.reads.database': 'データベース',
  'report.reads.rows': '行数',
  'report.reads.ttl': 'TTL の残り',
  'report.reads.key': 'キー',
  'report.reads.more':
    'ほかに {more} 件の読み取りがあります。JSON 形式のレポートにはすべて入っています。',
  'report.offer': '測定結果を、保存用のページ {file} に書き出しますか？',
};
