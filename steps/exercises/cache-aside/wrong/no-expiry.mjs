import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl) {
  const key = `exercise:${JSON.stringify([sql, params])}`;
  const kept = await redis.get(key);
  if (kept !== null) return JSON.parse(kept);
  const [rows] = await pool.query(sql, params);
  await redis.set(key, JSON.stringify(rows));
  return rows;
}
