import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const byId = (table) => `SELECT id, name, moons FROM ${table} WHERE id = ?`;
const keyOf = (table, id) => `exercise:${table}:${id}`;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function locked(key, work) {
  while ((await redis.set(`${key}:lock`, '1', 'PX', 10_000, 'NX')) === null) await sleep(20);
  try {
    return await work();
  } finally {
    await redis.del(`${key}:lock`);
  }
}

export async function planet(table, id, ttl) {
  const key = keyOf(table, id);
  const kept = await redis.get(key);
  if (kept !== null) return JSON.parse(kept);
  return locked(key, async () => {
    const [rows] = await pool.query(byId(table), [id]);
    await redis.set(key, JSON.stringify(rows), 'EX', ttl);
    return rows;
  });
}

export async function rename(table, id, name) {
  await pool.query(`UPDATE ${table} SET name = ? WHERE id = ?`, [name, id]);
  await redis.del(keyOf(table, id));
}
