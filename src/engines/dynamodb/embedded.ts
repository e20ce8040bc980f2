import path from 'node:path';
import type { EmbeddedDynamodbConfig } from '../../../servers/dynamodb/config.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId, newPassword, secretRef } from '../process/instance-folder.ts';
import { startPrivateServer, type ServerCommand } from '../process/private-server.ts';
import { ABOUT } from './about.ts';
import { DynamodbClient } from './client.ts';
import type { DynamodbFact, DynamodbSpec } from './contract.ts';

const DEADLINE_MS = 20_000;
const READY_MS = 1000;
const HOST = '127.0.0.1';
const REGION = 'us-east-1';
/** Names of tables of the tutorial in a DynamoDB of its own. */
const TABLE_PREFIX = 'tutorial-';

/** What one embedded server is started with, also for the second time. */
export interface EmbeddedStart {
  readonly instance: string;
  readonly owner: string;
  /** The instance's folder. */
  readonly folder: string;
  readonly port: number | null;
  readonly ttlDelayMs: number;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Starts the embedded DynamoDB as a process of its own. Throws what startPrivateServer throws. */
export async function startEmbeddedDynamodb(
  { owner, port: wanted, ttlDelayMs }: DynamodbSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<DynamodbFact> {
  const instance = newInstanceId(ABOUT.id);
  const secretAccessKey = newPassword();
  await bench.secrets.put(secretRef.password(instance), secretAccessKey);
  // It names who asks, as a user name does, and is no secret.
  const accessKeyId = `TUTORIAL${newPassword().slice(0, 12).toUpperCase()}`;
  return inNewInstance(bench, owner, instance, async ({ path: folder }) => {
    const start = { instance, owner, folder, port: wanted, ttlDelayMs, accessKeyId };
    const port = await startProcess({ ...start, secretAccessKey }, bench, signal);
    return {
      instance,
      kind: 'embedded',
      ...ABOUT.embedded,
      host: HOST,
      port,
      tls: null,
      secret: secretRef.password(instance),
      region: REGION,
      accessKeyId,
      tablePrefix: TABLE_PREFIX,
      ttlDelayMs,
    };
  });
}

/** Starts the server on its journal, which may be there already; gives its port. */
export async function startProcess(
  start: EmbeddedStart,
  bench: Bench,
  signal: AbortSignal,
): Promise<number> {
  const { instance, owner, folder, port, accessKeyId, secretAccessKey } = start;
  const { port: open } = await startPrivateServer(
    {
      instance,
      owner,
      role: ABOUT.id,
      product: ABOUT.embedded.product,
      program: await nodeProgram(),
      folder,
      port,
      commandFor: (chosen) => command(start, chosen, bench),
      isReady: (chosen) => answers(chosen, { accessKeyId, secretAccessKey }),
      secrets: [secretAccessKey],
      deadlineMs: DEADLINE_MS,
    },
    bench,
    signal,
  );
  return open;
}

function command(start: EmbeddedStart, port: number, bench: Bench): ServerCommand {
  const { instance, folder, ttlDelayMs, accessKeyId, secretAccessKey } = start;
  const journal = path.join(folder, 'journal.jsonl');
  const config: EmbeddedDynamodbConfig = {
    ...{ instance, port, journal, accessKeyId, secretAccessKey, ttlDelayMs },
  };
  const { args, ...rest } = bundleCommand(ABOUT.id, bench, instance, config);
  // dynalite parses URLs in a way that Node 26 warns of.
  return { ...rest, args: ['--no-deprecation', ...args] };
}

async function answers(
  port: number,
  account: Pick<EmbeddedStart, 'accessKeyId' | 'secretAccessKey'>,
): Promise<boolean> {
  await using client = new DynamodbClient({
    tls: false,
    host: HOST,
    port,
    region: REGION,
    credentials: { ...account, sessionToken: null },
    timeoutMs: READY_MS,
  });
  try {
    return (await client.send('ListTables', {})).ok;
  } catch {
    return false;
  }
}
