import { Cluster } from 'ioredis';

const { hostname: host, port, username, password } = new URL(process.env.REDIS_URL);
const redis = new Cluster([{ host, port: Number(port) }], {
  redisOptions: { username, password: decodeURIComponent(password) },
});

export async function saveCart(user, items) {
  await redis.set(`cart:{${user}}`, JSON.stringify({ items, count: items.length }));
}
