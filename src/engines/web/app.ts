import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RedisSession } from '../redis/contract.ts';
import type { MysqlSession } from '../mysql/contract.ts';
import type { WebAppConfig } from './config.ts';
import { readCookie, setCookie } from './cookies.ts';
import type { WebPages } from './contract.ts';
import { hasPage, packPage, renderPage, unpackPage, type Page } from './page.ts';
import { openSessionStore, type SessionStore } from './session-store.ts';

/** One way to answer a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The name of the session's cookie. */
const SESSION_COOKIE = 'sid';

/**
 * A small web application. `POST /login?user=<name>` opens a session, `GET /me` tells whose it is (with `?slide=no`
 * without making it live longer), `GET /pages/<number>` sends a page from the cache (with `?cache=no` without it).
 */
export function createApp(
  config: Pick<WebAppConfig, 'name' | 'keyPrefix' | 'sessions' | 'pages'>,
  redis: RedisSession,
  mysql: MysqlSession,
): Handler {
  const sessions = openSessionStore(config.sessions, redis, config.keyPrefix);
  const pages = new Pages(config.pages, config.keyPrefix, redis, mysql);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('x-served-by', config.name);
    const number = /^\/pages\/(\d{1,9})$/.exec(url.pathname)?.[1];
    if (number !== undefined && request.method === 'GET') {
      await pages.send(url, Number(number), request, response);
    } else if (url.pathname === '/login' && request.method === 'POST') {
      const id = randomBytes(16).toString('hex');
      const user = url.searchParams.get('user') ?? '';
      await sessions.create(id, { user });
      response.setHeader('set-cookie', setCookie(SESSION_COOKIE, id));
      sendJson(response, { user });
    } else if (url.pathname === '/me' && request.method === 'GET') {
      const slide = url.searchParams.get('slide') !== 'no';
      const user = await whose(sessions, request, slide);
      sendJson(response, { user }, user === null ? 401 : 200);
    } else {
      sendJson(response, { error: 'no such page' }, 404);
    }
  };
}

async function whose(
  sessions: SessionStore,
  request: IncomingMessage,
  slide: boolean,
): Promise<string | null> {
  const id = readCookie(request.headers.cookie, SESSION_COOKIE);
  // Anything else is not an id of ours and must not become part of a key.
  if (id === undefined || !/^[0-9a-f]{32}$/.test(id)) return null;
  return (await sessions.find(id, slide))?.user ?? null;
}

/** Sends JSON and ends the answer. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const body = `${JSON.stringify(value)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Pages that are made from the database and kept in Redis by their path. */
class Pages {
  readonly #spec: WebPages;
  readonly #keyPrefix: string;
  readonly #redis: RedisSession;
  readonly #mysql: MysqlSession;

  constructor(spec: WebPages, keyPrefix: string, redis: RedisSession, mysql: MysqlSession) {
    this.#spec = spec;
    this.#keyPrefix = keyPrefix;
    this.#redis = redis;
    this.#mysql = mysql;
  }

  async send(
    url: URL,
    number: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const cached = url.searchParams.get('cache') !== 'no';
    const { page, from } = cached
      ? await this.#find(url.pathname, number)
      : { page: await this.#make(number), from: 'off' };
    response.setHeader('etag', page.etag);
    // A browser may keep the page, but must ask whether it is still the same.
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('x-cache', from);
    if (hasPage(request.headers['if-none-match'], page.etag)) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(page.body),
    });
    response.end(page.body);
  }

  async #find(path: string, number: number): Promise<{ page: Page; from: 'hit' | 'miss' }> {
    const { keyValue } = this.#redis;
    const key = `${this.#keyPrefix}page:${path}`;
    const value = await keyValue.get(key);
    if (value !== null) return { page: unpackPage(value), from: 'hit' };
    const page = await this.#make(number);
    await keyValue.setWithTtl(key, packPage(page), this.#spec.ttlSeconds * 1000);
    return { page, from: 'miss' };
  }

  async #make(number: number): Promise<Page> {
    const result = await this.#mysql.query(this.#spec.sql, [number]);
    return renderPage(`${this.#spec.title} ${number}`, result);
  }
}
