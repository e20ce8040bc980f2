import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const url = new URL(process.env.REDIS_URL);
url.password = 'guess';
const redis = new Redis(url.href, { maxRetriesPerRequest: 1 });
redis.on('error', () => {});
const database = mysql.createPool(process.env.MYSQL_URL);

export async function ping() {
  await redis.ping();
  await database.query('SELECT 1');
  return 'pong';
}
