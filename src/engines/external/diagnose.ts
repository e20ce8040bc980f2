import { TutorialError } from '../../contract/errors.ts';
import { msg, type Message } from '../../text/message.ts';
import { connectMysql } from '../mysql/connect.ts';
import { exchange } from '../redis/resp.ts';
import { serverError } from '../sessions/mysql-errors.ts';
import { tlsOptions } from '../sessions/redis-connection.ts';
import { urlEndpoint } from './mysql-connection.ts';
import {
  nameStage,
  tcpStage,
  tlsFailure,
  tlsStage,
  TIMEOUTS,
  type StageTimeouts,
} from './network-stages.ts';
import { runStage, STAGES, StageTimeout, type StageOutcome, type StageResult } from './stage.ts';
import { parseMysqlUrl, parseRedisUrl, type RedisAddress } from './urls.ts';

/** Why a server of the learner's answers or does not: every stage, in order. */
export interface Diagnosis {
  readonly role: 'redis' | 'mysql';
  /** `host:port`; never the URL, which may hold a password. */
  readonly endpoint: string;
  readonly stages: readonly StageOutcome[];
}

/** Follows the way to a Redis stage by stage and stops at the first that fails. */
export async function diagnoseRedis(
  url: string,
  timeouts: StageTimeouts = TIMEOUTS,
): Promise<Diagnosis> {
  const address = parseRedisUrl(url);
  const { host, port, tls } = address;
  const stages = await inOrder([
    () => nameStage(address, timeouts.name),
    () => tcpStage(address, timeouts.tcp),
    () => (tls === null ? notNeeded() : tlsStage(address, tls, timeouts.tls)),
    () => redisAuthStage(address, timeouts.auth),
  ]);
  return { role: 'redis', endpoint: `${host}:${port}`, stages };
}

/** Follows the way to a MySQL stage by stage. MySQL's TLS begins inside its protocol, so one connection tells both. */
export async function diagnoseMysql(
  url: string,
  timeouts: StageTimeouts = TIMEOUTS,
): Promise<Diagnosis> {
  const address = parseMysqlUrl(url);
  const { host, port, tls } = address;
  const attempt = mysqlAttempt(url, timeouts);
  const stages = await inOrder([
    () => nameStage(address, timeouts.name),
    () => tcpStage(address, timeouts.tcp),
    () => (tls === null ? notNeeded() : attempt.tls()),
    () => attempt.auth(),
  ]);
  return { role: 'mysql', endpoint: `${host}:${port}`, stages };
}

/** Runs the stages until one fails; the rest are reported as not reached. */
async function inOrder(
  stages: readonly (() => Promise<StageOutcome>)[],
): Promise<readonly StageOutcome[]> {
  const outcomes: StageOutcome[] = [];
  for (const [index, run] of stages.entries()) {
    const stage = STAGES[index] ?? 'auth';
    const failed = outcomes.some(({ ok }) => ok === false);
    outcomes.push(
      failed ? { stage, ok: null, ms: 0, message: msg('doctor.not-reached') } : await run(),
    );
  }
  return outcomes;
}

function notNeeded(): Promise<StageOutcome> {
  return Promise.resolve({ stage: 'tls', ok: null, ms: 0, message: msg('doctor.tls.not-asked') });
}

async function redisAuthStage(address: RedisAddress, timeoutMs: number): Promise<StageOutcome> {
  const { host, port, username, password } = address;
  return runStage(
    'auth',
    timeoutMs,
    async () => {
      const tls = address.tls === null ? null : await tlsOptions(address.tls);
      const auth =
        password === null ? [] : [['AUTH', ...(username === null ? [] : [username]), password]];
      const replies = await exchange({ host, port, tls }, [...auth, ['PING']], timeoutMs);
      const refused = replies.find((reply) => !reply.ok);
      if (refused?.ok === false) return { ok: false, message: redisRefusal(refused.error) };
      return { ok: true, message: msg('doctor.auth.ok') };
    },
    (_error, words) => {
      // A TLS port says nothing, or ends the connection, when it is spoken to in plain text.
      if (address.tls === null) return msg('doctor.auth.wants-tls', { words });
      return msg('doctor.auth.failed', { words });
    },
  );
}

function redisRefusal(words: string): Message {
  if (words.startsWith('NOAUTH')) return msg('doctor.auth.needs-password', { words });
  if (words.startsWith('WRONGPASS')) return msg('doctor.auth.wrong-password', { words });
  return msg('doctor.auth.refused', { words });
}

/** One connection that both stages report on. */
function mysqlAttempt(
  url: string,
  timeouts: StageTimeouts,
): {
  readonly tls: () => Promise<StageOutcome>;
  readonly auth: () => Promise<StageOutcome>;
} {
  let outcome: Promise<unknown> | undefined;
  /** What went wrong; null when the server let us in. */
  const failure = (): Promise<unknown> => (outcome ??= connectOnce(url, timeouts.auth));
  return {
    tls: () =>
      runStage(
        'tls',
        timeouts.tls,
        async () => {
          const error = await failure();
          const reached = error === null || serverError(error) !== null;
          if (!reached) throw error as Error;
          return { ok: true, message: msg('doctor.tls.ok', { protocol: 'TLS' }) };
        },
        tlsFailure,
      ),
    auth: () =>
      runStage('auth', timeouts.auth, async () => mysqlAuth(await failure()), authFailure),
  };
}

async function connectOnce(url: string, timeoutMs: number): Promise<unknown> {
  try {
    const connection = await connectMysql(await urlEndpoint(url, timeoutMs));
    connection.destroy();
    return null;
  } catch (error) {
    return error;
  }
}

function mysqlAuth(error: unknown): StageResult {
  if (error === null) return { ok: true, message: msg('doctor.auth.ok') };
  const server = serverError(error);
  if (server === null) throw error as Error;
  const words = server.line;
  // 3159: require_secure_transport is on (MySQL's error reference).
  if (server.errno === 3159) return { ok: false, message: msg('doctor.auth.wants-tls', { words }) };
  if (server.errno === 1045) {
    return { ok: false, message: msg('doctor.auth.wrong-password', { words }) };
  }
  return { ok: false, message: msg('doctor.auth.refused', { words }) };
}

function authFailure(error: unknown, words: string): Message {
  if (error instanceof StageTimeout) return msg('doctor.auth.failed', { words });
  return msg('doctor.auth.failed', { words: error instanceof TutorialError ? error.code : words });
}
