import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const keyOf = (sql, params) =>
  `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;

const lifeOf = (ttl) => Math.ceil(ttl * (850 + Math.random() * 300));

export async function fetch(sql, params, ttl) {
  const key = keyOf(sql, params);
  try {
    const kept = await redis.get(key);
    if (kept !== null) return JSON.parse(kept);
  } catch {}
  const [rows] = await pool.query(sql, params);
  try {
    await redis.set(key, JSON.stringify(rows), 'PX', lifeOf(ttl));
  } catch {}
  return rows;
}
