import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const soon = (work) => {
  work.catch(() => {});
  return Promise.race([work, new Promise((_, late) => setTimeout(late, 800, new Error('late')))]);
};

export async function fetch(sql, params, ttl) {
  const key = `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;
  try {
    const kept = await soon(redis.get(key));
    if (kept !== null) return JSON.parse(kept);
  } catch {}
  const [rows] = await pool.query(sql, params);
  try {
    await soon(redis.set(key, JSON.stringify(rows), 'EX', ttl));
  } catch {}
  return rows;
}
