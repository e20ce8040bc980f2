import { afterEach, expect, it } from '@jest/globals';
import { leftBehind } from '../src/testing/left-behind.ts';
import { describeWith } from '../src/testing/need.ts';
import { openPlace, type Place } from '../src/testing/run-bin.ts';
import { prefixOf, startOwnRedis, type OwnRedis } from './own-servers-fixture.ts';

/** A cleanup that could not ask must end within this, in ms; it asks a server at most twice, 5 s each. */
const BOUND_MS = 30_000;

/** What is left, without the learner's own server, whose port the journal names. */
async function leftIn({ workspace }: Place, { port }: OwnRedis): Promise<readonly string[]> {
  return (await leftBehind(workspace)).filter((name) => name !== `port ${port}`);
}

/** The built program is run up to five times, on a machine that may be busy. */

describeWith('redis-server', "cleanup after work on a learner's own Redis", () => {
  const open: AsyncDisposable[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
  });

  async function made(
    url: (redis: OwnRedis) => string = (redis) => redis.url(),
    ...options: readonly string[]
  ): Promise<{ redis: OwnRedis; place: Place }> {
    const redis = await startOwnRedis(...options);
    open.push(redis);
    const place = await openPlace();
    open.push(place);
    const create = await place.run('create-redis', '--yes', '--redis-url', url(redis));
    expect(create).toMatchObject({ code: 0, stderr: '' });
    return { redis, place };
  }

  it('is clean, says so, and says it again', async () => {
    const { redis, place } = await made();
    const first = await place.run('cleanup', '--lang', 'en');
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('Looked for again and gone: 2 of 2.');
    expect(await leftIn(place, redis)).toEqual([]);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('removes keys of the database that was named, and no other', async () => {
    const { redis, place } = await made((own) => own.url('/3'));
    const ours = `${await prefixOf(place)}1`;
    await redis.ask(['SET', ours, 'in the first']);
    await redis.ask(['SELECT', '3'], ['SET', 'theirs', '1'], ['SET', ours, '1']);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await redis.ask(['SELECT', '3'], ['GET', 'theirs'])).toBe('1');
    expect(await redis.ask(['SELECT', '3'], ['EXISTS', ours])).toBe('0');
    expect(await redis.ask(['GET', ours])).toBe('in the first');
  });

  it('tells a server that is gone from keys that are still there, and lets go of it', async () => {
    const { redis, place } = await made();
    await redis.kill();
    const asked = await place.run('cleanup', '--lang', 'en');
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('Could not be looked for: 1. Still there: 0.');
    expect(asked.stderr).toContain(`127.0.0.1:${redis.port}`);
    expect(asked.stderr).toContain('cleanup --forget');
    // For ever would be too long.
    expect(await place.run('cleanup')).toMatchObject({ code: 1 });
    const forgotten = await place.run('cleanup', '--forget', '--lang', 'en');
    expect(forgotten).toMatchObject({ code: 0 });
    expect(forgotten.stdout).toContain(`* @ 127.0.0.1:${redis.port} is let go of`);
    expect(await leftIn(place, redis)).toEqual([]);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('ends within its time when the server is stopped', async () => {
    const { redis, place } = await made();
    redis.child.kill('SIGSTOP');
    const begin = performance.now();
    expect(await place.run('cleanup')).toMatchObject({ code: 1 });
    expect(performance.now() - begin).toBeLessThan(BOUND_MS);
    expect(await place.run('cleanup', '--forget')).toMatchObject({ code: 0 });
    redis.child.kill('SIGCONT');
  });

  it('asks with the new password when the URL is given again', async () => {
    const { redis, place } = await made(
      (own) => own.url().replace('//', '//:old@'),
      '--requirepass',
      'old',
    );
    await redis.ask(['AUTH', 'old'], ['CONFIG', 'SET', 'requirepass', 'new']);
    const asked = await place.run('cleanup', '--lang', 'en');
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain('WRONGPASS');
    const url = redis.url().replace('//', '//:new@');
    expect(await place.run('cleanup', '--redis-url', url)).toMatchObject({ code: 0 });
    expect(await leftIn(place, redis)).toEqual([]);
  });

  it('says that a server which became a replica keeps our keys, and lets go of them', async () => {
    const { redis, place } = await made();
    await redis.ask(['SET', `${await prefixOf(place)}1`, '1'], ['REPLICAOF', '127.0.0.1', '1']);
    const kept = await place.run('cleanup', '--lang', 'en');
    expect(kept.code).toBe(1);
    expect(kept.stdout).toContain('READONLY');
    expect(kept.stdout).toContain('cleanup --forget');
    expect(kept.stderr).toContain('1 thing is still there');
    expect(await place.run('cleanup', '--forget')).toMatchObject({ code: 0 });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('is clean after kill -9 in the midst, with the URL given again', async () => {
    const { redis, place } = await made();
    const running = place.start('cleanup', '--json');
    await running.event(({ event }) => event === 'resource.removed');
    running.child.kill('SIGKILL');
    await running.result;
    expect(await place.run('cleanup', '--redis-url', redis.url())).toMatchObject({ code: 0 });
    expect(await leftIn(place, redis)).toEqual([]);
  });
});

describeWith('redis-server', "what a learner's own Redis refuses", () => {
  it.each([
    ['a replica', ['--replicaof', '127.0.0.1', '1'], '', 'READONLY'],
    ['a full memory', ['--maxmemory', '1', '--maxmemory-policy', 'noeviction'], '', 'OOM'],
    ['a database it has not', [], '/99', 'DB index is out of range'],
  ])('is told as that: %s', async (_title, options, rest, words) => {
    await using redis = await startOwnRedis(...options);
    await using place = await openPlace();
    const run = await place.run('run', '--yes', '--lang', 'en', '--redis-url', redis.url(rest));
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('answered and refused');
    expect(run.stderr).toContain(words);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftIn(place, redis)).toEqual([]);
  });
});

describeWith('redis-server', "a learner's own Redis that begins to refuse", () => {
  it('is told as that by whichever unit meets it, and never as a fault of the tutorial', async () => {
    await using redis = await startOwnRedis();
    await using place = await openPlace();
    for (const step of ['create-redis', 'create-mysql', 'seed-planets']) {
      const made = await place.run(step, '--yes', '--redis-url', redis.url());
      expect(made).toMatchObject({ code: 0 });
    }
    const everything = ['ACL', 'SETUSER', 'default', '+@all'];
    const refusals = [
      // Behind the core, which would go on with the database.
      ['lab load', 'NOPERM', ['ACL', 'SETUSER', 'default', '-setex', '-psetex'], everything],
      // In a process of its own.
      ['lab pages', 'NOPERM', ['ACL', 'SETUSER', 'default', '-setex', '-psetex'], everything],
      // By the store itself.
      ['lab stale-read', 'READONLY', ['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE']],
      [
        'cached-read',
        'OOM',
        ['CONFIG', 'SET', 'maxmemory', '1'],
        ['CONFIG', 'SET', 'maxmemory', '0'],
      ],
    ] as const;
    for (const [unit, words, refuse, relent] of refusals) {
      await redis.ask(refuse);
      const run = await place.run(...unit.split(' '), '--yes', '--lang', 'en');
      await redis.ask(relent);
      expect({ unit, code: run.code }).toEqual({ unit, code: 1 });
      expect(run.stderr).toContain(`${redis.port} answered and refused: ${words}`);
    }
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await redis.ask(['DBSIZE'])).toBe('0');
  });
});
