import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const SECONDS = 1800;
const keyOf = (token) => `session:${token}`;

redis.defineCommand('putField', {
  numberOfKeys: 1,
  lua: `if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return redis.call('EXPIRE', KEYS[1], ARGV[3])`,
});
redis.defineCommand('open', {
  numberOfKeys: 1,
  lua: `redis.call('HSET', KEYS[1], 'user', ARGV[1])
return redis.call('EXPIRE', KEYS[1], ARGV[2])`,
});

export async function login(user) {
  const token = randomBytes(24).toString('base64');
  await redis.open(keyOf(token), user, SECONDS);
  return token;
}

export async function who(token) {
  const session = await redis.hgetall(keyOf(token));
  if (session.user === undefined) return null;
  await redis.expire(keyOf(token), SECONDS);
  return session;
}

export async function put(token, field, value) {
  await redis.putField(keyOf(token), field, value, SECONDS);
}

export async function logout(token) {
  await redis.del(keyOf(token));
}
