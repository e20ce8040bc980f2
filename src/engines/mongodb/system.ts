import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FoundServer } from '../kinds/system.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { ABOUT } from './about.ts';
import { MongoConnection } from './client.ts';
import type { MongoFact, MongoSpec } from './contract.ts';
import { mongodArguments } from './options.ts';
import {
  MONGO_USER,
  mongoAnswers,
  newMongoSecret,
  privateEndpoint,
  privateMongoFact,
} from './private-mongo.ts';

/** A new data folder on a slow disk takes its time. */
const DEADLINE_MS = 60_000;

/**
 * Starts a private `mongod` of this machine: on the loopback address, with a password. Written from MongoDB's manual
 * and not tried on a real one. Nothing of it stays when it fails. Throws what startPrivateServer throws.
 */
export async function startSystemMongo(
  server: FoundServer,
  spec: MongoSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<MongoFact> {
  const { product, version, program } = server;
  const instance = newInstanceId(ABOUT.id);
  const password = await newMongoSecret(instance, bench.secrets);
  return inNewInstance(bench, spec.owner, instance, async ({ path: folder }) => {
    const dataFolder = path.join(folder, 'data');
    await mkdir(dataFolder, { mode: 0o700 });
    const { port } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: ABOUT.id,
        product,
        program: program.real,
        folder,
        port: spec.port,
        commandFor: (chosen) => ({
          command: program.path,
          args: mongodArguments({ port: chosen, dataFolder, platform: bench.platform }),
          stdin: null,
        }),
        isReady: (chosen) => isReady(chosen, password),
        secrets: [password],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    return privateMongoFact({ instance, kind: 'system', product, version, port });
  });
}

/**
 * A new `mongod` has no account, and lets whoever comes first over the loopback make one ("localhost exception"). If
 * that was somebody else, our password opens nothing and the start fails.
 */
async function isReady(port: number, password: string): Promise<boolean> {
  if (await mongoAnswers(port, password)) return true;
  try {
    await using client = await MongoConnection.connect(privateEndpoint(port, null), 'admin');
    await client.command({ createUser: MONGO_USER, pwd: password, roles: ['root'] });
  } catch {
    return false;
  }
  return mongoAnswers(port, password);
}
