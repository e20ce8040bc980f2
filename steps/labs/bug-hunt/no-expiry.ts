import { msg } from './text.ts';
import { sampleRead } from '../../kit/aws-sample.ts';
import { askGuess } from '../../kit/guess.ts';
import { shown } from './sentences.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { SELECT, TABLE, URANUS } from './story.ts';

const CODE = `await redis.hmset(key, row);
await redis.expire(key, 60);`;

/** Known moons of Uranus since 2025. */
const NEW_MOONS = 29;

/** Fault 2: value and expiry are two commands, and the process ends between them. */
export async function noExpiry({ lab, main, tell }: Stage): Promise<Finding> {
  tell.code(CODE);
  const guess = await askGuess(lab.ctx, msg('lab.bug-hunt.no-expiry.guess'), 'count');
  const key = lab.key(`no-expiry:${URANUS}`);
  const doomed = await lab.openInstance();
  const sample = { instance: main, sql: SELECT, keyFor: () => key, ttlSeconds: TTL_SECONDS };
  const dying = sampleRead(
    {
      ...sample,
      instance: doomed,
      beforeExpire: async () => {
        await doomed.redis[Symbol.asyncDispose]();
      },
    },
    URANUS,
  );
  const died = await dying.then(
    () => false,
    () => true,
  );
  const ttl = Number(await tell.redis(main.redis, ['HGET', key, 'moons'], ['TTL', key]));
  await tell.mysql(main.mysql, `UPDATE ${TABLE} SET moons = ${NEW_MOONS} WHERE id = ${URANUS}`);
  const row = await sampleRead(sample, URANUS);
  const seen = String(row?.moons);
  tell.transcript('code', [
    { input: `(await planet(${URANUS})).moons`, output: [JSON.stringify(seen)] },
  ]);
  const happened = died && ttl === -1 && seen !== String(NEW_MOONS);
  const result = msg('lab.bug-hunt.no-expiry.result', { ttl, seen, moons: NEW_MOONS });
  tell.say('result', shown(happened, result));
  guess.answer(ttl);

  const core = main.cache({ ttlSeconds: TTL_SECONDS, schemaVersion: 'no-expiry' });
  await core.fetch(SELECT, [URANUS]);
  const stored = core.keyFor(SELECT, [URANUS]);
  tell.say('text', msg('lab.bug-hunt.no-expiry.fix'));
  const plain = lab.key('no-expiry:fixed');
  await tell.redis(main.redis, ['SET', plain, seen, 'EX', TTL_SECONDS], ['TTL', plain]);
  const left = Number(await main.redis.command('PTTL', stored));
  return {
    id: 'no-expiry',
    happened,
    fixed: left > 0,
  };
}
