import type { engines as source } from '../en/engines.ts';

export const engines: Readonly<Record<keyof typeof source, string>> = {
  'engine.role.redis': 'Redis',
  'engine.role.mysql': 'MySQL',
  'engine.chosen.asked': '--engine {engine} で指定されたためです',
  'engine.chosen.url': '接続先のサーバーが指定されたためです',
  'engine.chosen.system': 'このマシンに {product} {version} が見つかったためです',
  'engine.chosen.embedded': 'このマシンに使えるサーバープログラムが見つからなかったためです',
  'engine.refused.not-found':
    'PATH と標準的なフォルダーに、{names} という名前のプログラムが見つかりませんでした',
  'engine.refused.no-answer': '{path} が --version に 3 秒以内に応答しませんでした',
  'engine.refused.unknown':
    '{path} は「{line}」と名乗っていますが、このチュートリアルが扱えるサーバーではありません',
  'engine.refused.too-old': '{path} のバージョンは {version} です。{minimum} 以降が必要です',
  'engine.refused.no-install-db':
    'データフォルダーを作る mariadb-install-db が {path} のそばに見つかりません',
  'engine.refused.apparmor':
    'AppArmor ({profile}) が {path} に専用のデータフォルダーしか許可していないため、別の場所では起動できません',
  'engine.refused.no-bundle': 'このインストールには組み込みサーバー ({path}) が含まれていません',
  'engine.refused.no-url': '{flag} と {variable} のどちらでも接続先が指定されていません',
};
