import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const KEY = 'exercise:leaderboard';

const pairs = (flat) =>
  flat.flatMap((player, at) => (at % 2 === 0 ? [[player, Number(flat[at + 1])]] : []));

export async function score(player, points) {
  await redis.hincrby(KEY, player, points);
}

export async function top(n) {
  const all = Object.entries(await redis.hgetall(KEY));
  return all.sort((a, b) => (a[1] < b[1] ? 1 : -1)).slice(0, n);
}

export async function rank(player) {
  const all = await top(Infinity);
  const place = all.findIndex(([name]) => name === player);
  return place < 0 ? null : place + 1;
}
