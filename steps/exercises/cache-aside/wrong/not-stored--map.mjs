import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

const kept = new Map();

export async function fetch(sql, params, ttl) {
  const key = JSON.stringify([sql, params]);
  if (!kept.has(key)) kept.set(key, (await pool.query(sql, params))[0]);
  return kept.get(key);
}
