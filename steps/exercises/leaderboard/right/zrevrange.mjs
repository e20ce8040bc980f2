import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const KEY = 'exercise:leaderboard';

const pairs = (flat) =>
  flat.flatMap((player, at) => (at % 2 === 0 ? [[player, Number(flat[at + 1])]] : []));

export async function score(player, points) {
  await redis.zadd(KEY, 'INCR', points, player);
}

export async function top(n) {
  const flat = await redis.zrevrange(KEY, 0, n - 1, 'WITHSCORES');
  return pairs(flat).map(([player, points]) => ({ player, points }));
}

export async function rank(player) {
  const place = await redis.zrevrank(KEY, player);
  return place === null ? null : place + 1;
}
