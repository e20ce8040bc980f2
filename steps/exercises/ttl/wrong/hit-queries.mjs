import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

export async function fetch(sql, params, ttl) {
  const [rows] = await pool.query(sql, params);
  await redis.set(`exercise:${sql}:${params}`, JSON.stringify(rows), 'EX', ttl);
  return rows;
}
