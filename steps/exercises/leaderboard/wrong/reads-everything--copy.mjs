import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const KEY = 'exercise:leaderboard';

const pairs = (flat) =>
  flat.flatMap((player, at) => (at % 2 === 0 ? [[player, Number(flat[at + 1])]] : []));

export async function score(player, points) {
  await redis.zincrby(KEY, points, player);
}

export async function top(n) {
  const copy = `${KEY}:as-it-was`;
  await redis.zunionstore(copy, 1, KEY);
  return pairs(await redis.zrange(copy, 0, n - 1, 'REV', 'WITHSCORES'));
}

export async function rank(player) {
  const place = await redis.zrevrank(KEY, player);
  return place === null ? null : place + 1;
}
