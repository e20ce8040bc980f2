import { msg } from '../../../src/i18n/message.ts';
import { sampleRead } from '../shared/aws-sample.ts';
import { askGuess } from '../shared/guess.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { MARS, SELECT } from './story.ts';

const CODE = `await redis.hmset(key, row);
await redis.expire(key, 60);`;

/** Fault 2: value and expiry are two commands, and the process ends between them. */
export async function noExpiry({ lab, main, tell, look }: Stage): Promise<Finding> {
  tell.code(CODE);
  await look();
  const guess = await askGuess(lab.ctx, msg('lab.bug-hunt.no-expiry.guess'), 'count');
  const key = lab.key(`no-expiry:${MARS}`);
  const doomed = await lab.openInstance();
  const dying = sampleRead(
    {
      instance: doomed,
      sql: SELECT,
      keyFor: () => key,
      ttlSeconds: TTL_SECONDS,
      beforeExpire: async () => {
        await doomed.redis[Symbol.asyncDispose]();
      },
    },
    MARS,
  );
  const died = await dying.then(
    () => false,
    () => true,
  );
  const ttl = Number(await tell.redis(main.redis, ['HGET', key, 'name'], ['TTL', key]));
  tell.say('result', msg('lab.bug-hunt.no-expiry.result', { ttl }));
  guess.answer(ttl);

  const core = main.cache({ ttlSeconds: TTL_SECONDS, schemaVersion: 'no-expiry' });
  await core.fetch(SELECT, [MARS]);
  const stored = core.keyFor(SELECT, [MARS]);
  tell.say('text', msg('lab.bug-hunt.no-expiry.fix'));
  const plain = lab.key('no-expiry:fixed');
  await tell.redis(main.redis, ['SET', plain, 'Mars', 'EX', TTL_SECONDS], ['TTL', plain]);
  const left = Number(await main.redis.command('PTTL', stored));
  return { id: 'no-expiry', happened: died && ttl === -1, fixed: left > 0 };
}
