import type { MysqlFact } from '../../contract/facts.ts';
import type { MysqlSession } from './contract.ts';
import type { MysqlEndpoint } from './connect.ts';
import { openMysqlSession } from './session.ts';
import { sslOptions } from './tls.ts';
import { parseMysqlUrl } from './url.ts';

const TIMEOUT_MS = 5000;
/** How long one answer may take: longer than the server itself may wait for a lock. */
const ANSWER_MS = 10_000;

/** Runs `work` on the server of a URL, without choosing a database, and closes the session. */
export async function withExternalMysql<T>(
  url: string,
  work: (session: MysqlSession) => Promise<T>,
): Promise<T> {
  const { host, port, user, tls } = parseMysqlUrl(url);
  const unnamed: MysqlFact = {
    instance: '',
    kind: 'external',
    product: 'mysql',
    version: '',
    host,
    port,
    tls,
    user,
    secret: null,
    adminSecret: null,
    database: '',
    dataFolder: null,
  };
  await using session = await openMysqlSession(unnamed, {
    ...(await urlEndpoint(url)),
    answerMs: ANSWER_MS,
  });
  return await work(session);
}

/** Where and as whom a URL says to connect; the database in it is left out: the tutorial never uses it. */
export async function urlEndpoint(url: string, timeoutMs = TIMEOUT_MS): Promise<MysqlEndpoint> {
  const { host, port, user, password, tls, verify } = parseMysqlUrl(url);
  const ssl = tls === null ? {} : { ssl: await sslOptions(tls, verify) };
  return { host, port, user, password, timeoutMs, ...ssl };
}
