import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1, commandTimeout: 2000 });
redis.on('error', () => {});
const pool = mysql.createPool(process.env.MYSQL_URL);

const byId = (table) => `SELECT id, name, moons FROM ${table} WHERE id = ?`;

export async function planet(table, id) {
  return (await pool.query(byId(table), [id]))[0];
}

export async function rename(table, id, name) {
  await pool.query(`UPDATE ${table} SET name = ? WHERE id = ?`, [name, id]);
}
