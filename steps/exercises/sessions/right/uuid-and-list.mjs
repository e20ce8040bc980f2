import { createHash, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const SECONDS = 1800;
// Who reads the keys of this Redis must not be able to log in with them.
const keyOf = (token) => `session:${createHash('sha256').update(token).digest('hex')}`;

export async function login(user) {
  const token = randomUUID();
  const key = keyOf(token);
  const list = `sessions-of:${user}`;
  await redis
    .multi()
    .hset(key, { user })
    .expire(key, SECONDS)
    .sadd(list, key)
    .expire(list, 30 * 86_400)
    .exec();
  return token;
}

export async function who(token) {
  const key = keyOf(token);
  const [[, session]] = await redis.multi().hgetall(key).expire(key, SECONDS).exec();
  return session.user === undefined ? null : session;
}

export async function put(token, field, value) {
  const key = keyOf(token);
  await redis.multi().hset(key, field, value).expire(key, SECONDS).exec();
}

export async function logout(token) {
  const user = await redis.hget(keyOf(token), 'user');
  await redis.multi().unlink(keyOf(token)).srem(`sessions-of:${user}`, keyOf(token)).exec();
}
