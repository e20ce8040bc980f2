import type { TableResource } from '../../contract/resources.ts';
import { addressOf } from '../destroy/address.ts';
import type { Remote } from '../destroy/remote.ts';
import type { Bench } from '../process/bench.ts';
import { poll } from '../process/wait.ts';
import { DynamodbClient } from './client.ts';
import { TABLE_NAME } from './external.ts';
import { endpointOfUrl, parseDynamodbUrl } from './url.ts';

const TIMEOUT_MS = 15_000;
/** AWS takes seconds to delete a table. */
const GONE_MS = 60_000;
const LOOK_MS = 250;
const NOT_THERE = 'ResourceNotFoundException';

/** A session's table on a DynamoDB of the learner's. */
export const remoteTable: Remote<TableResource> = {
  kind: 'table',
  async isThere(resource, bench) {
    await using client = await clientFor(resource, bench);
    const reply = await client.send('DescribeTable', { TableName: resource.name });
    if (!reply.ok && reply.error !== NOT_THERE) throw new Error(`${reply.error}: ${reply.message}`);
    return reply.ok;
  },
  async remove(resource, bench) {
    const { name } = resource;
    if (!TABLE_NAME.test(name)) throw new Error(`${name} is no name of ours; it was not touched`);
    await using client = await clientFor(resource, bench);
    const reply = await client.send('DeleteTable', { TableName: name });
    if (!reply.ok && reply.error !== NOT_THERE) throw new Error(`${reply.error}: ${reply.message}`);
    const isGone = async (): Promise<boolean> =>
      !(await client.send('DescribeTable', { TableName: name })).ok;
    if (!(await poll(isGone, GONE_MS, undefined, LOOK_MS))) {
      throw new Error(`${name} is still being deleted`);
    }
  },
};

async function clientFor(
  resource: TableResource,
  { secrets, urls }: Bench,
): Promise<DynamodbClient> {
  const url = await addressOf(resource, urls.dynamodb, endpointOfUrl, secrets);
  return new DynamodbClient({ ...parseDynamodbUrl(url), timeoutMs: TIMEOUT_MS });
}
