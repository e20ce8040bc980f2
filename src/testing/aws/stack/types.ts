import { isTrue, objectOf, textOf, type Json } from './json.ts';
import {
  address,
  arnOf,
  drawn,
  endpointOf,
  named,
  secretOf,
  type Made,
  type Place,
} from './make.ts';

/** What kinds of snapshots there are. */
export type SnapshotKind = 'group' | 'cluster' | 'serverless' | 'database';

/** What a type of resource is. */
export interface ResourceType {
  /** How long it takes to make and to delete, in seconds: an order of magnitude, which nothing may rely on. */
  readonly seconds: readonly [make: number, remove: number];
  readonly make: (place: Place) => Made;
  /** What is left of it when it goes under the policy `Snapshot`. */
  readonly snapshot?: SnapshotKind;
}

const INSTANT = [5, 5] as const;

/** What `Ref` and `Fn::GetAtt` give for each type. Source: AWS CloudFormation Template Reference, "Return values", read 2026-11. */
export const TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::EC2::SecurityGroup': {
    seconds: INSTANT,
    make: (place) => {
      const GroupId = `sg-0${drawn(16)}`;
      const arn = arnOf(place, 'ec2', `security-group/${GroupId}`);
      const VpcId = place.properties.VpcId ?? '';
      return { physicalId: GroupId, arn, attributes: { GroupId, Id: GroupId, VpcId } };
    },
  },
  'AWS::EC2::SecurityGroupIngress': {
    seconds: INSTANT,
    make: () => {
      const Id = `sgr-0${drawn(16)}`;
      return { physicalId: Id, arn: null, attributes: { Id } };
    },
  },
  'AWS::ElastiCache::CacheCluster': { seconds: [300, 200], make: cluster, snapshot: 'cluster' },
  'AWS::ElastiCache::ParameterGroup': simple('elasticache', 'parametergroup'),
  'AWS::ElastiCache::ReplicationGroup': { seconds: [420, 300], make: group, snapshot: 'group' },
  'AWS::ElastiCache::ServerlessCache': {
    seconds: [120, 120],
    make: serverless,
    snapshot: 'serverless',
  },
  'AWS::ElastiCache::SubnetGroup': simple('elasticache', 'subnetgroup'),
  'AWS::ElastiCache::User': simple('elasticache', 'user', 'UserId'),
  'AWS::ElastiCache::UserGroup': simple('elasticache', 'usergroup', 'UserGroupId'),
  'AWS::Logs::LogGroup': {
    seconds: INSTANT,
    make: (place) => {
      const name = named(place);
      const Arn = arnOf(place, 'logs', `log-group:${name}:*`);
      return { physicalId: name, arn: Arn.slice(0, -2), attributes: { Arn } };
    },
  },
  'AWS::RDS::DBInstance': { seconds: [480, 300], make: database, snapshot: 'database' },
  'AWS::RDS::DBSubnetGroup': simple('rds', 'subgrp'),
  'AWS::SecretsManager::Secret': {
    seconds: INSTANT,
    make: (place) => {
      const { PasswordLength = 32 } = objectOf(place.properties.GenerateSecretString);
      const secret = secretOf(place, `${place.id}-${drawn(12)}`, drawn(Number(PasswordLength)));
      return { physicalId: secret.arn, arn: secret.arn, attributes: { Id: secret.arn }, secret };
    },
  },
};

function simple(service: string, kind: string, id?: string): ResourceType {
  return {
    seconds: INSTANT,
    make: (place) => {
      const given = id === undefined ? undefined : place.properties[id];
      const name = typeof given === 'string' ? given : named(place);
      const Arn = arnOf(place, service, `${kind}:${name}`);
      const attributes = id === undefined ? {} : { Arn, Status: 'active' };
      return { physicalId: name, arn: Arn, attributes };
    },
  };
}

const ELASTICACHE_PORT = 6379;

function group(place: Place): Made {
  const { properties } = place;
  const name = textOf(properties.ReplicationGroupId ?? named(place));
  const port = Number(properties.Port ?? ELASTICACHE_PORT);
  const server = endpointOf(place, `master.${name}`, port);
  const shards = Number(properties.NumNodeGroups ?? 0);
  // An endpoint of the other mode is empty: nobody refuses it.
  const clustered = shards > 0;
  const nodes = Array.from({ length: Math.max(shards, 1) }).flatMap((_shard, shard) =>
    Array.from({
      length: clustered
        ? 1 + Number(properties.ReplicasPerNodeGroup ?? 0)
        : Number(properties.NumCacheClusters ?? 1),
    }).map((_node, node) =>
      [name, ...(clustered ? [padded(shard + 1, 4)] : []), padded(node + 1, 3)].join('-'),
    ),
  );
  return {
    physicalId: name,
    arn: arnOf(place, 'elasticache', `replicationgroup:${name}`),
    attributes: {
      ...address('PrimaryEndPoint', clustered ? null : server),
      ...address('ReaderEndPoint', clustered ? null : (server.reader ?? server)),
      ...address('ConfigurationEndPoint', clustered ? server : null),
    },
    members: nodes.map((node) => ({
      arn: arnOf(place, 'elasticache', `cluster:${node}`),
      owned: false,
    })),
  };
}

const padded = (n: number, length: number): string => String(n).padStart(length, '0');

function cluster(place: Place): Made {
  const { Engine, Port } = place.properties;
  const name = named(place);
  const memcached = Engine === 'memcached';
  const port = Number(Port ?? (memcached ? 11_211 : ELASTICACHE_PORT));
  const server = endpointOf(place, `${name}.cfg`, port);
  return {
    physicalId: name,
    arn: arnOf(place, 'elasticache', `cluster:${name}`),
    attributes: address(memcached ? 'ConfigurationEndpoint' : 'RedisEndpoint', server),
  };
}

function serverless(place: Place): Made {
  const name = textOf(place.properties.ServerlessCacheName ?? named(place));
  const server = endpointOf(place, `${name}.serverless`, ELASTICACHE_PORT);
  const ARN = arnOf(place, 'elasticache', `serverlesscache:${name}`);
  return {
    physicalId: name,
    arn: ARN,
    attributes: {
      ARN,
      Status: 'AVAILABLE',
      ...address('Endpoint', server),
      ...address('ReaderEndpoint', server.reader ?? { ...server, port: server.port + 1 }),
    },
  };
}

function database(place: Place): Made {
  const { ManageMasterUserPassword, MasterUsername, Port } = place.properties;
  const name = named(place);
  const server = endpointOf(place, name, Number(Port ?? 3306));
  const DBInstanceArn = arnOf(place, 'rds', `db:${name}`);
  const user = JSON.stringify({ username: textOf(MasterUsername ?? 'admin'), password: drawn(28) });
  const secret = secretOf(place, `rds!db-${drawn(32)}`, user);
  const attributes: Record<string, Json> = { DBInstanceArn, ...address('Endpoint', server) };
  if (!isTrue(ManageMasterUserPassword))
    return { physicalId: name, arn: DBInstanceArn, attributes };
  return {
    physicalId: name,
    arn: DBInstanceArn,
    attributes: { ...attributes, 'MasterUserSecret.SecretArn': secret.arn },
    members: [{ arn: secret.arn, owned: true }],
    secret,
  };
}
