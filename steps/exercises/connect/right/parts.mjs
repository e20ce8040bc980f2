import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const { hostname, port, username, password } = new URL(process.env.REDIS_URL);
const secret = decodeURIComponent(password);
const redis = new Redis({ host: hostname, port: Number(port), username, password: secret });
const { MYSQL_HOST, MYSQL_PORT, MYSQL_USER, MYSQL_PASSWORD, MYSQL_DATABASE } = process.env;
const database = mysql.createPool({
  host: MYSQL_HOST,
  port: Number(MYSQL_PORT),
  user: MYSQL_USER,
  password: MYSQL_PASSWORD,
  database: MYSQL_DATABASE,
});

export async function ping() {
  await redis.ping();
  await database.query('SELECT 1');
  return 'pong';
}
