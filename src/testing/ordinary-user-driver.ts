import { stat } from 'node:fs/promises';
import type { Resource } from '../contract/resources.ts';
import { MYSQL_SPEC, NEVER, openEngineFixture, REDIS_SPEC } from './engine-fixture.ts';

// Run as a user without any rights: starts both servers twice, asks them, destroys everything, tells what it saw.
const fixture = await openEngineFixture({ path: '/usr/bin:/bin' });
const { engines, ledger } = fixture;
const journalled: Resource[] = [];
const answers: unknown[] = [];
for (let round = 0; round < 2; round++) {
  const redis = await engines.redis.start(REDIS_SPEC, NEVER);
  const mysql = await engines.mysql.start(MYSQL_SPEC, NEVER);
  answers.push((await engines.redis.attempt(redis, 'token', ['PING'])).ok);
  const session = await engines.mysql.open(mysql);
  answers.push((await session.query('SELECT CURRENT_USER() AS user')).rows[0]?.user);
  await session[Symbol.asyncDispose]();
  const { mode } = await stat(mysql.dataFolder ?? '');
  answers.push((mode & 0o777).toString(8));
}
journalled.push(...ledger.standing());
await fixture.destroyAll();
const left = await Promise.all(journalled.map((one) => engines.look(one)));
await fixture[Symbol.asyncDispose]();
process.stdout.write(
  JSON.stringify({ uid: process.getuid?.(), answers, left: left.map(({ state }) => state) }),
);
