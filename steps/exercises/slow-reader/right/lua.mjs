import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const byId = (table) => `SELECT id, name, moons FROM ${table} WHERE id = ?`;
const keyOf = (table, id) => `exercise:${table}:${id}`;

const STORE = `
if (redis.call('GET', KEYS[2]) or '') == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
end
return 1
`;

export async function planet(table, id, ttl) {
  const key = keyOf(table, id);
  const version = `${key}:version`;
  const [kept, before] = await redis.mget(key, version);
  if (kept !== null) return JSON.parse(kept);
  const [rows] = await pool.query(byId(table), [id]);
  await redis.eval(STORE, 2, key, version, before ?? '', JSON.stringify(rows), ttl);
  return rows;
}

export async function rename(table, id, name) {
  await pool.query(`UPDATE ${table} SET name = ? WHERE id = ?`, [name, id]);
  const key = keyOf(table, id);
  await redis.multi().set(`${key}:version`, randomUUID(), 'EX', 3600).del(key).exec();
}
