import { parametersOf, permissionOf } from './cloudformation-names.ts';
import type { EndpointOf, Kind, Made } from './made.ts';
import { entriesOf, type Input } from './value.ts';

/** How the provider hashicorp/aws calls what the SDK calls otherwise. */
interface Spelling {
  readonly type: string;
  /** By key of the SDK, every one of them; null for what this provider cannot say. */
  readonly names: Readonly<Record<string, string | null>>;
  /** What an attribute of another thing, or the learner, holds of it. */
  readonly reference: string;
  /** The same input on the levels of the provider. */
  readonly input?: (made: Made) => Input;
  /** Attributes that the SDK has in another call. */
  readonly also?: Readonly<Record<string, string | boolean>>;
  readonly createFirst?: boolean;
}

const CACHE = {
  Engine: 'engine',
  EngineVersion: 'engine_version',
  CacheParameterGroupName: 'parameter_group_name',
  CacheNodeType: 'node_type',
  TransitEncryptionEnabled: 'transit_encryption_enabled',
  PreferredMaintenanceWindow: 'maintenance_window',
  CacheSubnetGroupName: 'subnet_group_name',
  SecurityGroupIds: 'security_group_ids',
  NetworkType: 'network_type',
  IpDiscovery: 'ip_discovery',
  Port: 'port',
  AutoMinorVersionUpgrade: 'auto_minor_version_upgrade',
} as const;

