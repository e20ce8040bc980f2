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
  const key = keyOf(token);
  const [[, session]] = await redis.multi().hgetall(key).expire(key, SECONDS).exec();
  return session.user === undefined ? null : session;
}

export async function put(token, field, value) {
  if ((await redis.exists(keyOf(token))) === 1) await redis.hset(keyOf(token), field, value);
}

export async function logout(token) {
  await redis.del(keyOf(token));
}
