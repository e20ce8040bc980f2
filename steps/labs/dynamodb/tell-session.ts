import type { RedisSession } from '#tutorial';
import type { Narrator } from '../../kit/narrator.ts';
import { bytes } from '../../kit/quantities.ts';
import { KEY, sessionOf, type Stand } from './stand.ts';
import { msg } from './text.ts';

interface Where {
  readonly redis: RedisSession;
  readonly key: string;
  readonly stand: Stand;
}

/** Above what DynamoDB takes: 400 kB with the names of the attributes. */
const TOO_LARGE = 401 * 1024;
const HALF_AN_HOUR = 1800;

/** Writes and reads one session in both, and shows what was sent and what it was charged. */
export async function tellOneSession({ redis, key, stand }: Where, tell: Narrator): Promise<void> {
  tell.say('text', msg('lab.dynamodb.session.plan'));
  await tell.redis(redis, ['SET', key, '{"user":"ada"}', 'EX', HALF_AN_HOUR], ['GET', key]);
  const item = { [KEY]: { S: 'ada' }, user: { S: 'ada' } };
  const written = await stand.put(item);
  const { item: found, units } = await stand.get('ada', true);
  tell.transcript('code', [
    {
      input: `PutItem ${JSON.stringify({ TableName: stand.table, Item: item })}`,
      output: [JSON.stringify({ ConsumedCapacity: { CapacityUnits: written } })],
    },
    {
      input: `GetItem ${JSON.stringify({ TableName: stand.table, Key: { [KEY]: { S: 'ada' } }, ConsistentRead: true })}`,
      output: [JSON.stringify({ Item: found, ConsumedCapacity: { CapacityUnits: units } })],
    },
  ]);
  tell.say('text', msg('lab.dynamodb.session.units'));
}

/** Writes one item that is too large to both, and says who took it. */
export async function tellTooLarge({ redis, key, stand }: Where, tell: Narrator): Promise<void> {
  const size = bytes(TOO_LARGE);
  tell.say('text', msg('lab.dynamodb.large.plan', { size }));
  const reply = await stand.tryPut(sessionOf('large', TOO_LARGE));
  tell.transcript('code', [
    {
      input: 'PutItem',
      output: [reply.ok ? 'OK' : `${reply.error}: ${reply.message}`],
    },
  ]);
  await redis.command('SET', key, 'x'.repeat(TOO_LARGE), 'EX', HALF_AN_HOUR);
  const length = Number(await redis.command('STRLEN', key));
  await redis.command('DEL', key);
  if (!reply.ok && length === TOO_LARGE) tell.say('text', msg('lab.dynamodb.large.refused'));
  else tell.say('text', msg('lab.dynamodb.large.not-refused'));
  tell.say('text', msg('lab.dynamodb.large.way-out'));
}
