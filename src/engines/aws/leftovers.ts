import type { AwsClients } from './clients.ts';
import { isNotFound, told } from './errors.ts';
import type { Part } from './stack.ts';
import { PROJECT, TAGS } from './tags.ts';

/** Something that a stack left, or that AWS still lists. */
export interface Leftover {
  /** As the console and the command line call it. */
  readonly name: string;
  /** The console of which service shows it. */
  readonly console: string;
  /** What removes it, typed in a shell. */
  readonly command: string;
  /** Removes it; left out where only the learner may decide. */
  readonly remove?: () => Promise<void>;
}

/**
 * Snapshots of what a stack had made. A final or manual one outlives its cache and costs; it carries no tag of ours
 * (Amazon ElastiCache User Guide, "Taking manual backups"; Amazon RDS User Guide, "Deleting a DB instance"; 2026-11).
 */
export async function snapshotsOf(
  clients: AwsClients,
  parts: readonly Part[],
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { type, id } of parts) {
    const look = LOOKS[type];
    if (look !== undefined) found.push(...(await look(clients, id)));
  }
  return found;
}

type Look = (clients: AwsClients, id: string) => Promise<readonly Leftover[]>;

const LOOKS: Readonly<Record<string, Look>> = {
  'AWS::ElastiCache::ReplicationGroup': async (clients, id) => {
    const { sdk, elasticache } = clients;
    const names = await everyPage('elasticache:DescribeSnapshots', async (Marker) => {
      const command = new sdk.DescribeSnapshotsCommand({ ReplicationGroupId: id, Marker });
      const page = await elasticache.send(command);
      return { names: page.Snapshots?.map((one) => one.SnapshotName), next: page.Marker };
    });
    return names.map((name) => cacheSnapshot(clients, name));
  },
  'AWS::ElastiCache::ServerlessCache': async (clients, id) => {
    const { sdk, elasticache } = clients;
    const action = 'elasticache:DescribeServerlessCacheSnapshots';
    const names = await everyPage(action, async (NextToken) => {
      const input = { ServerlessCacheName: id, NextToken };
      const page = await elasticache.send(new sdk.DescribeServerlessCacheSnapshotsCommand(input));
      const all = page.ServerlessCacheSnapshots;
      return { names: all?.map((one) => one.ServerlessCacheSnapshotName), next: page.NextToken };
    });
    return names.map((name) => serverlessSnapshot(clients, name));
  },
  'AWS::RDS::DBInstance': async (clients, id) => {
    const { sdk, rds } = clients;
    const names = await everyPage('rds:DescribeDBSnapshots', async (Marker) => {
      const command = new sdk.DescribeDBSnapshotsCommand({ DBInstanceIdentifier: id, Marker });
      const page = await rds.send(command);
      return { names: page.DBSnapshots?.map((one) => one.DBSnapshotIdentifier), next: page.Marker };
    });
    return names.map((name) => databaseSnapshot(clients, name));
  },
};

interface Page {
  readonly names: readonly (string | undefined)[] | undefined;
  readonly next: string | undefined;
}

/** Names of all pages; none where AWS says that what they come from is not there. */
async function everyPage(
  action: string,
  ask: (next: string | undefined) => Promise<Page>,
): Promise<readonly string[]> {
  const all: string[] = [];
  let next: string | undefined;
  do {
    let page: Page;
    try {
      page = await ask(next);
    } catch (error) {
      if (isNotFound(error)) return all;
      return told(action, Promise.reject(error as Error));
    }
    all.push(...(page.names ?? []).filter((name) => name !== undefined));
    next = page.next;
  } while (next !== undefined && next !== '');
  return all;
}

function cacheSnapshot({ sdk, elasticache, region }: AwsClients, name: string): Leftover {
  return {
    name,
    console: 'ElastiCache, Backups',
    command: `aws elasticache delete-snapshot --snapshot-name ${name} --region ${region}`,
    remove: () =>
      gone(
        'elasticache:DeleteSnapshot',
        elasticache.send(new sdk.DeleteSnapshotCommand({ SnapshotName: name })),
      ),
  };
}

