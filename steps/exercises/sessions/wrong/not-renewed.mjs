import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const SECONDS = 1800;
const keyOf = (token) => `session:${token}`;

export async function login(user) {
  const token = randomBytes(16).toString('hex');
  await redis.multi().hset(keyOf(token), { user }).expire(keyOf(token), SECONDS).exec();
  return token;
}

export async function who(token) {
  const session = await redis.hgetall(keyOf(token));
  return session.user === undefined ? null : session;
}

export async function put(token, field, value) {
  const key = keyOf(token);
  await redis.multi().hset(key, field, value).expire(key, SECONDS).exec();
}

export async function logout(token) {
  await redis.del(keyOf(token));
}
