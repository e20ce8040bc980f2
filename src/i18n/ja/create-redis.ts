import type { createRedis as source } from '../en/create-redis.ts';

export const createRedis: Readonly<Record<keyof typeof source, string>> = {};
