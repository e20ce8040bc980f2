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

// Nobody else writes meanwhile, and still the whole session travels twice.
export async function put(token, field, value) {
  const lock = `lock:${token}`;
  const mine = randomBytes(8).toString('hex');
  while ((await redis.set(lock, mine, 'PX', 5000, 'NX')) === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const kept = await redis.get(keyOf(token));
  if (kept !== null) {
    const session = { ...JSON.parse(kept), [field]: value };
    await redis.set(keyOf(token), JSON.stringify(session), 'EX', SECONDS);
  }
  if ((await redis.get(lock)) === mine) await redis.del(lock);
}

export async function logout(token) {
  await redis.del(keyOf(token));
}
