import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl) {
  const key = `exercise:${JSON.stringify([sql, params])}`;
  const kept = await redis.hgetall(key);
  if (kept.rows !== undefined) return JSON.parse(kept.rows);
  const [rows] = await pool.execute(sql, params);
  await redis.multi().hset(key, { rows: JSON.stringify(rows), at: Date.now() }).expire(key, ttl).exec();
  return rows;
}
