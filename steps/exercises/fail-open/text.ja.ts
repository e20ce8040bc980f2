import type { en } from './text.en.ts';

/** The words of the exercise fail-open in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.fail-open.title': 'キャッシュが不調でも、読めなくならないようにする',
  'exercise.fail-open.why':
    'fetch(sql, params, ttl) を書いてください。Redis が停止しても、無応答でも、満杯でも、読み取り専用でも、途中で切れても、意味のない返答をしても、4 秒以内に正しい行を返します。回復したら、また Redis を使います。最初に渡されるファイルは、Redis を信じきっています。',
  'exercise.fail-open.hint':
    '関連するラボは bug-hunt です。第 5 部で、Redis に接続できないときの読み取りを見ます。',
  'exercise.fail-open.hint.1': '例外を投げる可能性があるのは、どの行でしょうか。',
  'exercise.fail-open.hint.2':
    '例外を捕まえるだけでは半分です。無応答の Redis を、クライアントはどれだけ待つでしょうか。',
  'exercise.fail-open.hint.3':
    'ioredis では maxRetriesPerRequest: 1、commandTimeout: 500 と error のリスナーを使います。redis-py では socket_timeout=0.5、socket_connect_timeout=0.5 と except redis.RedisError を使います。',
  'exercise.fail-open.fault.down': 'Redis が停止（接続拒否）',
  'exercise.fail-open.fault.silent': 'Redis が接続を受け付けて無応答',
  'exercise.fail-open.fault.full': 'Redis が書き込みのたびに -OOM を返す状態',
  'exercise.fail-open.fault.read-only': 'Redis が書き込みのたびに -READONLY を返す状態',
  'exercise.fail-open.fault.cut': 'Redis が返答の途中で接続を切る状態',
  'exercise.fail-open.fault.garbled': 'Redis が Redis プロトコルではない返答をする状態',
  'exercise.fail-open.fault.garbage': 'Redis の値が壊れた状態',
  'exercise.fail-open.closed': '{fault}のとき、fetch が失敗しました: {error}',
  'exercise.fail-open.hangs': '{fault}のとき、fetch が {seconds} 秒以内に応答しませんでした。',
  'exercise.fail-open.dies': '{fault}のとき、プログラムが終了しました（{how}）。',
  'exercise.fail-open.wanted': 'プログラムが動き続け、4 秒以内に MySQL の行を返すようにします。',
  'exercise.fail-open.never-comes-back':
    'Redis は回復しましたが、fetch は毎回 MySQL に問い合わせています。',
  'exercise.fail-open.never-comes-back.wanted':
    'Redis の回復から 5 秒以内に、またヒットするようにします。',
};
