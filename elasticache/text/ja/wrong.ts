import type { createPageWrong as source } from '../en/wrong.ts';

export const createPageWrong: Readonly<Record<keyof typeof source, string>> = {
  'create-page.node-type.wrong': 'ノードタイプは cache.t4g.micro のように書きます。',
  'create-page.engine-version.wrong':
    'バージョンは 3 つまでの数字を点で区切って書きます（例: 7.1）。6.x とも書けます。',
  'create-page.parameter-group.wrong':
    'パラメータグループの名前は default.redis7 のような形か、英字で始まる独自の名前（英数字と、連続しないハイフン）です。',
  'create-page.subnet-group.wrong':
    'サブネットグループの名前は、英数字とハイフンで 255 文字までです。',
  'create-page.availability-zones.wrong':
    'ゾーンはカンマで区切って書きます（例: us-east-1a,us-east-1b）。',
  'create-page.backup-window.wrong':
    'バックアップウィンドウは UTC で hh:mm-hh:mm と書きます（例: 05:00-06:00）。',
  'create-page.maintenance-window.wrong':
    'メンテナンスウィンドウは UTC で ddd:hh:mm-ddd:hh:mm と書きます（例: sun:23:00-mon:01:30）。',
  'create-page.window.short': 'ウィンドウは 60 分以上必要です。指定されたのは {minutes} 分です。',
  'create-page.window.long': 'ウィンドウは 24 時間までです。',
  'create-page.user.wrong':
    'ユーザーは NAME:ACCESS（例: "app:on ~app:* +@read +@connection"）か、NAME,iam:ACCESS と書きます。',
  'create-page.user.authentication': 'ユーザー {name} の認証方法は次のどれかです: {values}。',
  'create-page.user.name':
    '「{name}」という名前は使えません。英字で始まり、英数字とハイフンで 40 文字までです。',
  'create-page.user.no-access': 'アクセス文字列がありません（例: on ~app:* +@read +@connection）。',
  'create-page.user.password-rule':
    'アクセス文字列にパスワードやリセットは書けません。パスワードは自動生成するか、--users-file のファイルに書きます。',
  'create-page.user.rule':
    '「{rule}」はアクセス文字列のルールではありません。on、~app:*、&channel、+get、-@dangerous のように書きます。',
  'create-page.user.command':
    '「{rule}」は Valkey や Redis のコマンドではありません。単独で取り除けるのは config|get のようなサブコマンドだけです。',
  'create-page.user.category':
    '「{rule}」はコマンドのカテゴリーではありません（例: @all、@read、@write）。',
  'create-page.user.after-all':
    '「{rule}」は {all} のあとにあり、範囲を狭められません。{reset} を書くと、パターンなしから始め直せます。',
  'create-page.user.selector':
    'セレクターのかっこが対応していません（例: (~temp:* +set)）。入れ子にもできません。',
  'create-page.user.not-in-selector':
    '「{rule}」はユーザー全体についてのルールなので、かっこの外に書いてください。',
  'create-page.user.on-or-off': 'アクセス文字列には on か off が必要です。',
  'create-page.users-file.wrong':
    '{file} は、name と access（必要なら authentication と passwords）を持つオブジェクトのリストにしてください。',
  'create-page.choices.wrong': '{file} は --print-choices が書いたファイルではありません。',
  'create-page.choices.unknown': '{file} にある「{flag}」は、作成ページの選択肢ではありません。',
  'create-page.file.unreadable': '{file} を読めません: {reason}',
  'create-page.file.not-json': '{file} は JSON ではありません。',
  'create-redis.name.wrong':
    '名前は英字で始まり、英数字と連続しないハイフンで 40 文字まで、末尾はハイフン以外にしてください。',
  'create-redis.maxmemory.wrong': '1mb 以上の大きさを指定してください（例: 64mb、1gb）。',
  'create-redis.token.length':
    'ElastiCache のトークンは 16～128 文字です。指定されたのは {length} 文字です。',
  'create-redis.token.characters':
    'ElastiCache のトークンに使えるのは、英数字と ! & # $ ^ < > - だけです。',
};
