import { TutorialError } from '../../contract/errors.ts';
import { msg, type Message } from '../../text/message.ts';
import { tlsNotAsked, type Route } from '../reach/diagnose.ts';
import { nameStage, tcpStage, tlsFailure, type StageTimeouts } from '../reach/network-stages.ts';
import { runStage, StageTimeout, type StageOutcome, type StageResult } from '../reach/stage.ts';
import { connectMysql } from './connect.ts';
import { serverError } from './errors.ts';
import { urlEndpoint } from './external-connection.ts';
import { parseMysqlUrl } from './url.ts';

/** The way to a MySQL. Its TLS begins inside its protocol, so one connection tells of both last stages. */
export function reachMysql(url: string, timeouts: StageTimeouts): Route {
  const address = parseMysqlUrl(url);
  const { host, port, tls } = address;
  const attempt = attemptOnce(url, timeouts);
  return {
    endpoint: `${host}:${port}`,
    stages: {
      name: () => nameStage(address, timeouts.name),
      tcp: () => tcpStage(address, timeouts.tcp),
      tls: () => (tls === null ? tlsNotAsked() : attempt.tls()),
      auth: () => attempt.auth(),
    },
  };
}

/** One connection that both stages report on. */
function attemptOnce(
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
      runStage('auth', timeouts.auth, async () => authResult(await failure()), authFailure),
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

function authResult(error: unknown): StageResult {
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
