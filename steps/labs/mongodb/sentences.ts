import type { Message } from '#tutorial';
import { bytes } from '../../kit/quantities.ts';
import type { CachedRead } from './cached.ts';
import type { Drift } from './drift.ts';
import type { InMysql } from './in-mysql.ts';
import type { Asked } from './question.ts';
import { lostOf, type Sold } from './sales.ts';
import { msg } from './text.ts';
import type { WholeCosts } from './whole.ts';

/** Up to how many times as many bytes two reads of the same document are called alike. */
const ALIKE = 2;
/** From how many times on fewer documents were looked at because of the index. */
const FEWER = 2;

/** What reading a document by its key says. */
export function wholeSentences({
  redis,
  mongo,
  redisField,
  mongoField,
}: WholeCosts): readonly Message[] {
  const alike =
    redis.trips === mongo.trips &&
    mongo.bytes <= ALIKE * redis.bytes &&
    redis.bytes <= ALIKE * mongo.bytes;
  return [
    alike
      ? msg('lab.mongodb.whole.alike', { redis: bytes(redis.bytes), mongo: bytes(mongo.bytes) })
      : msg('lab.mongodb.whole.not-alike'),
    ...(mongoField.bytes * ALIKE < redisField.bytes ? [msg('lab.mongodb.whole.field')] : []),
  ];
}

/** What the question says of the three ways. */
export function questionSentences(ways: {
  readonly redis: Asked;
  readonly scan: Asked;
  readonly index: Asked;
}): readonly Message[] {
  const { redis, scan, index } = ways;
  return [
    movedSentence(redis, scan),
    index.examined * FEWER <= scan.examined
      ? msg('lab.mongodb.question.indexed', { without: scan.examined, with: index.examined })
      : msg('lab.mongodb.question.indexed-not-shown'),
  ];
}

/** Whether the network was spared, and the server was not. */
function movedSentence(redis: Asked, scan: Asked): Message {
  if (scan.cost.bytes >= redis.cost.bytes) return msg('lab.mongodb.question.moved-not-shown');
  return scan.examined >= redis.examined
    ? msg('lab.mongodb.question.moved', { hits: scan.hits })
    : msg('lab.mongodb.question.moved-only', { hits: scan.hits });
}

/** What a forgotten set says. */
export function driftSentences({ redis, mongo }: Drift): readonly Message[] {
  return [
    msg(redis.old && !redis.new ? 'lab.mongodb.drift.learned' : 'lab.mongodb.drift.not-shown'),
    ...(mongo.new && !mongo.old ? [msg('lab.mongodb.drift.follows')] : []),
  ];
}

/** What the sales say. */
export function salesSentences(sold: readonly Sold[], sales: number): readonly Message[] {
  const lost = (id: Sold['id']): number | null => {
    const found = sold.find((one) => one.id === id);
    return found === undefined ? null : lostOf(found.left, sales);
  };
  const byHand = lost('get-set') ?? 0;
  const right = sold.filter(({ id, left }) => id !== 'get-set' && lostOf(left, sales) === 0).length;
  return [
    byHand > 0
      ? msg('lab.mongodb.sales.lost-some', { lost: byHand })
      : msg('lab.mongodb.sales.lost-none'),
    ...(right === sold.length - 1
      ? [msg('lab.mongodb.sales.others')]
      : [msg('lab.mongodb.sales.others-not')]),
  ];
}

/** What the JSON column says. */
export function mysqlSentences({ scan, byFunction, byColumn }: InMysql): readonly Message[] {
  const used = byColumn.rowsRead * FEWER <= scan.rowsRead;
  const ignored = byFunction.rowsRead * FEWER > scan.rowsRead;
  return [
    msg(used ? 'lab.mongodb.mysql.used' : 'lab.mongodb.mysql.not-used'),
    ...(used && ignored ? [msg('lab.mongodb.mysql.ignored')] : []),
  ];
}

/** What the second read says. */
export function cachedSentence(reads: readonly CachedRead[]): Message {
  const finds = reads.reduce((sum, one) => sum + one.finds, 0);
  return finds === 1
    ? msg('lab.mongodb.cached.once')
    : msg('lab.mongodb.cached.not-shown', { finds });
}
