import type { ClientCall } from '../family.ts';
import { findClient } from '../kinds/clients.ts';
import type { Bench } from '../process/bench.ts';
import type { MongoFact } from './contract.ts';
import { mongoVariables } from './variables.ts';

/**
 * How `mongosh` is started on the MongoDB of a fact: without a connection, as its manual knows no other way for a
 * password than argv or asking; the URL is in its environment.
 */
export async function mongoClientCall(fact: MongoFact, bench: Bench): Promise<ClientCall> {
  const found = await findClient(['mongosh'], { names: /^mongosh/i }, bench);
  return {
    name: 'mongosh',
    program: found?.path ?? null,
    args: ['--nodb', '--shell', '--eval', 'db = connect(process.env.MONGODB_URL)'],
    variables: await mongoVariables(fact, bench.secrets),
  };
}
