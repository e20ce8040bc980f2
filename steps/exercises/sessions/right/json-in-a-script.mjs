import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
const SECONDS = 1800;
const keyOf = (token) => `session:${token}`;

redis.defineCommand('putField', {
  numberOfKeys: 1,
  lua: `local kept = redis.call('GET', KEYS[1])
if not kept then return 0 end
local session = cjson.decode(kept)
session[ARGV[1]] = ARGV[2]
redis.call('SET', KEYS[1], cjson.encode(session), 'EX', ARGV[3])
return 1`,
});

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
  await redis.putField(keyOf(token), field, value, SECONDS);
}

export async function logout(token) {
  await redis.del(keyOf(token));
}
