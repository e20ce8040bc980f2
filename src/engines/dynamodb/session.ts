import type { SecretStore } from '../../contract/secrets.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { DynamodbClient, type DynamodbEndpoint } from './client.ts';
import type { DynamodbFact, DynamodbSession } from './contract.ts';
import { noAnswer, refused } from './errors.ts';
import { parseDynamodbUrl } from './url.ts';

const TIMEOUT_MS = 15_000;

/** Connects to the server of a fact and asks it once. @throws TutorialError ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED */
export async function openDynamodb(
  fact: DynamodbFact,
  secrets: SecretStore,
): Promise<DynamodbSession> {
  const client = new DynamodbClient(await endpointOfFact(fact, secrets));
  const send: DynamodbSession['send'] = async (operation, input) => {
    try {
      return await client.send(operation, input);
    } catch (error) {
      throw noAnswer(error, fact);
    }
  };
  const call: DynamodbSession['call'] = async (operation, input) => {
    const reply = await send(operation, input);
    if (reply.ok) return reply.value;
    throw refused(operation, reply, fact);
  };
  const close = (): Promise<void> => client[Symbol.asyncDispose]();
  try {
    await call('ListTables', { Limit: 1 });
  } catch (error) {
    await close();
    throw error;
  }
  return { address: client.address, send, call, [Symbol.asyncDispose]: close };
}

async function endpointOfFact(fact: DynamodbFact, secrets: SecretStore): Promise<DynamodbEndpoint> {
  if (isGivenByUrl(fact)) {
    const url = await secrets.get(secretRef.url(fact.instance));
    return { ...parseDynamodbUrl(url), timeoutMs: TIMEOUT_MS };
  }
  const { host, port, region, accessKeyId, secret } = fact;
  const secretAccessKey = secret === null ? '' : await secrets.get(secret);
  const credentials = { accessKeyId, secretAccessKey, sessionToken: null };
  return { tls: false, host, port, region, credentials, timeoutMs: TIMEOUT_MS };
}
