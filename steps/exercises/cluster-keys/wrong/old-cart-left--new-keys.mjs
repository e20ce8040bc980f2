import { Cluster } from 'ioredis';

const { hostname: host, port, username, password } = new URL(process.env.REDIS_URL);
const redis = new Cluster([{ host, port: Number(port) }], {
  redisOptions: { username, password: decodeURIComponent(password) },
});

export async function saveCart(user, items) {
  const key = `cart:{${user}}:${Date.now()}:${Math.random()}`;
  await redis.mset({ [`${key}:items`]: JSON.stringify(items), [`${key}:count`]: items.length });
}