function serverlessSnapshot({ sdk, elasticache, region }: AwsClients, name: string): Leftover {
  const input = { ServerlessCacheSnapshotName: name };
  return {
    name,
    console: 'ElastiCache, Backups',
    command: `aws elasticache delete-serverless-cache-snapshot --serverless-cache-snapshot-name ${name} --region ${region}`,
    remove: () =>
      gone(
        'elasticache:DeleteServerlessCacheSnapshot',
        elasticache.send(new sdk.DeleteServerlessCacheSnapshotCommand(input)),
      ),
  };
}

function databaseSnapshot({ sdk, rds, region }: AwsClients, name: string): Leftover {
  return {
    name,
    console: 'RDS, Snapshots',
    command: `aws rds delete-db-snapshot --db-snapshot-identifier ${name} --region ${region}`,
    remove: () =>
      gone(
        'rds:DeleteDBSnapshot',
        rds.send(new sdk.DeleteDBSnapshotCommand({ DBSnapshotIdentifier: name })),
      ),
  };
}

/** Waits for a removal; what is not there is removed. */
async function gone(action: string, removal: Promise<unknown>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (!isNotFound(error)) await told(action, Promise.reject(error as Error));
  }
}

/** Everything that AWS lists by the tags of a session, of all pages. It may list for a while what is gone already. */
export async function taggedArns(
  { sdk, tagging }: AwsClients,
  { session, only }: { readonly session?: string; readonly only?: readonly string[] },
): Promise<readonly string[]> {
  const filters = [
    { Key: TAGS.project, Values: [PROJECT] },
    ...(session === undefined ? [] : [{ Key: TAGS.session, Values: [session] }]),
  ];
  return everyPage('tag:GetResources', async (next) => {
    const page = await tagging.send(
      new sdk.GetResourcesCommand({
        TagFilters: filters,
        ResourcesPerPage: 100,
        ...(next === undefined ? {} : { PaginationToken: next }),
        ...(only === undefined ? {} : { ResourceTypeFilters: [...only] }),
      }),
    );
    const names = page.ResourceTagMappingList?.map((one) => one.ResourceARN);
    return { names, next: page.PaginationToken };
  });
}

/** What to do about something that AWS lists by its tag. */
export function listed(clients: AwsClients, arn: string): Leftover {
  // arn:aws:SERVICE:REGION:ACCOUNT:KIND:NAME, or KIND/NAME
  const [, , service = '', , , ...rest] = arn.split(':');
  const [kind = '', ...more] = rest.join(':').split(/[:/]/);
  const name = more.join(':');
  const { region } = clients;
  if (service === 'elasticache' && kind === 'snapshot') return cacheSnapshot(clients, name);
  if (service === 'elasticache' && kind === 'serverlesscachesnapshot') {
    return serverlessSnapshot(clients, name);
  }
  if (service === 'rds' && kind === 'snapshot') return databaseSnapshot(clients, name);
  const removal = COMMANDS[`${service}:${kind}`];
  return {
    name: arn,
    console: `${service}, ${kind}`,
    command:
      removal === undefined
        ? `aws resourcegroupstaggingapi get-resources --resource-arn-list ${arn} --region ${region}`
        : `aws ${removal} ${kind === 'secret' ? arn : name} --region ${region}`,
  };
}

/** The AWS CLI's commands by service and kind of an ARN; the name comes behind. */
const COMMANDS: Readonly<Record<string, string>> = {
  'cloudformation:stack': 'cloudformation delete-stack --stack-name',
  'ec2:security-group': 'ec2 delete-security-group --group-id',
  'elasticache:cluster': 'elasticache delete-cache-cluster --cache-cluster-id',
  'elasticache:replicationgroup': 'elasticache delete-replication-group --replication-group-id',
  'elasticache:serverlesscache': 'elasticache delete-serverless-cache --serverless-cache-name',
  'elasticache:parametergroup':
    'elasticache delete-cache-parameter-group --cache-parameter-group-name',
  'elasticache:subnetgroup': 'elasticache delete-cache-subnet-group --cache-subnet-group-name',
  'elasticache:user': 'elasticache delete-user --user-id',
  'elasticache:usergroup': 'elasticache delete-user-group --user-group-id',
  'logs:log-group': 'logs delete-log-group --log-group-name',
  'rds:db': 'rds delete-db-instance --skip-final-snapshot --db-instance-identifier',
  'rds:subgrp': 'rds delete-db-subnet-group --db-subnet-group-name',
  'secretsmanager:secret':
    'secretsmanager delete-secret --force-delete-without-recovery --secret-id',
};
