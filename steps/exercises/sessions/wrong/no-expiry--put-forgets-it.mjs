import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const SECONDS = 1800;
const keyOf = (token) => `session:${token}`;

export async function login(user) {
  const token = randomBytes(16).toString('hex');
  await redis.set(keyOf(token), JSON.stringify({ user }), 'EX', SECONDS);
  return token;
}

export async function who(token) {
  const kept = await redis.getex(keyOf(token), 'EX', SECONDS);
  return kept === null ? null : JSON.parse(kept);
}

export async function put(token, field, value) {
  const kept = await redis.get(keyOf(token));
  if (kept === null) return;
  const session = { ...JSON.parse(kept), [field]: value };
  await redis.set(keyOf(token), JSON.stringify(session));
}

export async function logout(token) {
  await redis.del(keyOf(token));
}
