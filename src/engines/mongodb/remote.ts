import { TutorialError } from '../../contract/errors.ts';
import type { DocumentsResource } from '../../contract/resources.ts';
import { addressOf } from '../destroy/address.ts';
import type { Remote } from '../destroy/remote.ts';
import type { Bench } from '../process/bench.ts';
import { MongoConnection } from './client.ts';
import { parseMongoUrl } from './url.ts';

const TIMEOUT_MS = 5000;

/** The only names of databases that are ever dropped on a server that is not ours. */
const DATABASE_NAME = /^elasticache_tutorial_[0-9a-z]{1,32}$/;

/** A session's database on a server that is not ours. */
export function externalDatabase(session: string): string {
  const name = session.toLowerCase().replace(/[^0-9a-z]/g, '');
  return `elasticache_tutorial_${name.slice(0, 32)}`;
}

/** Where a URL leads, as it is journalled and shown. */
export function serverOf(url: string): string {
  const { host, port } = parseMongoUrl(url);
  return `${host}:${port}`;
}

/** A database is there as long as there is a collection in it. @throws the driver's error */
async function databaseExists(client: MongoConnection): Promise<boolean> {
  const answer = await client.command({ listCollections: 1, nameOnly: true });
  return (answer.cursor as { readonly firstBatch: readonly unknown[] }).firstBatch.length > 0;
}

/** A database of that name which is there before we write one is not ours. @throws TutorialError EXTERNAL_NOT_OURS */
export async function refuseStranger(
  client: MongoConnection,
  { name, server }: Pick<DocumentsResource, 'name' | 'server'>,
): Promise<void> {
  if (!(await databaseExists(client))) return;
  throw new TutorialError('EXTERNAL_NOT_OURS', { endpoint: server, kind: 'database', name });
}

/** A session's database in a MongoDB of the learner's. */
export const remoteDocuments: Remote<DocumentsResource> = {
  kind: 'documents',
  async isThere(resource, bench) {
    await using client = await clientFor(resource, bench);
    return await databaseExists(client);
  },
  async remove(resource, bench) {
    const { name } = resource;
    if (!DATABASE_NAME.test(name))
      throw new Error(`${name} is no name of ours; it was not touched`);
    await using client = await clientFor(resource, bench);
    await client.command({ dropDatabase: 1 });
  },
};

async function clientFor(
  resource: DocumentsResource,
  { secrets, urls }: Bench,
): Promise<MongoConnection> {
  const url = await addressOf(resource, urls.mongodb, serverOf, secrets);
  return MongoConnection.connect({ ...parseMongoUrl(url), timeoutMs: TIMEOUT_MS }, resource.name);
}
