import { msg } from '../../text/message.ts';
import { tlsNotAsked, type Route } from '../reach/diagnose.ts';
import { nameStage, tcpStage, tlsStage, type StageTimeouts } from '../reach/network-stages.ts';
import { runStage, type StageOutcome } from '../reach/stage.ts';
import { DynamodbClient } from './client.ts';
import { isRefusal } from './errors.ts';
import { parseDynamodbUrl, type DynamodbAddress } from './url.ts';

/** The way to a DynamoDB of the learner's. */
export function reachDynamodb(url: string, timeouts: StageTimeouts): Route {
  const address = parseDynamodbUrl(url);
  const { host, port, tls } = address;
  const settings = { caFile: null, servername: host };
  return {
    endpoint: `${host}:${port}`,
    stages: {
      name: () => nameStage({ host, port }, timeouts.name),
      tcp: () => tcpStage({ host, port }, timeouts.tcp),
      tls: tls ? () => tlsStage({ host, port }, settings, timeouts.tls) : tlsNotAsked,
      auth: () => authStage(address, timeouts.auth),
    },
  };
}

function authStage(address: DynamodbAddress, timeoutMs: number): Promise<StageOutcome> {
  return runStage(
    'auth',
    timeoutMs,
    async () => {
      await using client = new DynamodbClient({ ...address, timeoutMs });
      const reply = await client.send('ListTables', { Limit: 1 });
      if (reply.ok) return { ok: true, message: msg('doctor.auth.ok') };
      const words = `${reply.error}: ${reply.message}`;
      const key = isRefusal(reply.error) ? 'doctor.auth.wrong-password' : 'doctor.auth.refused';
      return { ok: false, message: msg(key, { words }) };
    },
    (_error, words) => msg('doctor.auth.failed', { words }),
  );
}
