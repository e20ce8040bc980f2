import type { Bench } from '../process/bench.ts';
import { newInstanceId, secretRef } from '../process/instance-folder.ts';
import { ABOUT } from './about.ts';
import type { DynamodbFact, DynamodbSpec } from './contract.ts';
import { openDynamodb } from './session.ts';
import { parseDynamodbUrl } from './url.ts';

/**
 * Connects to the learner's own DynamoDB and makes nothing: tables are made, and journalled, when a lab needs them.
 * @throws TutorialError EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED
 */
export async function startExternalDynamodb(
  url: string,
  _spec: DynamodbSpec,
  { secrets, session }: Bench,
): Promise<DynamodbFact> {
  const instance = newInstanceId(ABOUT.id);
  const { tls, host, port, region, credentials } = parseDynamodbUrl(url);
  await secrets.put(secretRef.url(instance), url);
  await secrets.put(secretRef.password(instance), credentials.secretAccessKey);
  const fact: DynamodbFact = {
    instance,
    kind: 'external',
    product: ABOUT.id,
    version: '',
    host,
    port,
    tls: tls ? { caFile: null, servername: host } : null,
    secret: secretRef.password(instance),
    region,
    accessKeyId: credentials.accessKeyId,
    tablePrefix: externalPrefix(session),
    ttlDelayMs: null,
  };
  await using asked = await openDynamodb(fact, secrets);
  await asked.call('ListTables', { Limit: 1 });
  return fact;
}

/** What the names of all tables begin with that this session may make on a server that is not ours. */
function externalPrefix(session: string): string {
  return `elasticache-tutorial-${session.replace(/[^0-9A-Za-z]/g, '').slice(0, 32)}-`;
}

/** The only names of tables that are ever removed on a server that is not ours. */
export const TABLE_NAME = /^elasticache-tutorial-[0-9A-Za-z]{1,32}-[0-9a-z-]+$/;
