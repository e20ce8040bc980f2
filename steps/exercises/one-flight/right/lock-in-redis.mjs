import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const keyOf = (sql, params) =>
  `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function fetch(sql, params, ttl) {
  const key = keyOf(sql, params);
  for (;;) {
    const kept = await redis.get(key);
    if (kept !== null) return JSON.parse(kept);
    if ((await redis.set(`${key}:lock`, '1', 'PX', 5000, 'NX')) === 'OK') break;
    await pause(10);
  }
  try {
    const [rows] = await pool.query(sql, params);
    await redis.set(key, JSON.stringify(rows), 'EX', ttl);
    return rows;
  } finally {
    await redis.del(`${key}:lock`);
  }
}
