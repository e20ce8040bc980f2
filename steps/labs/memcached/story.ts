import type { EngineLabel, Exchange, RedisFact, StepContext } from '#tutorial';
import type { Narrator } from '../../kit/narrator.ts';
import { playOnMemcached, playOnRedis, topThree, type BoardResult } from './board.ts';
import { exchange } from './discovery.ts';
import type { CacheNode } from './fleet.ts';
import { boardTable, restartTable, slabTable, workerTable } from './report.ts';
import { restartMemcached, restartRedis, type Restart } from './restart.ts';
import { boardSentences, restartSentences, workerSentences } from './sentences.ts';
import { msg } from './text.ts';
import { springTraps, type TrapResult } from './traps.ts';
import { slabFits, workerShares, type Shares } from './workers.ts';

/** The servers that the lab tells of. */
export interface Stand {
  readonly first: CacheNode;
  /** Nodes whose connections are closed at the end. */
  readonly nodes: CacheNode[];
  readonly redis: RedisFact;
  /** Of the board in Redis. */
  readonly key: string;
  readonly engines: readonly EngineLabel[];
}

/** What the board came to. */
export interface BoardSeen {
  readonly board: readonly BoardResult[];
  readonly top: { readonly memcached: number; readonly redis: number };
}

type Context = Pick<StepContext, 'engines' | 'signal'>;

const PLAYERS = 1000;
const WRITERS = 8;

/** The lines of the protocol, beside the same in Redis. */
export async function tellLines(stand: Stand, tell: Narrator, ctx: Context): Promise<void> {
  tell.say('heading', msg('lab.memcached.lines'));
  tell.say('text', msg('lab.memcached.lines.plan'));
  const typed = [
    'set planet:3 0 60 5\nEarth',
    'get planet:3',
    'incr planet:3 1',
    'set hits 0 0 2\n10',
    'decr hits 100',
    'zadd board 10 ann',
  ];
  const exchanges: Exchange[] = [];
  for (const text of typed) exchanges.push((await exchange(stand.first.session, text)).exchange);
  tell.transcript('memcached', exchanges);
  tell.say('text', msg('lab.memcached.lines.learned'));
  await using session = await ctx.engines.redis.open(stand.redis);
  await tell.redis(
    session,
    ['SET', 'hits', '10'],
    ['DECRBY', 'hits', '100'],
    ['ZADD', 'board', '10', 'ann'],
    ['DEL', 'hits', 'board'],
  );
  tell.say('text', msg('lab.memcached.lines.redis'));
}

/** The same points in three ways. */
export async function tellBoard(
  stand: Stand,
  points: number,
  tell: Narrator,
  ctx: Context,
): Promise<BoardSeen> {
  const { first, redis, key, engines } = stand;
  const spec = { players: PLAYERS, writers: WRITERS, points };
  tell.say('heading', msg('lab.memcached.board'));
  tell.say('text', msg('lab.memcached.board.plan', { ...spec, given: WRITERS * points }));
  tell.say('text', msg('lab.memcached.board.ways'));
  const board: BoardResult[] = [];
  const ticked = (result: BoardResult): void => {
    board.push(result);
    tell.progress('board', msg('lab.memcached.board.playing'), board.length, 3, 'count');
  };
  ticked(await playOnMemcached('get-set', first, spec, ctx));
  ticked(await playOnMemcached('cas', first, spec, ctx));
  ticked(await playOnRedis(redis, key, spec, ctx));
  const top = await topThree(first, redis, key, ctx);
  tell.table(boardTable(board, engines));
  for (const sentence of boardSentences(board, top)) tell.say('text', sentence);
  return { board, top };
}

/** What nobody expects of a text protocol. */
export async function tellTraps({ first }: Stand, tell: Narrator): Promise<readonly TrapResult[]> {
  tell.say('heading', msg('lab.memcached.traps'));
  const traps = await springTraps(first.session);
  for (const { trap, exchanges, sprung } of traps) {
    tell.transcript('memcached', exchanges);
    const how = sprung ? `lab.memcached.traps.${trap}` : 'lab.memcached.traps.not-sprung';
    tell.say('text', msg(how as 'lab.memcached.traps.days'));
  }
  tell.say('warning', msg('lab.memcached.traps.advice'));
  return traps;
}

/** `kill -9` for both. */
export async function tellRestart(
  { redis, engines }: Stand,
  tell: Narrator,
  ctx: Context,
): Promise<readonly Restart[]> {
  tell.say('heading', msg('lab.memcached.restart'));
  tell.say('text', msg('lab.memcached.restart.plan'));
  const restarts = [await restartMemcached(ctx)];
  const ofRedis = await restartRedis(redis, ctx);
  if (ofRedis !== null) restarts.push(ofRedis);
  tell.table(restartTable(restarts, engines));
  for (const sentence of restartSentences(restarts)) tell.say('text', sentence);
  return restarts;
}

/** Threads and slabs, where there is a real server; says so where there is none. */
export async function tellWorkers(
  { first, engines }: Stand,
  tell: Narrator,
  ctx: Context,
): Promise<Shares | null> {
  const label = engines.slice(0, 1);
  tell.say('heading', msg('lab.memcached.workers'));
  const shares = await workerShares(first, ctx);
  const fits = await slabFits(first, ctx);
  if (shares === null && fits === null) {
    tell.say('text', msg('lab.memcached.workers.not-here'));
    return null;
  }
  if (shares !== null) {
    tell.say('text', msg('lab.memcached.workers.plan'));
    tell.table(workerTable(shares, label));
    for (const sentence of workerSentences(shares)) tell.say('text', sentence);
  }
  if (fits !== null) {
    tell.say('text', msg('lab.memcached.slabs.plan'));
    tell.table(slabTable(fits, label));
  }
  return shares;
}
