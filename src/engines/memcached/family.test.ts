import { expect, it } from '@jest/globals';
import { NEVER, openEngineFixture, type EngineFixture } from '../../testing/engine-fixture.ts';
import {
  LIMITS,
  memcachedEngineSuite,
  type OpenedMemcached,
} from '../../testing/memcached-suite/index.ts';
import { describeWith } from '../../testing/need.ts';
import { learner } from '../../testing/learner-fixture.ts';
import { diagnose } from '../reach/diagnose.ts';
import type { MemcachedSpec } from './contract.ts';
import { memcached } from './family.ts';

const SPEC: MemcachedSpec = { owner: 'lab-memcached', port: null, ...LIMITS };

/** A memcached as a lab starts it. */
async function open(choice: 'system' | 'embedded'): Promise<OpenedMemcached> {
  const fixture = await openEngineFixture({ choice });
  const { port, user, secret } = await fixture.engines.memcached.start(SPEC, NEVER);
  const password = await fixture.deps.secrets.get(secret ?? '');
  return { port, user: user ?? '', password, close: () => fixture[Symbol.asyncDispose]() };
}

async function reached(url: string): Promise<readonly (boolean | null)[]> {
  const { stages } = await diagnose({ ...memcached, ...(await memcached.load()) }, url);
  return stages.map(({ ok }) => ok);
}

/** What every kind of private memcached must do. */
function describeFamily(kind: 'system' | 'embedded'): void {
  memcachedEngineSuite(`${kind} memcached as a lab starts it`, () => open(kind));

  it(`(${kind}) is given to the learner's programs by its URL, and taken by it as an external one`, async () => {
    await using theirs = await openEngineFixture({ choice: kind });
    const { engines } = theirs;
    const url = await engines.memcached.url(await engines.memcached.start(SPEC, NEVER));
    await using fixture = await learner({ memcached: url });
    const fact = await fixture.engines.memcached.start(SPEC, NEVER);
    expect(fact).toMatchObject({ kind: 'external', keyPrefix: 'elasticache-tutorial:abc123:' });
    expect(fixture.ledger.standing()).toEqual([]);
    expect(fixture.engines.memcached.can(fact, 'exclusive')).toBe(false);
    await using session = await fixture.engines.memcached.open(fact);
    await session.set(`${fact.keyPrefix}a`, 'earth', { exptime: 5 });
    expect((await session.get(`${fact.keyPrefix}a`))?.value.toString()).toBe('earth');
    await expect(fixture.engines.memcached.url(fact)).resolves.toBe(url);
    await expect(reached(url)).resolves.toEqual([true, true, null, true]);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(refusal(wrong.href)).resolves.toBe('EXTERNAL_REFUSED');
    await expect(reached(wrong.href)).resolves.toEqual([true, true, null, false]);
    wrong.username = '';
    wrong.password = '';
    await expect(refusal(wrong.href)).resolves.toBe('EXTERNAL_REFUSED');
  });

  it(`(${kind}) is adopted as a stray when nothing was journalled, and ends over its own protocol`, async () => {
    await using fixture = await openEngineFixture({ choice: kind });
    await fixture.engines.memcached.start(SPEC, NEVER);
    const journalled = fixture.ledger.standing();
    const strays = await fixture.engines.strays();
    expect(strays.map((one) => (one.kind === 'process' ? one.role : one.kind))).toEqual([
      'folder',
      'memcached',
    ]);
    for (const one of journalled) await fixture.engines.destroy(one);
    for (const one of journalled) {
      await expect(fixture.engines.look(one)).resolves.toEqual({ state: 'gone' });
    }
    await expect(fixture.engines.strays()).resolves.toEqual([]);
  });
}

async function refusal(url: string): Promise<unknown> {
  await using fixture: EngineFixture = await learner({ memcached: url });
  return await fixture.engines.memcached.start(SPEC, NEVER).then(
    () => 'let in',
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

describeWith('memcached', 'a memcached of this machine', () => {
  describeFamily('system');
});

describeFamily('embedded');
