import type { EngineKind } from '../../contract/engine-kind.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { newPassword, secretRef } from '../process/instance-folder.ts';
import { MongoConnection, type MongoEndpoint } from './client.ts';
import type { MongoFact } from './contract.ts';

const TIMEOUT_MS = 1000;

/** Who logs in to a private MongoDB. */
export const MONGO_USER = 'tutorial';

/** How a private server of this run is reached; without a password no login is sent. */
export function privateEndpoint(port: number, password: string | null): MongoEndpoint {
  const login = password === null ? null : { user: MONGO_USER, password };
  return { host: '127.0.0.1', port, login, authSource: 'admin', tls: null, timeoutMs: TIMEOUT_MS };
}

/** Makes and keeps the password of a private server. */
export async function newMongoSecret(instance: string, secrets: SecretStore): Promise<string> {
  const password = newPassword();
  await secrets.put(secretRef.password(instance), password);
  return password;
}

/** True when a server lets our password in and answers. */
export async function mongoAnswers(port: number, password: string): Promise<boolean> {
  try {
    await using client = await MongoConnection.connect(privateEndpoint(port, password), 'admin');
    // A server without accounts would let any login in: only one that is logged in may ask this.
    return (await client.command({ serverStatus: 1 })).ok === 1;
  } catch {
    return false;
  }
}

/** The fact of a MongoDB that was started for this run. */
export function privateMongoFact(started: {
  readonly instance: string;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  readonly port: number;
}): MongoFact {
  return {
    ...started,
    host: '127.0.0.1',
    tls: null,
    user: MONGO_USER,
    secret: secretRef.password(started.instance),
    database: 'tutorial',
  };
}
