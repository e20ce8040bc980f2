import { expect, it } from '@jest/globals';
import { NEVER, openEngineFixture } from '../../testing/engine-fixture.ts';
import { learner } from '../../testing/learner-fixture.ts';
import { diagnose } from '../reach/diagnose.ts';
import { mongodb } from './family.ts';

const SPEC = { owner: 'lab-mongodb', port: null };

async function reached(url: string): Promise<readonly (boolean | null)[]> {
  const { stages } = await diagnose({ ...mongodb, ...(await mongodb.load()) }, url);
  return stages.map(({ ok }) => ok);
}

async function refusal(url: string): Promise<unknown> {
  await using fixture = await learner({ mongodb: url });
  return await fixture.engines.mongodb.start(SPEC, NEVER).then(
    () => 'let in',
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

it('keeps documents, and tells what the server refused by its code', async () => {
  await using fixture = await openEngineFixture({ choice: 'embedded' });
  const { engines } = fixture;
  const fact = await engines.mongodb.start(SPEC, NEVER);
  expect(fact).toMatchObject({
    kind: 'embedded',
    product: 'embedded-mongodb',
    database: 'tutorial',
  });
  await using session = await engines.mongodb.open(fact);
  await session.command({ insert: 'planets', documents: [{ _id: 3, name: 'earth' }] });
  expect(await session.command({ find: 'planets', filter: { name: 'earth' } })).toMatchObject({
    cursor: { firstBatch: [{ _id: 3, name: 'earth' }] },
  });
  await expect(session.command({ find: 'planets', filter: { $foo: 1 } })).rejects.toMatchObject({
    code: 'MONGO_ERROR',
    params: { code: '2' },
  });
});

it('is given to other programs by its URL, and taken by it as an external one', async () => {
  await using theirs = await openEngineFixture({ choice: 'embedded' });
  const own = await theirs.engines.mongodb.start(SPEC, NEVER);
  const url = await theirs.engines.mongodb.url(own);
  expect(await theirs.engines.variables({ mongodb: own } as never)).toEqual({ MONGODB_URL: url });
  await using fixture = await learner({ mongodb: url });
  const fact = await fixture.engines.mongodb.start(SPEC, NEVER);
  expect(fact).toMatchObject({ kind: 'external', database: 'elasticache_tutorial_abc123' });
  expect(fixture.ledger.standing()).toEqual([]);
  expect(fixture.engines.mongodb.can(fact, 'exclusive')).toBe(false);
  await expect(fixture.engines.mongodb.url(fact)).resolves.toBe(url);
  await expect(reached(url)).resolves.toEqual([true, true, null, true]);
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(refusal(wrong.href)).resolves.toBe('EXTERNAL_REFUSED');
  await expect(reached(wrong.href)).resolves.toEqual([true, true, null, false]);
  wrong.username = '';
  wrong.password = '';
  await expect(refusal(wrong.href)).resolves.toBe('EXTERNAL_REFUSED');
});

it('is adopted as a stray when nothing was journalled, and ends over its own protocol', async () => {
  await using fixture = await openEngineFixture({ choice: 'embedded' });
  await fixture.engines.mongodb.start(SPEC, NEVER);
  const journalled = fixture.ledger.standing();
  const strays = await fixture.engines.strays();
  expect(strays.map((one) => (one.kind === 'process' ? one.role : one.kind))).toEqual([
    'folder',
    'mongodb',
  ]);
  for (const one of journalled) await fixture.engines.destroy(one);
  for (const one of journalled) {
    await expect(fixture.engines.look(one)).resolves.toEqual({ state: 'gone' });
  }
  await expect(fixture.engines.strays()).resolves.toEqual([]);
});
