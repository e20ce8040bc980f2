import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const KEY = 'exercise:leaderboard';

const pairs = (flat) =>
  flat.flatMap((player, at) => (at % 2 === 0 ? [[player, Number(flat[at + 1])]] : []));

export async function score(player, points) {
  await redis.zincrby(KEY, points, player);
}

export async function top(n) {
  return pairs(await redis.zrange(KEY, 0, -1, 'REV', 'WITHSCORES')).slice(0, n);
}

export async function rank(player) {
  const place = await redis.zrevrank(KEY, player);
  return place === null ? null : place + 1;
}
