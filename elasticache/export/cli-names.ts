import type { EndpointOf, Kind } from './made.ts';

/** How the AWS CLI makes a thing, waits for it and deletes it. Source: AWS CLI Command Reference. */
interface Calls {
  readonly create: string;
  /** What the answer calls it; null where nothing refers to it. */
  readonly query: string | null;
  /** The second call. */
  readonly then?: string;
  /** Waits until it can be used. */
  readonly wait?: string;
  /** Deletes it, with what names it in front of the name. Null for what goes with something else. */
  readonly remove: string | null;
  /** Waits until it is gone, for what others are waiting for. */
  readonly gone?: string;
  /** How the input says tags. */
  readonly tags: 'Tags' | 'tags' | 'TagSpecifications' | null;
  /** The key of the input that names it. */
  readonly name: string;
}

/** Every kind as the AWS CLI calls it. */
export const CLI: Readonly<Record<Kind, Calls>> = {
  securityGroup: {
    create: 'ec2 create-security-group',
    query: 'GroupId',
    remove: 'ec2 delete-security-group --group-id',
    tags: 'TagSpecifications',
    name: 'GroupName',
  },
  ingress: {
    create: 'ec2 authorize-security-group-ingress',
    query: null,
    remove: null,
    tags: null,
    name: 'GroupId',
  },
  subnetGroup: {
    create: 'elasticache create-cache-subnet-group',
    query: 'CacheSubnetGroup.CacheSubnetGroupName',
    remove: 'elasticache delete-cache-subnet-group --cache-subnet-group-name',
    tags: 'Tags',
    name: 'CacheSubnetGroupName',
  },
  secret: {
    create: 'secretsmanager create-secret',
    query: 'ARN',
    remove: 'secretsmanager delete-secret --force-delete-without-recovery --secret-id',
    tags: 'Tags',
    name: 'Name',
  },
  logGroup: {
    create: 'logs create-log-group',
    query: null,
    then: 'logs put-retention-policy',
    remove: 'logs delete-log-group --log-group-name',
    tags: 'tags',
    name: 'logGroupName',
  },
  parameterGroup: {
    create: 'elasticache create-cache-parameter-group',
    query: 'CacheParameterGroup.CacheParameterGroupName',
    then: 'elasticache modify-cache-parameter-group',
    remove: 'elasticache delete-cache-parameter-group --cache-parameter-group-name',
    tags: 'Tags',
    name: 'CacheParameterGroupName',
  },
  user: {
    create: 'elasticache create-user',
    query: 'UserId',
    remove: 'elasticache delete-user --user-id',
    tags: 'Tags',
    name: 'UserId',
  },
  userGroup: {
    create: 'elasticache create-user-group',
    query: 'UserGroupId',
    wait: `until_it_is active elasticache describe-user-groups --query 'UserGroups[0].Status' --user-group-id`,
    remove: 'elasticache delete-user-group --user-group-id',
    gone: `until_it_is gone elasticache describe-user-groups --query 'UserGroups[0].Status' --user-group-id`,
    tags: 'Tags',
    name: 'UserGroupId',
  },
  replicationGroup: {
    create: 'elasticache create-replication-group',
    query: 'ReplicationGroup.ReplicationGroupId',
    wait: 'aws elasticache wait replication-group-available --replication-group-id',
    remove: 'elasticache delete-replication-group --replication-group-id',
    gone: 'aws elasticache wait replication-group-deleted --replication-group-id',
    tags: 'Tags',
    name: 'ReplicationGroupId',
  },
  serverlessCache: {
    create: 'elasticache create-serverless-cache',
    query: 'ServerlessCache.ServerlessCacheName',
    wait: `until_it_is available elasticache describe-serverless-caches --query 'ServerlessCaches[0].Status' --serverless-cache-name`,
    remove: 'elasticache delete-serverless-cache --serverless-cache-name',
    gone: `until_it_is gone elasticache describe-serverless-caches --query 'ServerlessCaches[0].Status' --serverless-cache-name`,
    tags: 'Tags',
    name: 'ServerlessCacheName',
  },
  cacheCluster: {
    create: 'elasticache create-cache-cluster',
    query: 'CacheCluster.CacheClusterId',
    wait: 'aws elasticache wait cache-cluster-available --cache-cluster-id',
    remove: 'elasticache delete-cache-cluster --cache-cluster-id',
    gone: 'aws elasticache wait cache-cluster-deleted --cache-cluster-id',
    tags: 'Tags',
    name: 'CacheClusterId',
  },
  dbSubnetGroup: {
    create: 'rds create-db-subnet-group',
    query: 'DBSubnetGroup.DBSubnetGroupName',
    remove: 'rds delete-db-subnet-group --db-subnet-group-name',
    tags: 'Tags',
    name: 'DBSubnetGroupName',
  },
  database: {
    create: 'rds create-db-instance',
    query: 'DBInstance.DBInstanceIdentifier',
    wait: 'aws rds wait db-instance-available --db-instance-identifier',
    remove:
      'rds delete-db-instance --skip-final-snapshot --delete-automated-backups --db-instance-identifier',
    gone: 'aws rds wait db-instance-deleted --db-instance-identifier',
    tags: 'Tags',
    name: 'DBInstanceIdentifier',
  },
};

/** What looks an address up; the name stands behind it. */
export const CLI_ENDPOINTS: Readonly<Record<EndpointOf, string>> = {
  primary: `elasticache describe-replication-groups --query 'ReplicationGroups[0].NodeGroups[0].PrimaryEndpoint.Address' --replication-group-id`,
  reader: `elasticache describe-replication-groups --query 'ReplicationGroups[0].NodeGroups[0].ReaderEndpoint.Address' --replication-group-id`,
  configuration: `elasticache describe-replication-groups --query 'ReplicationGroups[0].ConfigurationEndpoint.Address' --replication-group-id`,
  serverless: `elasticache describe-serverless-caches --query 'ServerlessCaches[0].Endpoint.Address' --serverless-cache-name`,
  discovery: `elasticache describe-cache-clusters --query 'CacheClusters[0].ConfigurationEndpoint.Address' --cache-cluster-id`,
  mysql: `rds describe-db-instances --query 'DBInstances[0].Endpoint.Address' --db-instance-identifier`,
};
