import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

const redis = new Redis(process.env.REDIS_URL);
const pool = mysql.createPool(process.env.MYSQL_URL);

const languageOf = (headers) => (headers['accept-language']?.startsWith('ja') ? 'ja' : 'en');
const userOf = (headers) => /\buser=([^;]+)/.exec(headers.cookie ?? '')?.[1];

// Makes a page anew. It need not be changed.
async function make(url, headers, sql) {
  const query = new URL(url, 'http://site').searchParams;
  const [page, size] = [Number(query.get('page')), Number(query.get('size'))];
  const user = userOf(headers);
  try {
    const [rows] = await pool.query(sql, [size, (page - 1) * size]);
    const lines = rows.map(({ name, moons }) => `${name}: ${moons}`);
    if (user !== undefined) lines.unshift(`Hello, ${user}`);
    lines.unshift(languageOf(headers) === 'ja' ? '惑星' : 'Planets');
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: lines.join('\n') };
  } catch {
    return { status: 503, headers: {}, body: 'Come again later' };
  }
}

function keyOf(url, headers) {
  const { pathname, searchParams } = new URL(url, 'http://site');
  searchParams.sort();
  return `page:${languageOf(headers)}:${pathname}?${searchParams}`;
}

async function makeAndKeep(key, url, headers, sql) {
  const made = await make(url, headers, sql);
  if (made.status !== 200) return made;
  made.headers.etag = `"${createHash('sha256').update(key).digest('base64url')}"`;
  await redis.set(key, JSON.stringify(made), 'EX', 60);
  return made;
}

export async function page(url, headers, sql) {
  // What is for one person is made for that person, and not kept.
  if (userOf(headers) !== undefined) return make(url, headers, sql);
  const key = keyOf(url, headers);
  const kept = await redis.get(key);
  const shown = kept === null ? await makeAndKeep(key, url, headers, sql) : JSON.parse(kept);
  const { etag } = shown.headers;
  if (etag === undefined || headers['if-none-match'] !== etag) return shown;
  return { status: 304, headers: { etag }, body: '' };
}
