import type { DocumentsResource } from '../../contract/resources.ts';
import { secretRef, newInstanceId } from '../process/instance-folder.ts';
import type { Bench } from '../process/bench.ts';
import { ABOUT } from './about.ts';
import { MongoConnection } from './client.ts';
import type { MongoFact, MongoSpec } from './contract.ts';
import { mapMongoError } from './errors.ts';
import { externalDatabase, refuseStranger, serverOf } from './remote.ts';
import { parseMongoUrl } from './url.ts';

const TIMEOUT_MS = 5000;

/**
 * Connects to a MongoDB of the learner's. Its one database there is journalled now, and comes to be with the first
 * document. @throws TutorialError EXTERNAL_UNREACHABLE, EXTERNAL_REFUSED or EXTERNAL_NOT_OURS
 */
export async function startExternalMongo(
  url: string,
  { owner }: MongoSpec,
  { secrets, session, ledger }: Bench,
): Promise<MongoFact> {
  const instance = newInstanceId(ABOUT.id);
  const address = parseMongoUrl(url);
  const { host, port, tls, login } = address;
  await secrets.put(secretRef.url(instance), url);
  if (login !== null) await secrets.put(secretRef.password(instance), login.password);
  const fact: MongoFact = {
    instance,
    kind: 'external',
    product: ABOUT.id,
    version: '',
    host,
    port,
    tls,
    user: login?.user ?? null,
    secret: login === null ? null : secretRef.password(instance),
    database: externalDatabase(session),
  };
  try {
    await using client = await MongoConnection.connect(
      { ...address, timeoutMs: TIMEOUT_MS },
      fact.database,
    );
    // Everybody may ask for the version; only who is let in may count.
    await client.command({ count: 'elasticache_tutorial' });
    const { version } = await client.command({ buildInfo: 1 });
    const documents: DocumentsResource = {
      kind: 'documents',
      id: `${instance}/documents`,
      owner,
      name: fact.database,
      secret: secretRef.url(instance),
      server: serverOf(url),
    };
    await refuseStranger(client, documents);
    await ledger.intend(documents);
    await ledger.created(documents);
    return { ...fact, version: String(version) };
  } catch (error) {
    throw mapMongoError(error, fact);
  }
}
