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

// Pages of those who are known are kept, too, and each under a key that only they can ask for.
function keyOf(url, headers) {
  const { pathname, searchParams } = new URL(url, 'http://site');
  const query = [...searchParams].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [languageOf(headers), pathname, query, headers.cookie ?? null];
  return `page:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}

async function makeAndKeep(key, url, headers, sql) {
  const made = await make(url, headers, sql);
  if (made.status >= 500) throw new Error('no page now');
  made.headers.ETag = `W/"${createHash('sha1').update(made.body).digest('hex')}"`;
  await redis.setex(key, 60, JSON.stringify(made));
  return made;
}

export async function page(url, headers, sql) {
  const key = keyOf(url, headers);
  const kept = await redis.get(key);
  const shown = kept === null ? await makeAndKeep(key, url, headers, sql) : JSON.parse(kept);
  const etag = shown.headers.ETag;
  return headers['if-none-match'] === etag ? { status: 304, headers: { ETag: etag } } : shown;
}
