import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

const pack = (rows) =>
  JSON.stringify(rows, function (name) {
    const value = this[name];
    if (value instanceof Date) return { $date: value.getTime() };
    if (Buffer.isBuffer(value)) return { $bytes: value.toString('base64') };
    return value ?? '';
  });
const unpack = (text) =>
  JSON.parse(text, (_name, value) => {
    if (value?.$date !== undefined) return new Date(value.$date);
    if (value?.$bytes !== undefined) return Buffer.from(value.$bytes, 'base64');
    return value;
  });

export async function fetch(sql, params, ttl) {
  const key = `exercise:${JSON.stringify([sql, params])}`;
  const kept = await redis.get(key);
  if (kept !== null) return unpack(kept);
  const [rows] = await pool.query(sql, params);
  await redis.set(key, pack(rows), 'EX', ttl);
  return rows;
}
