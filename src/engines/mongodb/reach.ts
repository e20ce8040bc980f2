import { messageOf } from '../../contract/errors.ts';
import { msg, type Message } from '../../text/message.ts';
import { tlsNotAsked, type Route } from '../reach/diagnose.ts';
import { nameStage, tcpStage, tlsStage, type StageTimeouts } from '../reach/network-stages.ts';
import { runStage, type StageOutcome } from '../reach/stage.ts';
import { MongoConnection } from './client.ts';
import { isRefusal, serverCode } from './errors.ts';
import { parseMongoUrl, type MongoAddress } from './url.ts';

/** The way to a MongoDB. */
export function reachMongo(url: string, timeouts: StageTimeouts): Route {
  const address = parseMongoUrl(url);
  const { host, port, tls } = address;
  return {
    endpoint: `${host}:${port}`,
    stages: {
      name: () => nameStage({ host, port }, timeouts.name),
      tcp: () => tcpStage({ host, port }, timeouts.tcp),
      tls: tls === null ? tlsNotAsked : () => tlsStage({ host, port }, tls, timeouts.tls),
      auth: () => authStage(address, timeouts.auth),
    },
  };
}

function authStage(address: MongoAddress, timeoutMs: number): Promise<StageOutcome> {
  return runStage(
    'auth',
    timeoutMs,
    async () => {
      await using client = await MongoConnection.connect({ ...address, timeoutMs }, 'admin');
      // Everybody may greet; only who is let in may count.
      await client.command({ count: 'elasticache_tutorial' });
      return { ok: true, message: msg('doctor.auth.ok') };
    },
    (error, words) =>
      serverCode(error) === null
        ? msg('doctor.auth.failed', { words })
        : refusalOf(error, address.login !== null),
  );
}

function refusalOf(error: unknown, loggedIn: boolean): Message {
  const words = messageOf(error);
  if (!isRefusal(error)) return msg('doctor.auth.refused', { words });
  return msg(loggedIn ? 'doctor.auth.wrong-password' : 'doctor.auth.needs-password', { words });
}
