import { msg, type Message } from '../../text/message.ts';
import { tlsNotAsked, type Route } from '../reach/diagnose.ts';
import { nameStage, tcpStage, tlsStage, type StageTimeouts } from '../reach/network-stages.ts';
import { runStage, type StageOutcome } from '../reach/stage.ts';
import { tlsOptions } from '../reach/tls.ts';
import { exchange } from './resp.ts';
import { parseRedisUrl, type RedisAddress } from './url.ts';

/** The way to a Redis, which speaks TLS from the first byte or not at all. */
export function reachRedis(url: string, timeouts: StageTimeouts): Route {
  const address = parseRedisUrl(url);
  const { host, port, tls } = address;
  return {
    endpoint: `${host}:${port}`,
    stages: {
      name: () => nameStage(address, timeouts.name),
      tcp: () => tcpStage(address, timeouts.tcp),
      tls: () => (tls === null ? tlsNotAsked() : tlsStage(address, tls, timeouts.tls)),
      auth: () => authStage(address, timeouts.auth),
    },
  };
}

async function authStage(address: RedisAddress, timeoutMs: number): Promise<StageOutcome> {
  const { host, port, username, password } = address;
  return runStage(
    'auth',
    timeoutMs,
    async () => {
      const tls = address.tls === null ? null : await tlsOptions(address.tls);
      const auth =
        password === null ? [] : [['AUTH', ...(username === null ? [] : [username]), password]];
      const replies = await exchange({ host, port, tls }, [...auth, ['PING']], timeoutMs);
      // NOPERM is said only to a user who has signed in; rules of least privilege need not allow PING.
      const refused = replies.find((reply) => !reply.ok && !reply.error.startsWith('NOPERM'));
      if (refused?.ok === false) return { ok: false, message: refusalOf(refused.error) };
      return { ok: true, message: msg('doctor.auth.ok') };
    },
    (_error, words) => {
      // A TLS port says nothing, or ends the connection, when it is spoken to in plain text.
      if (address.tls === null) return msg('doctor.auth.wants-tls', { words });
      return msg('doctor.auth.failed', { words });
    },
  );
}

function refusalOf(words: string): Message {
  if (words.startsWith('NOAUTH')) return msg('doctor.auth.needs-password', { words });
  if (words.startsWith('WRONGPASS')) return msg('doctor.auth.wrong-password', { words });
  return msg('doctor.auth.refused', { words });
}
