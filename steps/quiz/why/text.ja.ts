import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.why': 'キャッシュの使いどころ',

  'quiz.stateless-web':
    'ロードバランサーの背後のウェブサーバーがセッションを自身のメモリに持っているため、Auto Scaling がサーバーを削除するとログアウトされてしまいます。ウェブ層をステートレスにし、セッションを高速に読める設計はどれですか。',
  'quiz.stateless-web.a': 'ロードバランサーで 1 日間有効なスティッキーセッションを使う',
  'quiz.stateless-web.a.why':
    'セッションは 1 つのサーバーに残ったままで、そのサーバーが削除されると一緒に失われます。',
  'quiz.stateless-web.b': 'セッションごとに TTL 付きのキーを ElastiCache に置く',
  'quiz.stateless-web.b.why':
    '共有のインメモリストアに置けば、ウェブサーバーがなくなってもセッションは残り、使われなくなったものは TTL で自動的に消えます。',
  'quiz.stateless-web.c': '各サーバーのインスタンスストアにセッションファイルを置く',
  'quiz.stateless-web.c.why':
    'インスタンスストアはインスタンスとともに失われ、ほかのサーバーからは読めません。',
  'quiz.stateless-web.d': 'すべてのウェブサーバーを大きなインスタンスタイプにする',
  'quiz.stateless-web.d.why':
    'サーバーを大きくすると持てるセッションは増えますが、なくなるときに失うセッションも増えます。',

  'quiz.worth-caching':
    'あるチームが、まず 1 つの結果をキャッシュしようとしています。効果が最も大きいのはどれですか。',
  'quiz.worth-caching.a': '夜間のバッチジョブが 1 日に 1 回だけ読む、40 MB のエクスポート',
  'quiz.worth-caching.a.why':
    'ヒットのたびに 40 MB を転送することになり、読むのは 1 日に 1 回なので、ほとんど節約になりません。',
  'quiz.worth-caching.b': '1 日に 1 回、主キーで読む 1 行',
  'quiz.worth-caching.b.why':
    'データベースの負担はごくわずかで、次に読むころには期限が切れています。',
  'quiz.worth-caching.c': '計算に 200 ミリ秒かかり、毎秒 50 回読まれる 1 kB のランキング',
  'quiz.worth-caching.c.why':
    '問い合わせが重く、何度も読まれ、しかも小さい結果です。1 回の計算で何千回もの読み取りに応えられます。',
  'quiz.worth-caching.d': '各ユーザーが自分の日付で 1 回ずつ実行するレポート',
  'quiz.worth-caching.d.why':
    'リクエストごとに別のキーになるため、ほかの人が保存した結果を使える人がいません。',

  'quiz.hit-ratio':
    '読み取りの数は同じまま、キャッシュのヒット率が 80% から 90% に上がりました。データベースに届くクエリはどうなりますか。',
  'quiz.hit-ratio.a': '読み取り 100 回あたり 20 から 10 へ、半分になる',
  'quiz.hit-ratio.a.why':
    'データベースに届くのはミスだけです。100 回のうち 20 回だったミスが 10 回になります。最後の数 % ほど効果が大きくなります。',
  'quiz.hit-ratio.b': 'ヒット率が 10 ポイント上がったので、ちょうど 10% 減る',
  'quiz.hit-ratio.b.why':
    'ヒットが 10 ポイント増えると、100 回あたりのミスが 10 回減ります。もとは 20 回なので、半分です。',
  'quiz.hit-ratio.c': '書き込みはすべて届くので、変わらない',
  'quiz.hit-ratio.c.why': '書き込みの数は変わりませんが、ミスした読み取りが半分になります。',
  'quiz.hit-ratio.d': 'ヒットとミスの比のとおり、9 分の 1 になる',
  'quiz.hit-ratio.d.why':
    '90 対 10 は変更後のヒットとミスの比で、変更前後のクエリの比ではありません。',

  'quiz.page-304':
    '完成したページを ETag とともに ElastiCache に置いています。すでにページを持つブラウザが If-None-Match を付けて再びリクエストし、ページは変わっていません。304 の応答で省けるのはどれですか。',
  'quiz.page-304.a': 'Redis では省けない、データベースへのクエリ',
  'quiz.page-304.a.why':
    'クエリは、Redis に置いたページのおかげで、すべての訪問者についてすでに省けています。',
  'quiz.page-304.b': 'ETag がリクエストにあるので、キャッシュを見る処理',
  'quiz.page-304.b.why':
    'ETag が同じかどうかを知るには、サーバーが保存済みのページを確認する必要があります。',
  'quiz.page-304.c': '304 のたびに延びる、ページの TTL',
  'quiz.page-304.c.why':
    '304 を返しても Redis の中は何も変わらず、ページはもとの時刻に期限が切れます。',
  'quiz.page-304.d': 'すでに持っているブラウザへ、ページをもう一度送ること',
  'quiz.page-304.d.why':
    'Redis は全員のためにページを作る手間を省き、304 はそのブラウザへ送る手間を省きます。',

  'quiz.shared-response':
    'ある API が、GET /orders の JSON を URL をキーにして ElastiCache に置いています。応答の内容は、ログインしている人によって変わります。何が危険ですか。',
  'quiz.shared-response.a': 'ヒットのたびに JSON の解析が必要で、クエリより重くなる',
  'quiz.shared-response.a.why':
    '小さな応答の解析は、作り直すよりはるかに軽く、危険ではありません。',
  'quiz.shared-response.b': 'ある顧客に、別の顧客の注文が返ることがある',
  'quiz.shared-response.b.why':
    'URL だけをキーにすると、全員が同じ値を共有します。内容を左右するものをキーに含める必要があります。',
  'quiz.shared-response.c': 'ElastiCache が、単純な文字列でない値を拒否する',
  'quiz.shared-response.c.why': 'JSON はほかと同じ文字列です。キャッシュは中身を見ません。',
  'quiz.shared-response.d': 'すべての顧客がリクエストするため、値の期限が切れなくなる',
  'quiz.shared-response.d.why': 'TTL は保存した時点から数え、何回読まれても延びません。',
};
