import type { EmbeddedMongoConfig } from '../../../servers/mongodb/config.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { ABOUT } from './about.ts';
import type { MongoFact, MongoSpec } from './contract.ts';
import { MONGO_USER, mongoAnswers, newMongoSecret, privateMongoFact } from './private-mongo.ts';

const DEADLINE_MS = 20_000;

/** Starts the embedded MongoDB as a process of its own. Throws what startPrivateServer throws. */
export async function startEmbeddedMongo(
  spec: MongoSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<MongoFact> {
  const { product, version } = ABOUT.embedded;
  const instance = newInstanceId(ABOUT.id);
  const password = await newMongoSecret(instance, bench.secrets);
  const program = await nodeProgram();
  return inNewInstance(bench, spec.owner, instance, async ({ path: folder }) => {
    const { port } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: ABOUT.id,
        product,
        program,
        folder,
        port: spec.port,
        commandFor: (chosen) => {
          const config: EmbeddedMongoConfig = {
            instance,
            port: chosen,
            user: MONGO_USER,
            password,
          };
          return bundleCommand(ABOUT.id, bench, instance, config);
        },
        isReady: (chosen) => mongoAnswers(chosen, password),
        secrets: [password],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    return privateMongoFact({ instance, kind: 'embedded', product, version, port });
  });
}
