import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
export async function ping() {
  await redis.ping();
  return 'pong';
}
