import { Cluster } from 'ioredis';

const { hostname: host, port, username, password } = new URL(process.env.REDIS_URL);
const redis = new Cluster([{ host, port: Number(port) }], {
  redisOptions: { username, password: decodeURIComponent(password) },
});

export async function saveCart(user, items) {
  const key = `cart:{${user}}`;
  await redis
    .multi()
    .del(key)
    .rpush(key, ...items)
    .set(`${key}:count`, items.length)
    .exec();
}
