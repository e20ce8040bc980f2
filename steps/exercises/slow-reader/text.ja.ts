import type { en } from './text.en.ts';

/** The words of the exercise slow-reader in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.slow-reader.title': '途中だった読み取りに、古い行を書き戻させない',
  'exercise.slow-reader.why':
    'planet と rename に、条件が 1 つ増えます。MySQL から行を受け取った読み取りを書き込みが追い越し、読み取りがそのあとで保存しても、古い行が読まれないようにします。どちらも相手を待ちません。最初に渡されるファイルはキーを消すだけなので、途中だった読み取りがまた古い行を入れてしまいます。',
  'exercise.slow-reader.hint':
    '関連するラボは stale-read です。こうした読み取りを実際に見られます。',
  'exercise.slow-reader.hint.1':
    '2 つのプログラムを 1 本の時間軸に並べてみましょう。キーが消えるとき、読み取りはどこまで進んでいるでしょうか。',
  'exercise.slow-reader.hint.2':
    '問い合わせのあとで書き込みがあったことに、読み取り側が気づく必要があります。存在しないキーの DEL は何も残さず、WATCH でも気づけません。',
  'exercise.slow-reader.hint.3':
    '行ごとにバージョンを持ちます。planet は先にバージョンを読み、キーの一部にします。rename は UPDATE のあと、どの行よりも期限の長い新しいランダムな値を SET します。保存するときに Lua や WATCH と MULTI で比べる方法もあります。',
  'exercise.slow-reader.writer-waits':
    'ID {id} の rename が {seconds} 秒以内に応答しませんでした。途中だった読み取りを待っていました。',
  'exercise.slow-reader.writer-waits.wanted':
    '書き込みは読み取りを待ちません。あとから書いたものが残り、途中で落ちた読み取りが誰かを待たせることもないようにします。',
  'exercise.slow-reader.old-rows-stored':
    'ID {id} を MySQL に問い合わせた読み取りが、rename の書き込みのあとで、受け取っていた行を保存しました。次の planet は古い名前 {name} を返し、そのあともずっと同じでした。',
  'exercise.slow-reader.old-rows-for-a-while':
    'ID {id} を MySQL に問い合わせた読み取りが、rename の書き込みのあとで、受け取っていた行を保存しました。planet は古い名前 {name} を返し、rename が戻ってから {ms} ミリ秒で消えました。2 回目の DEL は、その時間を短くするだけです。',
  'exercise.slow-reader.old-rows.wanted':
    '問い合わせのあとで行が書き込まれていたら、読み取り側は何も保存しないか、誰も読まないキーに保存します。',
};
