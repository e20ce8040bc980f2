import type { report as source } from '../en/report.ts';

export const report: Readonly<Record<keyof typeof source, string>> = {
  'report.title': 'ElastiCache ハンズオンの記録',
  'report.origin':
    '開始 {started}、elasticache-tutorial {tool}、Node {node}、{platform}。以下の数値は、すべてこの実行で測ったものです。',
  'report.guess': '測定前の予想: {question} {guess}。測定結果: {actual}。',
  'report.written': 'レポートを {file} に書き出しました。',
  'report.commands': '入力されたコマンド',
  'report.offer': '測定結果を、保存用のページ {file} に書き出しますか？',
};
