import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl, missingTtl) {
  const key = `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;
  try {
    const { rows: kept } = await redis.hgetall(key);
    if (kept !== undefined) return JSON.parse(kept);
  } catch {}
  const [rows] = await pool.execute(sql, params);
  try {
    const life = rows.length > 0 ? ttl : missingTtl;
    await redis.multi().hset(key, { rows: JSON.stringify(rows) }).expire(key, life).exec();
  } catch {}
  return rows;
}
