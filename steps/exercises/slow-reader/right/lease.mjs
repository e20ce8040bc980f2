import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const byId = (table) => `SELECT id, name, moons FROM ${table} WHERE id = ?`;
const keyOf = (table, id) => `exercise:${table}:${id}`;

const STORE = `
if redis.call('GET', KEYS[2]) == ARGV[1] then
  redis.call('DEL', KEYS[2])
  redis.call('SETEX', KEYS[1], ARGV[3], ARGV[2])
end
return 1
`;

export async function planet(table, id, ttl) {
  const key = keyOf(table, id);
  const kept = await redis.get(key);
  if (kept !== null) return JSON.parse(kept);
  const mine = randomUUID();
  const leased = await redis.set(`${key}:lease`, mine, 'EX', 10, 'NX');
  const [rows] = await pool.execute(byId(table), [id]);
  if (leased !== null) {
    await redis.eval(STORE, 2, key, `${key}:lease`, mine, JSON.stringify(rows), ttl);
  }
  return rows;
}

export async function rename(table, id, name) {
  await pool.execute(`UPDATE ${table} SET name = ? WHERE id = ?`, [name, id]);
  await redis.del(keyOf(table, id), `${keyOf(table, id)}:lease`);
}
