import type { SecretStore } from '../../contract/secrets.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { MongoConnection, type MongoEndpoint } from './client.ts';
import type { MongoFact, MongoSession } from './contract.ts';
import { mapMongoError } from './errors.ts';
import { parseMongoUrl } from './url.ts';

const TIMEOUT_MS = 5000;

/** Connects to the server of a fact. @throws TutorialError ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED */
export async function openMongo(fact: MongoFact, secrets: SecretStore): Promise<MongoSession> {
  try {
    const endpoint = await endpointOf(fact, secrets);
    const connection = await MongoConnection.connect(endpoint, fact.database);
    return {
      async command(command) {
        try {
          return await connection.command(command);
        } catch (error) {
          throw mapMongoError(error, fact);
        }
      },
      traffic: () => connection.traffic(),
      [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
    };
  } catch (error) {
    throw mapMongoError(error, fact);
  }
}

async function endpointOf(fact: MongoFact, secrets: SecretStore): Promise<MongoEndpoint> {
  const timeoutMs = TIMEOUT_MS;
  if (isGivenByUrl(fact)) {
    return { ...parseMongoUrl(await secrets.get(secretRef.url(fact.instance))), timeoutMs };
  }
  const { host, port, user, secret } = fact;
  const login =
    user === null || secret === null ? null : { user, password: await secrets.get(secret) };
  return { host, port, login, authSource: 'admin', tls: null, timeoutMs };
}
