import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const MISSING_TTL = 5;
const byId = (table) => `SELECT id, name, moons FROM ${table} WHERE id = ?`;
const keyOf = (sql, params) =>
  `exercise:${createHash('sha256').update(JSON.stringify([sql, params])).digest('hex')}`;

async function fetch(sql, params, ttl, missingTtl) {
  const key = keyOf(sql, params);
  try {
    const kept = await redis.get(key);
    if (kept !== null) return JSON.parse(kept);
  } catch {}
  const [rows] = await pool.query(sql, params);
  try {
    await redis.set(key, JSON.stringify(rows), 'EX', rows.length > 0 ? ttl : missingTtl);
  } catch {}
  return rows;
}

export async function planet(table, id, ttl) {
  return fetch(byId(table), [id], ttl, MISSING_TTL);
}

export async function rename(table, id, name) {
  await pool.query(`UPDATE ${table} SET name = ? WHERE id = ?`, [name, id]);
  await redis.del(keyOf(byId(table), [id]));
  setTimeout(() => redis.del(keyOf(byId(table), [id])).catch(() => {}), 900);
}
