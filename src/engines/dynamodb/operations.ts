import path from 'node:path';
import { TutorialError, hasCode } from '../../contract/errors.ts';
import type { ProcessResource, TableResource } from '../../contract/resources.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import { findOurs } from '../process/identity.ts';
import { INSTANCES, secretRef } from '../process/instance-folder.ts';
import { isPortFree } from '../process/port.ts';
import { pause, poll } from '../process/wait.ts';
import { ABOUT } from './about.ts';
import type {
  DynamodbFact,
  DynamodbOperations,
  DynamodbSession,
  DynamodbTableSpec,
} from './contract.ts';
import { startProcess } from './embedded.ts';
import { openDynamodb } from './session.ts';

const PATIENCE_MS = 3000;
const LOOK_MS = 100;

/** What can be done with the servers of a fact, beside talking to them. */
export function dynamodbOperations(bench: Bench): DynamodbOperations {
  return {
    makeTable: (fact, table, signal) => makeTable(fact, table, bench, signal),
    kill: (fact, owner) => kill(fact, owner, bench),
    restart: (fact, owner, signal) => restart(fact, owner, bench, signal),
  };
}

async function makeTable(
  fact: DynamodbFact,
  table: DynamodbTableSpec,
  { ledger, secrets }: Bench,
  signal: AbortSignal,
): Promise<void> {
  const { owner, name } = table;
  await using session = await openDynamodb(fact, secrets);
  const remote: TableResource = {
    kind: 'table',
    id: `${fact.instance}/table-${name}`,
    owner,
    name,
    secret: secretRef.url(fact.instance),
    server: `${fact.host}:${fact.port}`,
  };
  const isRemote = isGivenByUrl(fact);
  if (isRemote) {
    await refuseStranger(fact, name, session);
    await ledger.intend(remote);
  }
  await session.call('CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: table.key, AttributeType: 'S' }],
    KeySchema: [{ AttributeName: table.key, KeyType: 'HASH' }],
  });
  if (isRemote) await ledger.created(remote);
  await untilActive(session, name, signal);
  if (table.ttl === null) return;
  await session.call('UpdateTimeToLive', {
    TableName: name,
    TimeToLiveSpecification: { AttributeName: table.ttl, Enabled: true },
  });
}

/** A table that is there before we make it is not ours, and must not get into our journal. */
async function refuseStranger(
  fact: DynamodbFact,
  name: string,
  session: DynamodbSession,
): Promise<void> {
  if (!(await session.send('DescribeTable', { TableName: name })).ok) return;
  const endpoint = `${fact.host}:${fact.port}`;
  throw new TutorialError('EXTERNAL_NOT_OURS', { endpoint, kind: 'table', name });
}

async function untilActive(
  session: DynamodbSession,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const { Table } = await session.call('DescribeTable', { TableName: name });
    if (Table?.TableStatus === 'ACTIVE') return;
    await pause(LOOK_MS, signal);
  }
}

/** Nothing is done when it is dead already. Throws CLEANUP_INCOMPLETE. */
async function kill(fact: DynamodbFact, owner: string, bench: Bench): Promise<void> {
  const resource: ProcessResource = {
    kind: 'process',
    id: `${fact.instance}/process-${fact.port}`,
    owner,
    role: ABOUT.id,
    program: await nodeProgram(),
    folder: folderOf(fact, bench),
    port: fact.port,
    pid: null,
    startedAt: null,
  };
  for (const { pid } of await findOurs(resource, bench)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!hasCode(error, 'ESRCH')) throw error;
    }
  }
  // The last of its threads to end may hold the port a moment longer.
  const gone = async (): Promise<boolean> =>
    (await findOurs(resource, bench)).length === 0 && (await isPortFree(fact.port));
  if (!(await poll(gone, PATIENCE_MS))) {
    throw new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }, `${fact.product} does not end`);
  }
  await bench.ledger.removed(resource);
}

async function restart(
  fact: DynamodbFact,
  owner: string,
  bench: Bench,
  signal: AbortSignal,
): Promise<void> {
  const { instance, port, accessKeyId, secret, ttlDelayMs } = fact;
  const secretAccessKey = secret === null ? '' : await bench.secrets.get(secret);
  const folder = folderOf(fact, bench);
  await startProcess(
    { instance, owner, folder, port, ttlDelayMs: ttlDelayMs ?? 0, accessKeyId, secretAccessKey },
    bench,
    signal,
  );
}

function folderOf({ instance }: DynamodbFact, { folders }: Bench): string {
  return path.join(folders.workspace, INSTANCES, instance);
}
