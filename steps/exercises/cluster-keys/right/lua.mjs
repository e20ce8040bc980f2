import { Cluster } from 'ioredis';

const { hostname: host, port, username, password } = new URL(process.env.REDIS_URL);
const redis = new Cluster([{ host, port: Number(port) }], {
  redisOptions: { username, password: decodeURIComponent(password) },
});

export async function saveCart(user, items) {
  await redis.eval(
    "redis.call(\"DEL\", KEYS[1]); for i = 2, #ARGV do redis.call(\"HSET\", KEYS[1], ARGV[i], 1) end; redis.call(\"SET\", KEYS[2], ARGV[1])",
    2,
    `cart:{${user}}:items`,
    `cart:{${user}}:count`,
    items.length,
    ...items,
  );
}
