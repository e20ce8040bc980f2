import type { Sentences } from '#tutorial';
import type { en as source } from './text.en.ts';

export const ja: Sentences<keyof typeof source> = {
  'quiz.topic.patterns': '4 つのパターン',

  'quiz.write-capacity':
    'クラスターモードが無効のグループで、プライマリへの書き込みが限界に達しました。ノードは予算内で最大のものです。書き込み性能を増やせる変更はどれですか。',
  'quiz.write-capacity.a': '既存のシャードにリードレプリカを 2 つ追加する',
  'quiz.write-capacity.a.why':
    'レプリカで増えるのは読み取り性能です。書き込みはすべて 1 つのプライマリに届きます。',
  'quiz.write-capacity.b': 'グループでマルチ AZ と自動フェイルオーバーを有効にする',
  'quiz.write-capacity.b.why':
    'プライマリが停止したときに何が引き継ぐかの設定で、プライマリは 1 つのままです。',
  'quiz.write-capacity.c': '書き込みの一部をリーダーエンドポイントに送る',
  'quiz.write-capacity.c.why': 'その先はレプリカで、書き込みは拒否されます。',
  'quiz.write-capacity.d': 'クラスターモードを有効にして、複数のシャードに分ける',
  'quiz.write-capacity.d.why':
    'シャードごとにプライマリがあるため、書き込みを分散できるのは分割だけです。',

  'quiz.hash-tag':
    'クラスターモードを有効にしたところ、MGET cart:42 user:42 が CROSSSLOT エラーになりました。1 つのコマンドで両方を読めるキー名はどれですか。',
  'quiz.hash-tag.a': 'cart:{id} と user:{id}',
  'quiz.hash-tag.a.why':
    'ハッシュの対象は波かっこの中だけなので、同じ文字列なら同じスロットに入ります。',
  'quiz.hash-tag.b': '{cart}:42 と {user}:42',
  'quiz.hash-tag.b.why':
    'cart と user がハッシュの対象で、別の単語なので、ふつうは別のスロットになります。',
  'quiz.hash-tag.c': 'cart#42 と user#42',
  'quiz.hash-tag.c.why': '# に特別な意味はなく、名前全体がハッシュの対象になります。',
  'quiz.hash-tag.d': '{whole} と {other}',
  'quiz.hash-tag.d.why': '波かっこの中が名前全体なので、結局異なります。',

  'quiz.primary-endpoint':
    'クラスターモードが無効のグループに、プライマリと 2 つのレプリカがあります。フェイルオーバー後、アプリケーションに旧プライマリのノードのアドレスを設定していたため、書き込みが失敗し続けています。書き込みにはどのアドレスを使うべきですか。',
  'quiz.primary-endpoint.a': 'レプリケーショングループのリーダーエンドポイント',
  'quiz.primary-endpoint.a.why': 'レプリカに分散する名前で、レプリカは書き込みを拒否します。',
  'quiz.primary-endpoint.b': '1 つ目のリードレプリカのノードエンドポイント',
  'quiz.primary-endpoint.b.why':
    'ノードのエンドポイントは切り替わりません。そのノードがプライマリである間しか正しくありません。',
  'quiz.primary-endpoint.c': 'レプリケーショングループのプライマリエンドポイント',
  'quiz.primary-endpoint.c.why': 'その時点のプライマリを指す DNS 名です。',
  'quiz.primary-endpoint.d': '1 つ目のシャードの設定エンドポイント',
  'quiz.primary-endpoint.d.why':
    '設定エンドポイントがあるのはクラスターモードが有効なときだけで、クラスター全体のものです。',

  'quiz.lost-shard':
    'クラスターモードが有効のキャッシュに、シャードが 3 つあり、レプリカはありません。ノードが 1 つ故障して置き換えられました。失われるデータはどれですか。',
  'quiz.lost-shard.a': 'なし（ほかのシャードが複製を持っている）',
  'quiz.lost-shard.a.why': '各シャードはキーの別々の部分を持ちます。複製を持つのはレプリカです。',
  'quiz.lost-shard.b': '3 つのシャードすべてのデータ',
  'quiz.lost-shard.b.why': 'ほかの 2 つのシャードは動き続け、データも残ります。',
  'quiz.lost-shard.c': '直前の 1 秒間に書き込まれたデータだけ',
  'quiz.lost-shard.c.why':
    '残ったディスクに追記ファイルがある場合の話です。ノードのメモリは失われています。',
  'quiz.lost-shard.d': 'そのシャードが持っていたデータのすべて',
  'quiz.lost-shard.d.why': 'レプリカのないシャードは空の状態で復旧し、入れ直しが必要です。',

  'quiz.single-node':
    'RDS の手前のキャッシュは、クラスターモードが無効でレプリカのない 1 ノードです。ノードが故障しました。アプリケーションから見てどうなりますか。',
  'quiz.single-node.a': '別の AZ の待機ノードが、すべてのデータを引き継ぐ',
  'quiz.single-node.a.why': 'データを持つ待機ノードとはレプリカのことで、ここにはありません。',
  'quiz.single-node.b': '停止のあと空のノードになり、読み取りはすべて RDS に向かう',
  'quiz.single-node.b.why':
    'ElastiCache がノードを置き換えますが、メモリの内容の複製を誰も持っていません。',
  'quiz.single-node.c': '停止のあと、最後の書き込みまで復元されたノードになる',
  'quiz.single-node.c.why':
    'メモリの内容は残りません。あるとしても古いバックアップで、復元すると新しいキャッシュになります。',
  'quiz.single-node.d': 'プライマリエンドポイントが別のノードに移り、停止しない',
  'quiz.single-node.d.why': '移る先のノードがありません。',

  'quiz.confirmed-writes':
    'プライマリと 1 つのレプリカがあり、自動フェイルオーバーが有効なグループで、プライマリが停止しました。プログラムは、すべての書き込みに OK を受け取っていました。フェイルオーバー後に失われている可能性があるのはどれですか。',
  'quiz.confirmed-writes.a': 'まだレプリカに届いていなかった、最後の書き込み',
  'quiz.confirmed-writes.a.why':
    'レプリケーションは非同期で、プライマリはレプリカに届く前に OK を返します。',
  'quiz.confirmed-writes.b': 'なし（OK は、レプリカにも届いたことを意味する）',
  'quiz.confirmed-writes.b.why':
    'OK を返すのはプライマリだけです。レプリカに届いた数は WAIT で確認します。',
  'quiz.confirmed-writes.c': '最後の自動バックアップ以降の、すべての書き込み',
  'quiz.confirmed-writes.c.why':
    'レプリカは受け取ったところまで持っているので、バックアップより新しい状態です。',
  'quiz.confirmed-writes.d': 'TTL のあるすべてのキー（レプリカには置かれない）',
  'quiz.confirmed-writes.d.why': 'レプリカも、TTL を含めてプライマリと同じキーを持ちます。',

  'quiz.one-of-three':
    'クラスターに 3 つのシャードがあり、それぞれ別の AZ にレプリカがあります。2 つ目のシャードのプライマリが停止しました。どうなりますか。',
  'quiz.one-of-three.a': 'ノードが置き換えられるまで、3 つのシャードすべてが書き込みを拒否する',
  'quiz.one-of-three.a.why': 'ほかの 2 つには自分のプライマリがあり、影響を受けません。',
  'quiz.one-of-three.b': '2 つ目のシャードのキーが、1 つ目と 3 つ目に移る',
  'quiz.one-of-three.b.why': 'スロットを移すのはリシャーディングで、指示しなければ行われません。',
  'quiz.one-of-three.c': '2 つ目のシャードのレプリカが昇格し、ほかは動き続ける',
  'quiz.one-of-three.c.why':
    'フェイルオーバーはシャードごとに行われ、短い間、そのシャードのキーだけが影響を受けます。',
  'quiz.one-of-three.d': '2 つ目のシャードは空で復旧し、ほかは動き続ける',
  'quiz.one-of-three.d.why': 'レプリカがない場合の動作です。ここには昇格できるレプリカがあります。',

  'quiz.cheapest-survivor':
    '4 GB のセッションが、ノードの故障に耐える必要があります。クライアントライブラリはクラスタープロトコルに対応しておらず、複数のユーザーのキーを 1 つのコマンドで読みます。最も安価で適した構成はどれですか。',
  'quiz.cheapest-survivor.a': 'クラスターモード無効、1 ノードで、毎日バックアップを取る',
  'quiz.cheapest-survivor.a.why':
    'バックアップ以降の書き込みは失われ、復元するまで停止が続きます。',
  'quiz.cheapest-survivor.b': 'クラスターモード無効、プライマリと 1 レプリカで自動フェイルオーバー',
  'quiz.cheapest-survivor.b.why':
    'レプリカがデータを保って引き継ぎます。クラスターモードを使わないので、クライアントもそのまま使えます。',
  'quiz.cheapest-survivor.c': 'クラスターモード有効、2 シャードでレプリカなし',
  'quiz.cheapest-survivor.c.why':
    '費用は同じ 2 ノード分ですが、停止したシャードのキーを失い、このクライアントからは使えません。',
  'quiz.cheapest-survivor.d': 'クラスターモード有効、2 シャードでレプリカが 1 つずつ',
  'quiz.cheapest-survivor.d.why':
    '故障には耐えますが 4 ノード分の費用がかかり、このクライアントからは使えません。',
};
