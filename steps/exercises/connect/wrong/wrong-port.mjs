import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis({ port: 1, maxRetriesPerRequest: 1 });
redis.on('error', () => {});
const database = mysql.createPool(process.env.MYSQL_URL);

export async function ping() {
  await redis.ping();
  await database.query('SELECT 1');
  return 'pong';
}
