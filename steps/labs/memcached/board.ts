import type { MemcachedSession, RedisFact, RedisSession } from '#tutorial';
import type { CacheNode, Context } from './fleet.ts';

/** The same points on the same board, in three ways. */
export type BoardWay = 'get-set' | 'cas' | 'zincrby';

/** What became of the points of one way. */
export interface BoardResult {
  readonly way: BoardWay;
  /** Points that were given, and those that the board shows. */
  readonly given: number;
  readonly kept: number;
  /** Questions to the server, each with its answer. */
  readonly trips: number;
  /** Of both directions, without those of TCP. */
  readonly bytes: number;
}

/** How many play and write. */
export interface BoardSpec {
  readonly players: number;
  readonly writers: number;
  /** Points that each writer gives, one at a time. */
  readonly points: number;
}

const KEY = 'board';

type Board = Record<string, number>;

/** A board on which everybody has nothing yet. */
function emptyBoard(players: number): Board {
  return Object.fromEntries(Array.from({ length: players }, (_, at) => [playerOf(at), 0]));
}

function playerOf(at: number): string {
  return `player${String(at).padStart(4, '0')}`;
}

/** Whom a writer gives its next point: nobody gives two points to the same player in a row. */
function chosen({ players }: BoardSpec, writer: number, point: number): string {
  return playerOf((writer * 131 + point * 17) % players);
}

/** Gives all points with whole lists in memcached: read, add, write back, with or without the cas number. */
export async function playOnMemcached(
  way: 'get-set' | 'cas',
  node: CacheNode,
  spec: BoardSpec,
  { engines, signal }: Context,
): Promise<BoardResult> {
  await node.session.set(KEY, JSON.stringify(emptyBoard(spec.players)));
  const sessions: MemcachedSession[] = [];
  try {
    for (let at = 0; at < spec.writers; at += 1) {
      sessions.push(await engines.memcached.open(node.fact));
    }
    const before = traffic(sessions);
    await Promise.all(
      sessions.map(async (session, writer) => {
        for (let point = 0; point < spec.points; point += 1) {
          const player = chosen(spec, writer, point);
          while (!(await give(session, way, player))) signal.throwIfAborted();
          signal.throwIfAborted();
        }
      }),
    );
    const after = traffic(sessions);
    return {
      way,
      given: spec.writers * spec.points,
      kept: total(boardIn(await node.session.get(KEY))),
      trips: after.trips - before.trips,
      bytes: after.bytes - before.bytes,
    };
  } finally {
    for (const session of sessions) await session[Symbol.asyncDispose]();
  }
}

async function give(
  session: MemcachedSession,
  way: 'get-set' | 'cas',
  player: string,
): Promise<boolean> {
  const item = await session.gets(KEY);
  const board = boardIn(item);
  board[player] = (board[player] ?? 0) + 1;
  const text = JSON.stringify(board);
  if (way === 'cas') return (await session.cas(KEY, text, item?.cas ?? '0')) === 'stored';
  await session.set(KEY, text);
  return true;
}

function boardIn(item: { readonly value: Buffer } | null): Board {
  return JSON.parse(item?.value.toString() ?? '{}') as Board;
}

function total(board: Board): number {
  return Object.values(board).reduce((sum, points) => sum + points, 0);
}

function traffic(sessions: readonly MemcachedSession[]): { trips: number; bytes: number } {
  const all = sessions.map((session) => session.traffic());
  return {
    trips: all.reduce((sum, { asked }) => sum + asked, 0),
    bytes: all.reduce((sum, { sent, received }) => sum + sent + received, 0),
  };
}

/** Gives all points with ZINCRBY. */
export async function playOnRedis(
  fact: RedisFact,
  key: string,
  spec: BoardSpec,
  { engines, signal }: Context,
): Promise<BoardResult> {
  await using main = await engines.redis.open(fact);
  const everybody = Object.entries(emptyBoard(spec.players)).flatMap(([player, points]) => [
    points,
    player,
  ]);
  await main.command('ZADD', key, ...everybody);
  const sessions: RedisSession[] = [];
  try {
    for (let at = 0; at < spec.writers; at += 1) sessions.push(await engines.redis.open(fact));
    const bytes = await bytesOf(main, () =>
      Promise.all(
        sessions.map(async (session, writer) => {
          for (let point = 0; point < spec.points; point += 1) {
            await session.command('ZINCRBY', key, 1, chosen(spec, writer, point));
            signal.throwIfAborted();
          }
        }),
      ),
    );
    const scores = (await main.command('ZRANGE', key, 0, -1, 'WITHSCORES')) as readonly string[];
    return {
      way: 'zincrby',
      given: spec.writers * spec.points,
      kept: scores.reduce((sum, score, at) => sum + (at % 2 === 1 ? Number(score) : 0), 0),
      trips: spec.writers * spec.points,
      bytes,
    };
  } finally {
    for (const session of sessions) await session[Symbol.asyncDispose]();
  }
}

/** What it takes to name the three best: bytes over the wire, by each way. */
export async function topThree(
  node: CacheNode,
  fact: RedisFact,
  key: string,
  { engines }: Context,
): Promise<{ readonly memcached: number; readonly redis: number }> {
  const before = traffic([node.session]);
  await node.session.get(KEY);
  const after = traffic([node.session]);
  await using session = await engines.redis.open(fact);
  const redis = await bytesOf(session, () =>
    session.command('ZRANGE', key, 0, 2, 'REV', 'WITHSCORES'),
  );
  return { memcached: after.bytes - before.bytes, redis };
}

/** The bytes a Redis counted during some work, without those of the asking. */
async function bytesOf(session: RedisSession, work: () => Promise<unknown>): Promise<number> {
  const first = await netBytes(session);
  const second = await netBytes(session);
  await work();
  return (await netBytes(session)) - second - (second - first);
}

async function netBytes(session: RedisSession): Promise<number> {
  const stats = await session.info('stats');
  const of = (name: string): number => Number(stats.get(name) ?? Number.NaN);
  return of('total_net_input_bytes') + of('total_net_output_bytes');
}
