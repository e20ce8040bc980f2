import v8 from 'node:v8';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl) {
  const key = `exercise:${JSON.stringify([sql, params])}`;
  const kept = await redis.getBuffer(key);
  if (kept !== null) return v8.deserialize(kept);
  const [rows] = await pool.query(sql, params);
  await redis.set(key, v8.serialize(rows.map((row) => ({ ...row }))), 'EX', ttl);
  return rows;
}
