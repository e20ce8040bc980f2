import { beforeEach, describe, expect, it } from '@jest/globals';
import { batchReads, Refused } from './batch.ts';
import { Guard } from './guard.ts';
import { FakeClock, FakeStore } from './testing/fakes.ts';

let clock: FakeClock;
let store: FakeStore;

beforeEach(() => {
  clock = new FakeClock();
  store = new FakeStore(clock);
});

function create(binary = false): (key: string) => Promise<unknown> {
  const guard = new Guard({
    deadlineMs: 250,
    retryMs: 200,
    clock,
    probe: () => Promise.resolve(),
  });
  const open = batchReads(store, guard, binary);
  return async (key) => {
    const batch = open();
    const place = batch.keys.push(key) - 1;
    const told = (await batch.values)[place];
    if (told instanceof Refused) throw told.error;
    return told;
  };
}

describe('batched reads', () => {
  it('sends a lone read as GET and reads of one turn as one MGET', async () => {
    const read = create();
    await store.setWithTtl('a', 'A', 1e6);
    store.commands.length = 0;
    expect(await read('a')).toBe('A');
    expect(await Promise.all([read('a'), read('b'), read('a')])).toEqual(['A', null, 'A']);
    expect(store.commands).toEqual(['GET a', 'MGET a b a']);
  });

  it('collects what starts in the microtasks of the turn', async () => {
    const read = create();
    const later = Promise.resolve().then(() => read('b'));
    await Promise.all([read('a'), later]);
    await read('c');
    expect(store.commands).toEqual(['MGET a b', 'GET c']);
  });

  it('splits large crowds', async () => {
    const read = create();
    await Promise.all(Array.from({ length: 300 }, (_, index) => read(String(index))));
    const sizes = store.commands.map((command) => command.split(' ').length - 1);
    expect(sizes).toEqual([128, 128, 44]);
  });

  it('sends large values apart once it knows that they are large', async () => {
    const read = create();
    for (const key of ['a', 'b', 'c']) await store.setWithTtl(key, key.repeat(200_000), 1e6);
    await read('a');
    await read('a');
    store.commands.length = 0;
    await Promise.all([read('a'), read('b'), read('c')]);
    expect(store.commands).toEqual(['GET a', 'GET b', 'GET c']);
  });

  it('asks one by one from then on when the keys lie in several slots', async () => {
    const read = create();
    store.fault = (command) =>
      command.startsWith('MGET')
        ? new Error("CROSSSLOT Keys in request don't hash to the same slot")
        : undefined;
    await store.setWithTtl('b', 'B', 1e6);
    expect(await Promise.all([read('a'), read('b')])).toEqual([null, 'B']);
    store.commands.length = 0;
    await Promise.all([read('a'), read('b')]);
    expect(store.commands).toEqual(['GET a', 'GET b']);
  });

  it('takes a value that is no string as an unreadable one, alone or in company', async () => {
    store.fault = () => new Error('WRONGTYPE Operation');
    store.mget = undefined as never;
    const read = create();
    expect(await read('a')).toBe('');
    expect(await Promise.all([read('a'), read('b')])).toEqual(['', '']);
  });

  it('fails every read of a batch that fails', async () => {
    const read = create();
    store.fault = () => new Error('LOADING Redis is loading the dataset in memory');
    const settled = await Promise.allSettled([read('a'), read('b')]);
    expect(settled.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    store.mget = undefined as never;
    const apart = create();
    const each = await Promise.allSettled([apart('a'), apart('b')]);
    expect(each.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  });

  it('fails with what a store throws that is no Error', async () => {
    const read = create();
    store.fault = () => 'gone' as never;
    await expect(read('a')).rejects.toMatchObject({ reason: 'failed', cause: 'gone' });
  });

  it('reads bytes for a binary codec', async () => {
    const read = create(true);
    await store.setWithTtl('a', Buffer.from([0xff, 0]), 1e6);
    expect(await read('a')).toEqual(Buffer.from([0xff, 0]));
    expect(await Promise.all([read('a'), read('b')])).toEqual([Buffer.from([0xff, 0]), null]);
  });
});
