import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

const sha = (text) => createHash('sha1').update(text).digest('base64url');

export async function fetch(sql, params, ttl) {
  const key = `app:v1:${sha(sql)}:${sha(JSON.stringify(params))}`;
  const kept = await redis.get(key);
  if (kept !== null) return JSON.parse(kept);
  const [rows] = await pool.query(sql, params);
  await redis.set(key, JSON.stringify(rows), 'EX', ttl);
  return rows;
}
