import type { createMysql as source } from '../en/create-mysql.ts';

export const createMysql: Readonly<Record<keyof typeof source, string>> = {};
