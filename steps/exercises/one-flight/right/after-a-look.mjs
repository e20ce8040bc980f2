import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const keyOf = (sql, params) =>
  `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;

const queries = new Map();

async function look(key) {
  try {
    const kept = await redis.get(key);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

async function query(key, sql, params, ttl) {
  const connection = await pool.getConnection();
  try {
    const [rows] = await connection.execute(sql, params);
    await redis.setex(key, ttl, JSON.stringify(rows)).catch(() => {});
    return rows;
  } finally {
    connection.release();
    queries.delete(key);
  }
}

export async function fetch(sql, params, ttl) {
  const key = keyOf(sql, params);
  const kept = await look(key);
  if (kept !== null) return kept;
  if (!queries.has(key)) queries.set(key, query(key, sql, params, ttl));
  return queries.get(key);
}
