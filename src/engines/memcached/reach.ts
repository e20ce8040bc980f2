import { msg, type Message } from '../../text/message.ts';
import { tlsNotAsked, type Route } from '../reach/diagnose.ts';
import { nameStage, tcpStage, type StageTimeouts } from '../reach/network-stages.ts';
import { runStage, type StageOutcome } from '../reach/stage.ts';
import { MemcachedClient } from './client.ts';
import { isRefusal } from './errors.ts';
import { MemcachedError } from './reply.ts';
import { parseMemcachedUrl, type MemcachedAddress } from './url.ts';

/** The way to the first node of a memcached, in plain text. */
export function reachMemcached(url: string, timeouts: StageTimeouts): Route {
  const address = parseMemcachedUrl(url);
  const { host, port } = firstOf(address);
  return {
    endpoint: `${host}:${port}`,
    stages: {
      name: () => nameStage({ host, port }, timeouts.name),
      tcp: () => tcpStage({ host, port }, timeouts.tcp),
      tls: tlsNotAsked,
      auth: () => authStage(address, timeouts.auth),
    },
  };
}

/** `host:port` of every node of a URL. */
export function endpointsOf(url: string): string {
  return parseMemcachedUrl(url)
    .nodes.map(({ host, port }) => `${host}:${port}`)
    .join(', ');
}

function firstOf({ nodes }: MemcachedAddress): MemcachedAddress['nodes'][number] {
  const [first] = nodes;
  if (first === undefined) throw new RangeError('a memcached URL names a host');
  return first;
}

function authStage(address: MemcachedAddress, timeoutMs: number): Promise<StageOutcome> {
  const { user, password } = address;
  const login = user === null || password === null ? null : { user, password };
  return runStage(
    'auth',
    timeoutMs,
    async () => {
      await using client = await MemcachedClient.connect({
        ...firstOf(address),
        login,
        timeoutMs,
      });
      // A server that wants a login says so only when it is asked something.
      await client.get('elasticache-tutorial');
      return { ok: true, message: msg('doctor.auth.ok') };
    },
    (error, words) =>
      error instanceof MemcachedError
        ? refusalOf(error, login !== null)
        : msg('doctor.auth.failed', { words }),
  );
}

function refusalOf(error: MemcachedError, loggedIn: boolean): Message {
  const words = error.message;
  if (!isRefusal(error)) return msg('doctor.auth.refused', { words });
  return msg(loggedIn ? 'doctor.auth.wrong-password' : 'doctor.auth.needs-password', { words });
}
