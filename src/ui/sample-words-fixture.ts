import { createTranslator, type Language, type Translator } from '../text/index.ts';
import { ui as english } from '../text/en/ui.ts';
import { ui as japanese } from '../text/ja/ui.ts';
import type { Message, MessageKey } from '../text/message.ts';

/** Sentences of the sample run: the tests of the interface do not depend on the steps' wording. */
export const SENTENCES = {
  title: ['Read through the cache', 'キャッシュを通して読む'],
  why: [
    'The first read misses and asks the database; the second finds the rows in Redis. `SETEX` stores them with a life of five seconds, so that what you see is never older than that.',
    '最初の読み取りはキャッシュミスになり、データベースに問い合わせます。2 回目は Redis に行が見つかります。`SETEX` は有効期限 (TTL) を 5 秒として保存するため、それより古い値が見えることはありません。',
  ],
  change: ['a private redis-server on 127.0.0.1', '127.0.0.1 の専用 redis-server'],
  result: ['The second read was a hit.', '2 回目の読み取りはキャッシュヒットでした。'],
  tip: ['Type `TTL key` to see it run out.', '`TTL key` と入力すると減っていくのがわかります。'],
  warning: ['The cache is cold.', 'キャッシュは空です。'],
  progress: ['Life left of the key', 'キーの残り時間'],
  question: ['How much faster will a hit be?', 'ヒットは何倍速いと思いますか?'],
  table: ['Hit and miss: SELECT * FROM planet', 'ヒットとミス: SELECT * FROM planet'],
  path: ['Path', '経路'],
  n: ['n', 'n'],
  p50: ['p50', 'p50'],
  p99: ['p99', 'p99'],
  size: ['Size', 'サイズ'],
  throughput: ['Throughput', 'スループット'],
  hit: ['cache hit', 'キャッシュヒット'],
  miss: ['cache miss', 'キャッシュミス'],
  verdict: ['A hit was 3.6 times as fast.', 'ヒットは 3.6 倍速く終わりました。'],
  evidence: ['The key answers to GET', 'キーは GET に応答します'],
  failed: ['Redis does not answer.', 'Redis が応答しません。'],
  next: [
    'Type `elasticache-tutorial status`.',
    '`elasticache-tutorial status` と入力してください。',
  ],
} as const;

/** A sentence of the sample run. */
export function sample(name: keyof typeof SENTENCES): Message {
  return { key: `sample.${name}` as MessageKey };
}

/** A translator that knows the interface's own words and the sample run's sentences. */
export function sampleTranslator(language: Language): Translator {
  const sentences = Object.entries(SENTENCES).map(([name, [en, ja]]) => [
    `sample.${name}`,
    language === 'ja' ? ja : en,
  ]);
  const words = language === 'ja' ? japanese : english;
  const catalog = { ...words, ...Object.fromEntries(sentences) } as unknown;
  return createTranslator(language, catalog as Readonly<Record<MessageKey, string>>);
}
