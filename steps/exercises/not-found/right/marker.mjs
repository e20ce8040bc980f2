import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl, missingTtl) {
  const key = `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;
  try {
    const [kept, missing] = await redis.mget(key, `${key}:missing`);
    if (kept !== null) return JSON.parse(kept);
    if (missing !== null) return [];
  } catch {}
  const [rows] = await pool.query(sql, params);
  try {
    if (rows.length > 0) await redis.setex(key, ttl, JSON.stringify(rows));
    else await redis.psetex(`${key}:missing`, missingTtl * 1000, '');
  } catch {}
  return rows;
}
