import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(prefix, sql, params, ttl) {
  const key = prefix + createHash('sha256').update(JSON.stringify([sql, params])).digest('hex');
  try {
    const kept = await redis.get(key);
    if (kept !== null) return JSON.parse(kept);
  } catch {}
  const [rows] = await pool.query(sql, params);
  try {
    await redis.set(key, JSON.stringify(rows), 'EX', ttl);
  } catch {}
  return rows;
}

export async function forget() {
  await redis.flushdb();
}
