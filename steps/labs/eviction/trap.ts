import type { EngineLabel, Message, RedisSession, StepContext, Table } from '#tutorial';
import { msg } from './text.ts';
import { converse } from '../../kit/converse.ts';
import type { Narrator } from '../../kit/narrator.ts';
import type { OwnRedis } from '../../kit/own-redis.ts';
import type { Load } from './load.ts';
import { createReader } from './reader.ts';
import { isSprung, trapSentences } from './sentences.ts';

/** What a policy did with keys that have no TTL. */
export interface TrapResult {
  readonly policy: string;
  readonly kept: number;
  /** Counted by Redis. */
  readonly evicted: number;
  readonly refused: number;
}

type Context = Pick<StepContext, 'engines' | 'clock' | 'signal' | 'emit'>;

/** Fills a server with keys that have no TTL: first under volatile-lru, then under allkeys-lru. */
export async function springTrap(
  own: OwnRedis,
  memory: number,
  prefix: string,
  load: Load,
  ctx: Context,
  tell: Narrator,
): Promise<{ readonly results: readonly TrapResult[]; readonly sentences: readonly Message[] }> {
  const fact = await own.start({ maxmemory: memory, maxmemoryPolicy: 'volatile-lru' });
  await using session = await ctx.engines.redis.open(fact);
  const trapped = await fill('volatile-lru', session, prefix, load, ctx);
  const fresh = `${prefix}new`;
  const there = `${prefix}${String(load.filling[0])}`;
  const [, write, read] = await converse(
    ctx,
    fact,
    'token',
    ['CONFIG', 'GET', 'maxmemory-policy'],
    ['SET', fresh, 'a'],
    ['GET', there],
  );
  const sprung = isSprung(write, read);
  tell.say('text', msg(sprung ? 'lab.eviction.trap.rescue' : 'lab.eviction.trap.not-sprung'));
  tell.say('text', msg('lab.eviction.trap.retry'));
  await converse(
    ctx,
    fact,
    'token',
    ['CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru'],
    ['SET', fresh, 'a'],
  );
  const freed = await fill('allkeys-lru', session, prefix, load, ctx);
  return { results: [trapped, freed], sentences: trapSentences(sprung) };
}

async function fill(
  policy: string,
  session: RedisSession,
  prefix: string,
  load: Load,
  ctx: Context,
): Promise<TrapResult> {
  const evicted = async (): Promise<number> =>
    Number((await session.info('stats')).get('evicted_keys'));
  const reader = createReader(session, prefix, false, ctx);
  const before = await evicted();
  await reader.hurry(load.filling);
  return {
    policy,
    kept: Number(await session.command('DBSIZE')),
    evicted: (await evicted()) - before,
    refused: reader.refused,
  };
}

/** The two policies side by side. */
export function trapTable(results: readonly TrapResult[], engines: readonly EngineLabel[]): Table {
  const [trapped, freed] = results;
  return {
    id: 'eviction-trap',
    title: msg('lab.eviction.trap.title'),
    engines,
    columns: [
      { id: 'policy', name: msg('lab.eviction.table.policy'), unit: 'text' },
      { id: 'evicted', name: msg('lab.eviction.table.evicted'), unit: 'count' },
      { id: 'refused', name: msg('lab.eviction.table.refused'), unit: 'count' },
      { id: 'kept', name: msg('lab.eviction.table.kept'), unit: 'count' },
    ],
    rows: results.map(({ policy, evicted, refused, kept }) => [policy, evicted, refused, kept]),
    notes: [
      msg('lab.eviction.trap.verdict', {
        refused: trapped?.refused ?? 0,
        freed: freed?.refused ?? 0,
      }),
    ],
  };
}
