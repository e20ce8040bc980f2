import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { instanceOf, secretOrNull, secretRef } from '../process/instance-folder.ts';
import type { ProcessInfo } from '../process/process-info.ts';
import { MongoConnection } from './client.ts';
import { serverCode } from './errors.ts';
import { privateEndpoint } from './private-mongo.ts';

/**
 * `shutdown` to the MongoDB that knows our password and whose pid is one of `found`; true when it was asked. It closes
 * the connection instead of answering.
 */
export async function stopMongo(
  process: ProcessResource & { readonly port: number },
  found: readonly ProcessInfo[],
  { secrets, folders }: Pick<Bench, 'secrets' | 'folders'>,
): Promise<boolean> {
  const instance = instanceOf(process, folders.workspace);
  const password = await secretOrNull(secrets, secretRef.password(instance));
  try {
    await using client = await MongoConnection.connect(
      privateEndpoint(process.port, password),
      'admin',
    );
    const pid = Number((await client.command({ serverStatus: 1 })).pid);
    if (!found.some((candidate) => candidate.pid === pid)) return false;
    return await client.command({ shutdown: 1 }).then(
      () => true,
      (error: unknown) => serverCode(error) === null,
    );
  } catch {
    return false;
  }
}
