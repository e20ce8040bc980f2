import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const database = mysql.createPool(process.env.MYSQL_URL);

export async function ping() {
  await database.query('SELECT 1');
  return 'pong';
}
