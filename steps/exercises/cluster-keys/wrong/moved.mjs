import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);

export async function saveCart(user, items) {
  await redis.mset({
    [`cart:{${user}}:items`]: JSON.stringify(items),
    [`cart:{${user}}:count`]: items.length,
  });
}
