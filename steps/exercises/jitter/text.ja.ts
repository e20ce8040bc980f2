import type { en } from './text.en.ts';

/** The words of the exercise jitter in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.jitter.title': '一緒に保存したキーを、一緒に切れさせない',
  'exercise.jitter.why':
    'fetch(sql, params, ttl) を書いてください。一緒に保存した 100 個のキーが、一緒に切れないようにします。期限は ttl から 2 割以内で、ttl が 1 のときも 0 にはしません。最初に渡されるファイルでは、どのキーの期限も同じです。',
  'exercise.jitter.hint':
    '関連するラボは stampede です。後半で、一緒に保存したキーが一斉に切れます。',
  'exercise.jitter.hint.1': 'これらのキーは、いつミスするでしょうか。',
  'exercise.jitter.hint.2':
    '期限に少しだけ乱数を加えます。キーごとに引き直せば、ミスの時刻が散らばります。',
  'exercise.jitter.hint.3':
    'Math.max(1, Math.round(ttl * (0.9 + Math.random() * 0.2))) または max(1, round(ttl * random.uniform(0.9, 1.1))) を使います。',
  'exercise.jitter.ends-together':
    'ttl を {ttl} 秒として {count} 個のキーを保存しました。そのうち {together} 個が同じ 1 秒の中で切れ、最初の期限から最後の期限までは {spread}です。',
  'exercise.jitter.ends-together.wanted':
    '期限を {apart} 以上に散らし、どの 1 秒にも 3 分の 1 を超えるキーが切れないようにします。1 つ切れるごとに、MySQL へのクエリが 1 回増えます。',
  'exercise.jitter.ttl-wrong': 'キー {key} の期限は {life}です。指定は {ttl} 秒でした。',
  'exercise.jitter.ttl-wrong.wanted':
    '{least} から {most} までにします。ジッターは期限を散らすだけで、ttl の意味は変えません。',
  'exercise.jitter.no-expiry': 'キー {key} に期限がありません。',
  'exercise.jitter.no-expiry.wanted': '指定された ttl の近くで切れるキーにします。',
  'exercise.jitter.life-refused':
    'ttl が {ttl} 秒のとき、{name} に {number} を付けて送り、Redis がエラーを返しました: {error}',
  'exercise.jitter.life-refused.wanted': '1 以上の整数にします。',
};
