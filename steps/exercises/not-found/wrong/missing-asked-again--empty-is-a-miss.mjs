import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl, missingTtl) {
  const key = `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;
  try {
    const kept = JSON.parse(await redis.get(key));
    if (kept?.length > 0) return kept;
  } catch {}
  const [rows] = await pool.query(sql, params);
  try {
    await redis.set(key, JSON.stringify(rows), 'EX', rows.length > 0 ? ttl : missingTtl);
  } catch {}
  return rows;
}
