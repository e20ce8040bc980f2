import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.cache-aside': 'キャッシュアサイド',

  'quiz.miss-duty':
    'ある通販サイトは、RDS for MySQL の手前に ElastiCache を置き、キャッシュアサイド（遅延読み込み）を使っています。読み取ろうとしたキーがキャッシュになかったときの動作として、正しいのはどれですか。',
  'quiz.miss-duty.a': 'ElastiCache が自分で RDS に問い合わせ、返ってきた行を保持する',
  'quiz.miss-duty.a.why':
    'ElastiCache がデータベースに問い合わせることはなく、その存在も知りません。',
  'quiz.miss-duty.b': 'アプリケーションが RDS に問い合わせ、結果をキャッシュに書き込む',
  'quiz.miss-duty.b.why':
    'キャッシュアサイドのキャッシュはデータベースの存在を知らないため、ミスしたときの処理はアプリケーションが受け持ちます。',
  'quiz.miss-duty.c': 'RDS が組み込みのトリガーで行を ElastiCache に送り込む',
  'quiz.miss-duty.c.why':
    'RDS はキャッシュの存在を知らず、そのような組み込みのトリガーもありません。',
  'quiz.miss-duty.d': 'キャッシュのレプリカが RDS のスタンバイから行をコピーする',
  'quiz.miss-duty.d.why':
    'レプリカがコピーするのは自分のプライマリで、そこにもこのキーはありません。',

  'quiz.write-then-delete':
    '価格は MySQL で更新され、TTL 10 分のキャッシュアサイドを通して読まれます。誰も読まない行までキャッシュせずに、古い価格が何分も表示されるのを防ぐには、どうするのが最善ですか。',
  'quiz.write-then-delete.a':
    'データベースのトランザクションがコミットされた直後に、キャッシュのキーを削除する',
  'quiz.write-then-delete.a.why':
    'コミット後に消せば、次の読み取りがミスして新しい値を読み込みます。',
  'quiz.write-then-delete.b':
    'データベースのトランザクションが始まる直前に、キャッシュのキーを削除する',
  'quiz.write-then-delete.b.why':
    '削除とコミットの間に来た読み取りが、古い値を入れ直してしまいます。',
  'quiz.write-then-delete.c': 'TTL を 60 分に延ばして、データベースへの読み取りを減らす',
  'quiz.write-then-delete.c.why': 'TTL を延ばすと、古い価格がさらに長く残ります。',
  'quiz.write-then-delete.d': 'デプロイのたびに、価格テーブル全体をキャッシュにコピーする',
  'quiz.write-then-delete.d.why':
    '誰も読まない行までキャッシュすることになり、次の更新のあとはやはり古くなります。',

  'quiz.write-through-gap':
    'あるチームは、変更のたびに MySQL とキャッシュの両方へ書き込んでいます（ライトスルー）。キャッシュノードが置き換えられたあと、何週間も更新されていない行がキャッシュに見つかりません。何を加えるべきですか。',
  'quiz.write-through-gap.a': 'より長い週次のメンテナンスウィンドウ',
  'quiz.write-through-gap.a.why':
    'ウィンドウはパッチを当てる時間帯を決めるだけで、行は戻りません。',
  'quiz.write-through-gap.b': 'より大きなキャッシュノードタイプ',
  'quiz.write-through-gap.b.why': '新しいノードは空だったのであり、小さすぎたのではありません。',
  'quiz.write-through-gap.c': 'すべてのキーに対する、より短い TTL',
  'quiz.write-through-gap.c.why': 'TTL を短くするとキーが消えるだけで、補われることはありません。',
  'quiz.write-through-gap.d': 'キャッシュミス時の遅延読み込み',
  'quiz.write-through-gap.d.why':
    'ライトスルーで埋まるのは書き込まれたキーだけです。遅延読み込みを併用すれば、更新されていない行も必要になったときに戻ります。',

  'quiz.one-rebuilds':
    'とても人気のあるキーが失効し、何千ものリクエストが同じ遅い SQL を同時に実行しています。1 つのリクエストだけが値を作り直し、残りは待つか古い値を使うようにする方法はどれですか。',
  'quiz.one-rebuilds.a': 'SET NX で書き込む、短時間だけ有効なロック用のキー',
  'quiz.one-rebuilds.a.why':
    'NX により 1 つだけがロックを取ってデータベースに問い合わせます。短い期限が、クラッシュ後の解放を保証します。',
  'quiz.one-rebuilds.b': 'キーを分散させるための、シャードの追加',
  'quiz.one-rebuilds.b.why':
    'シャードがいくつあっても、1 つのキーは必ず 1 つのシャードにあります。',
  'quiz.one-rebuilds.c': 'RDS インスタンスのマルチ AZ スタンバイ',
  'quiz.one-rebuilds.c.why':
    'スタンバイはフェイルオーバー用で、負荷を引き受けず、殺到も止められません。',
  'quiz.one-rebuilds.d': '自動バックアップの保持期間の延長',
  'quiz.one-rebuilds.d.why':
    'バックアップは失ったあとのためのものです。ここでは何も失われていません。',

  'quiz.not-found':
    'クローラーが、存在しない数百個の商品 ID を何度もリクエストしています。そのたびにミスして MySQL に届きます。あとから追加される商品への影響を最小にしつつ、これを防ぐ方法はどれですか。',
  'quiz.not-found.a': '「見つからない」ことを、商品と同じ長い TTL でキャッシュする',
  'quiz.not-found.a.why': 'MySQL の負荷は減りますが、追加された商品がその間ずっと見えません。',
  'quiz.not-found.b': 'キャッシュの各シャードに、リードレプリカを 2 つ追加する',
  'quiz.not-found.b.why': 'レプリカを増やしてもミスのままです。その値はどこにもありません。',
  'quiz.not-found.c': '「見つからない」ことを短時間キャッシュし、INSERT のときに消す',
  'quiz.not-found.c.why':
    '数百個の ID はヒットになり、新しい商品もすぐに、遅くとも短い期限のあとには見えます。',
  'quiz.not-found.d': '存在する商品すべての TTL を延ばす',
  'quiz.not-found.d.why': 'リクエストされているのは存在しない ID なので、ミスは減りません。',

  'quiz.fail-open':
    'ElastiCache に数分間接続できません。RDS は正常で、負荷にも耐えられます。キャッシュアサイドのアプリケーションは、読み取りをどう扱うべきですか。',
  'quiz.fail-open.a': 'キャッシュが復旧するまでエラーを返す',
  'quiz.fail-open.a.why':
    '正となるデータは無事です。助けになるはずのキャッシュが、サイトを止めることになります。',
  'quiz.fail-open.b': '先へ進む前に、キャッシュへの接続を無制限に再試行する',
  'quiz.fail-open.b.why': '応答しないキャッシュの前にリクエストがたまり、サイトが固まります。',
  'quiz.fail-open.c': 'RDS インスタンスをスタンバイに切り替える',
  'quiz.fail-open.c.why': 'RDS に障害はありません。フェイルオーバーは新たな停止を招くだけです。',
  'quiz.fail-open.d': 'データベースから値を返し、その間はキャッシュに保存しない',
  'quiz.fail-open.d.why':
    'キャッシュが返せない値はデータベースが返します。遅くはなりますが、正しい値を返せます。',
};
