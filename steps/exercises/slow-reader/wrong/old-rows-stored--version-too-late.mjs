import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const byId = (table) => `SELECT id, name, moons FROM ${table} WHERE id = ?`;
const keyOf = (table, id) => `exercise:${table}:${id}`;

const versioned = async (key) => `${key}:${await redis.get(`${key}:version`)}`;

export async function planet(table, id, ttl) {
  const key = keyOf(table, id);
  const kept = await redis.get(await versioned(key));
  if (kept !== null) return JSON.parse(kept);
  const [rows] = await pool.query(byId(table), [id]);
  await redis.set(await versioned(key), JSON.stringify(rows), 'EX', ttl);
  return rows;
}

export async function rename(table, id, name) {
  await pool.query(`UPDATE ${table} SET name = ? WHERE id = ?`, [name, id]);
  await redis.set(`${keyOf(table, id)}:version`, randomUUID(), 'EX', 3600);
}
