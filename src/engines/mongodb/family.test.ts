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

it('writes to one database of a learner, takes none that was there, and drops its own alone', async () => {
  await using theirs = await openEngineFixture({ choice: 'embedded' });
  const own = await theirs.engines.mongodb.start(SPEC, NEVER);
  const url = await theirs.engines.mongodb.url(own);
  await using session = await theirs.engines.mongodb.open(own);
  const document = { insert: 'shelf', documents: [{ _id: 1 }] };
  await session.command(document);
  await using fixture = await learner({ mongodb: url });
  const { mongodb: engine } = fixture.engines;
  const fact = await engine.start(SPEC, NEVER);
  const [journalled, ...others] = fixture.ledger.standing();
  if (journalled?.kind !== 'documents') throw new Error('no database was journalled');
  expect(others).toEqual([]);
  expect(journalled).toMatchObject({ name: fact.database, owner: SPEC.owner });
  await expect(fixture.engines.look(journalled)).resolves.toEqual({ state: 'gone' });
  {
    await using given = await engine.open(fact);
    await given.command(document);
  }
  await expect(fixture.engines.look(journalled)).resolves.toMatchObject({ state: 'present' });
  // Whoever does not know of it from a journal does not touch it.
  await using stranger = await learner({ mongodb: url });
  await expect(stranger.engines.mongodb.start(SPEC, NEVER)).rejects.toMatchObject({
    code: 'EXTERNAL_NOT_OURS',
  });
  expect(stranger.ledger.standing()).toEqual([]);
  await expect(
    fixture.engines.destroy({ ...journalled, name: own.database }),
  ).rejects.toMatchObject({ code: 'CLEANUP_INCOMPLETE' });
  await fixture.engines.destroy(journalled);
  await expect(fixture.engines.look(journalled)).resolves.toEqual({ state: 'gone' });
  expect(await session.command({ count: 'shelf' })).toMatchObject({ n: 1 });
});

it('counts what goes over its connection as the server does', async () => {
  await using fixture = await openEngineFixture({ choice: 'embedded' });
  const { engines } = fixture;
  await using session = await engines.mongodb.open(await engines.mongodb.start(SPEC, NEVER));
  const work = async (): Promise<void> => {
    const documents = [
      { _id: 1, price: 9.5, n: 2 ** 40, at: new Date(0), tags: ['a'], none: null },
    ];
    await session.command({ insert: 'shelf', documents });
    expect(await session.command({ find: 'shelf', filter: { price: { $lt: 10 } } })).toMatchObject({
      cursor: { firstBatch: documents },
    });
  };
  const read = async (): Promise<Record<string, number>> =>
    (await session.command({ serverStatus: 1 })).network as Record<string, number>;
  // A reading is counted by its server when it is over, and by the connection as any other command.
  const ownBytes = session.traffic();
  const first = await read();
  const one = session.traffic();
  await work();
  const two = session.traffic();
  const last = await read();
  const sent = two.sent - ownBytes.sent;
  expect(two.asked - ownBytes.asked).toBe(3);
  expect(Number(last.numRequests) - Number(first.numRequests)).toBe(3);
  expect(Number(last.bytesIn) - Number(first.bytesIn)).toBe(sent);
  expect(Number(last.bytesOut) - Number(first.bytesOut)).toBe(two.received - ownBytes.received);
  expect(one.received).toBeGreaterThan(ownBytes.received);
});

it('is let go of at once while it says nothing, also in the midst of a question', async () => {
  await using fixture = await openEngineFixture({ choice: 'embedded' });
  const { engines, ledger } = fixture;
  const session = await engines.mongodb.open(await engines.mongodb.start(SPEC, NEVER));
  await session.command({ ping: 1 });
  const server = ledger.standing().find((one) => one.kind === 'process');
  if (server?.kind !== 'process' || server.pid === null) throw new Error('no process');
  process.kill(server.pid, 'SIGSTOP');
  try {
    const asked = session.command({ ping: 1 }).then(
      () => 'answered',
      (error: unknown) => (error as { code?: unknown }).code,
    );
    // The driver has 5 s for a connection: whoever waits for one is later than this.
    const late = new Promise((resolve) => setTimeout(resolve, 4000, 'late').unref());
    const closed = session[Symbol.asyncDispose]().then(() => 'closed');
    await expect(Promise.race([closed, late])).resolves.toBe('closed');
    await expect(asked).resolves.toBe('ENGINE_GONE');
  } finally {
    process.kill(server.pid, 'SIGCONT');
  }
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