/** Every kind that is a resource of the provider. A secret is a variable. Source: its schema, 5.100.0 and 6.45.0. */
export const TERRAFORM: Readonly<Record<Exclude<Kind, 'secret'>, Spelling>> = {
  securityGroup: {
    type: 'aws_security_group',
    reference: 'id',
    names: { GroupName: 'name', Description: 'description', VpcId: 'vpc_id' },
  },
  ingress: {
    type: 'aws_vpc_security_group_ingress_rule',
    reference: 'id',
    input: ({ input }) => ({ GroupId: input.GroupId, ...permissionOf(input.IpPermissions) }),
    names: {
      GroupId: 'security_group_id',
      SourceSecurityGroupId: 'referenced_security_group_id',
      CidrIp: 'cidr_ipv4',
      IpProtocol: 'ip_protocol',
      FromPort: 'from_port',
      ToPort: 'to_port',
      Description: 'description',
    },
  },
  subnetGroup: {
    type: 'aws_elasticache_subnet_group',
    reference: 'name',
    names: {
      CacheSubnetGroupName: 'name',
      CacheSubnetGroupDescription: 'description',
      SubnetIds: 'subnet_ids',
    },
  },
  logGroup: {
    type: 'aws_cloudwatch_log_group',
    reference: 'name',
    input: ({ input, then }) => ({ ...input, ...then }),
    names: { logGroupName: 'name', retentionInDays: 'retention_in_days' },
  },
  parameterGroup: {
    type: 'aws_elasticache_parameter_group',
    reference: 'name',
    input: ({ input, then }) => ({
      ...input,
      Parameters: entriesOf(parametersOf(then?.ParameterNameValues)).map(([Name, Value]) => ({
        Name,
        Value,
      })),
    }),
    names: {
      CacheParameterGroupName: 'name',
      CacheParameterGroupFamily: 'family',
      Description: 'description',
      Parameters: 'parameter',
      Name: 'name',
      Value: 'value',
    },
    createFirst: true,
  },
  user: {
    type: 'aws_elasticache_user',
    reference: 'user_id',
    names: {
      UserId: 'user_id',
      UserName: 'user_name',
      Engine: 'engine',
      AccessString: 'access_string',
      AuthenticationMode: 'authentication_mode',
      Type: 'type',
      Passwords: 'passwords',
    },
  },
  userGroup: {
    type: 'aws_elasticache_user_group',
    reference: 'user_group_id',
    names: { UserGroupId: 'user_group_id', Engine: 'engine', UserIds: 'user_ids' },
  },
  replicationGroup: {
    type: 'aws_elasticache_replication_group',
    reference: 'id',
    input: ({ input }) => ({
      ...input,
      LogDeliveryConfigurations: undefined,
      LogDelivery: input.LogDeliveryConfigurations,
    }),
    also: { apply_immediately: true },
    names: {
      ...CACHE,
      ReplicationGroupId: 'replication_group_id',
      ReplicationGroupDescription: 'description',
      NumCacheClusters: 'num_cache_clusters',
      NumNodeGroups: 'num_node_groups',
      ReplicasPerNodeGroup: 'replicas_per_node_group',
      NodeGroupConfiguration: null,
      AutomaticFailoverEnabled: 'automatic_failover_enabled',
      MultiAZEnabled: 'multi_az_enabled',
      PreferredCacheClusterAZs: 'preferred_cache_cluster_azs',
      AtRestEncryptionEnabled: 'at_rest_encryption_enabled',
      KmsKeyId: 'kms_key_id',
      TransitEncryptionMode: 'transit_encryption_mode',
      AuthToken: 'auth_token',
      UserGroupIds: 'user_group_ids',
      SnapshotRetentionLimit: 'snapshot_retention_limit',
      SnapshotWindow: 'snapshot_window',
      DataTieringEnabled: 'data_tiering_enabled',
      Durability: null,
      LogDelivery: 'log_delivery_configuration',
      LogType: 'log_type',
      LogFormat: 'log_format',
      DestinationType: 'destination_type',
      DestinationDetails: 'destination',
    },
  },
  serverlessCache: {
    type: 'aws_elasticache_serverless_cache',
    reference: 'name',
    names: {
      ServerlessCacheName: 'name',
      Description: 'description',
      Engine: 'engine',
      MajorEngineVersion: 'major_engine_version',
      CacheUsageLimits: 'cache_usage_limits',
      DataStorage: 'data_storage',
      ECPUPerSecond: 'ecpu_per_second',
      Maximum: 'maximum',
      Unit: 'unit',
      KmsKeyId: 'kms_key_id',
      UserGroupId: 'user_group_id',
      SnapshotRetentionLimit: 'snapshot_retention_limit',
      DailySnapshotTime: 'daily_snapshot_time',
      SubnetIds: 'subnet_ids',
      SecurityGroupIds: 'security_group_ids',
      NetworkType: null,
    },
  },
  cacheCluster: {
    type: 'aws_elasticache_cluster',
    reference: 'cluster_id',
    also: { apply_immediately: true },
    names: {
      ...CACHE,
      CacheClusterId: 'cluster_id',
      NumCacheNodes: 'num_cache_nodes',
      AZMode: 'az_mode',
      PreferredAvailabilityZones: 'preferred_availability_zones',
    },
  },
  dbSubnetGroup: {
    type: 'aws_db_subnet_group',
    reference: 'name',
    names: {
      DBSubnetGroupName: 'name',
      DBSubnetGroupDescription: 'description',
      SubnetIds: 'subnet_ids',
    },
  },
  database: {
    type: 'aws_db_instance',
    reference: 'identifier',
    also: { delete_automated_backups: true, skip_final_snapshot: true, apply_immediately: true },
    names: {
      DBInstanceIdentifier: 'identifier',
      Engine: 'engine',
      EngineVersion: 'engine_version',
      EngineLifecycleSupport: 'engine_lifecycle_support',
      DBInstanceClass: 'instance_class',
      AllocatedStorage: 'allocated_storage',
      StorageType: 'storage_type',
      StorageEncrypted: 'storage_encrypted',
      DBName: 'db_name',
      MasterUsername: 'username',
      ManageMasterUserPassword: 'manage_master_user_password',
      DBSubnetGroupName: 'db_subnet_group_name',
      VpcSecurityGroupIds: 'vpc_security_group_ids',
      PubliclyAccessible: 'publicly_accessible',
      MultiAZ: 'multi_az',
      AutoMinorVersionUpgrade: 'auto_minor_version_upgrade',
      BackupRetentionPeriod: 'backup_retention_period',
      DeletionProtection: 'deletion_protection',
      CopyTagsToSnapshot: 'copy_tags_to_snapshot',
    },
  },
};

/** The attribute that holds an address. */
export const TERRAFORM_ENDPOINTS: Readonly<Record<EndpointOf, string>> = {
  primary: 'primary_endpoint_address',
  reader: 'reader_endpoint_address',
  configuration: 'configuration_endpoint_address',
  serverless: 'endpoint[0].address',
  discovery: 'configuration_endpoint',
  mysql: 'address',
};

/** A parameter as a variable is called. */
export function snake(id: string): string {
  return id
    .replace(/MySql/g, 'Mysql')
    .replace(/(?<=[a-z0-9])([A-Z])/g, '_$1')
    .toLowerCase();
}
