import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const keyOf = (sql, params) =>
  `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;

async function read(key, sql, params, ttl) {
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

const flights = new Map();

export async function fetch(sql, params, ttl) {
  const key = keyOf(sql, params);
  if (flights.has(key)) return flights.get(key);
  const rows = await read(key, sql, params, ttl);
  flights.set(key, rows);
  setImmediate(() => flights.delete(key));
  return rows;
}
