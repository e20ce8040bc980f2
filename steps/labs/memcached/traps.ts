import type { Exchange, MemcachedSession } from '#tutorial';
import { exchange } from './discovery.ts';

/** What each trap did to its key, read from the server afterwards. */
export interface TrapResult {
  readonly trap: 'days' | 'key' | 'japanese' | 'injected' | 'large';
  readonly exchanges: readonly Exchange[];
  /** Whether it did what it is told for. */
  readonly sprung: boolean;
}

/** 30 days in seconds: a longer exptime is a date. Source: memcached's doc/protocol.txt, "Expiration times". */
const DAYS_30 = 2_592_000;
/** Bytes of the longest key. Source: memcached's doc/protocol.txt, "Keys". */
const LONGEST_KEY = 250;
/** Japanese letters of three bytes each that fit into a key. */
const LETTERS = 83;

/** Walks into every trap, one after the other, on a server that holds nothing else. */
export async function springTraps(session: MemcachedSession): Promise<readonly TrapResult[]> {
  return [
    await thirtyDays(session),
    await longKey(session),
    await japaneseKey(session),
    await injected(session),
    await tooLarge(session),
  ];
}

async function thirtyDays(session: MemcachedSession): Promise<TrapResult> {
  const type = typist(session);
  await type(`set days 0 ${DAYS_30} 5\nthere`);
  await type('get days');
  await type(`set days 0 ${DAYS_30 + 1} 5\nthere`);
  const gone = await type('get days');
  return { trap: 'days', exchanges: type.exchanges, sprung: gone.startsWith('END') };
}

async function longKey(session: MemcachedSession): Promise<TrapResult> {
  const type = typist(session);
  const at = (bytes: number): Promise<string> =>
    type(`set ${'k'.repeat(bytes)} 0 0 2\nhi`, `set kkk...k (${bytes}) 0 0 2\nhi`);
  const fits = await at(LONGEST_KEY);
  const refused = await at(LONGEST_KEY + 1);
  return {
    trap: 'key',
    exchanges: type.exchanges,
    sprung: fits.startsWith('STORED') && refused.startsWith('CLIENT_ERROR'),
  };
}

async function japaneseKey(session: MemcachedSession): Promise<TrapResult> {
  const type = typist(session);
  const at = (letters: number): Promise<string> =>
    type(`set ${'星'.repeat(letters)} 0 0 2\nhi`, `set 星星星...星 (${letters}) 0 0 2\nhi`);
  const fits = await at(LETTERS);
  const refused = await at(LETTERS + 1);
  return {
    trap: 'japanese',
    exchanges: type.exchanges,
    sprung: fits.startsWith('STORED') && refused.startsWith('CLIENT_ERROR'),
  };
}

async function injected(session: MemcachedSession): Promise<TrapResult> {
  const type = typist(session);
  await type('set victim 0 0 5\nthere');
  await type(
    `set ${'k'.repeat(LONGEST_KEY + 1)} 0 0 13\ndelete victim`,
    `set kkk...k (${LONGEST_KEY + 1}) 0 0 13\ndelete victim`,
  );
  const victim = await type('get victim');
  return { trap: 'injected', exchanges: type.exchanges, sprung: victim.startsWith('END') };
}

async function tooLarge(session: MemcachedSession): Promise<TrapResult> {
  const type = typist(session);
  await type('set page 0 0 3\nold');
  const bytes = 1024 ** 2;
  const refused = await type(
    `set page 0 0 ${bytes}\n${'x'.repeat(bytes)}`,
    `set page 0 0 ${bytes}\nxxx...x`,
  );
  const page = await type('get page');
  return {
    trap: 'large',
    exchanges: type.exchanges,
    sprung: refused.startsWith('SERVER_ERROR') && page.startsWith('END'),
  };
}

function typist(
  session: MemcachedSession,
): ((typed: string, shown?: string) => Promise<string>) & { readonly exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const type = async (typed: string, shown?: string): Promise<string> => {
    const said = await exchange(session, typed, shown);
    exchanges.push(said.exchange);
    return said.answer;
  };
  return Object.assign(type, { exchanges });
}
