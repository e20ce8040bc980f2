import type { EndpointOf, Kind, Made } from './made.ts';
import { isList, isRef, type Input, type Value } from './value.ts';

/** How CloudFormation calls what the SDK calls otherwise. */
interface Spelling {
  readonly type: string;
  /** Keys with another name; null for one that is left out, because CloudFormation gives names itself. */
  readonly names?: Readonly<Record<string, string | null>>;
  /** Properties that the SDK has in a second call, or deeper. */
  readonly also?: (made: Made) => Input;
  /** It holds data or a name, so that the stack says what becomes of it. */
  readonly disposable?: boolean;
  readonly tags?: 'none';
}

/** Every kind as CloudFormation spells it. Source: AWS CloudFormation Template Reference. */
export const CLOUDFORMATION: Readonly<Record<Kind, Spelling>> = {
  securityGroup: {
    type: 'AWS::EC2::SecurityGroup',
    names: { GroupName: null, Description: 'GroupDescription' },
  },
  ingress: {
    type: 'AWS::EC2::SecurityGroupIngress',
    names: { IpPermissions: null },
    also: ({ input }) => permissionOf(input.IpPermissions),
    tags: 'none',
  },
  subnetGroup: {
    type: 'AWS::ElastiCache::SubnetGroup',
    names: { CacheSubnetGroupName: null, CacheSubnetGroupDescription: 'Description' },
  },
  secret: {
    type: 'AWS::SecretsManager::Secret',
    names: { Name: null, SecretString: null },
    also: () => ({ GenerateSecretString: { PasswordLength: 32, ExcludePunctuation: true } }),
    disposable: true,
  },
  logGroup: {
    type: 'AWS::Logs::LogGroup',
    names: { logGroupName: null },
    also: ({ then }) => ({ RetentionInDays: then?.retentionInDays }),
    disposable: true,
  },
  parameterGroup: {
    type: 'AWS::ElastiCache::ParameterGroup',
    names: { CacheParameterGroupName: null },
    also: ({ then }) => ({ Properties: parametersOf(then?.ParameterNameValues) }),
  },
  user: { type: 'AWS::ElastiCache::User' },
  userGroup: { type: 'AWS::ElastiCache::UserGroup' },
  replicationGroup: {
    type: 'AWS::ElastiCache::ReplicationGroup',
    names: { ReplicationGroupId: null },
    disposable: true,
  },
  serverlessCache: { type: 'AWS::ElastiCache::ServerlessCache', disposable: true },
  cacheCluster: {
    type: 'AWS::ElastiCache::CacheCluster',
    names: { CacheClusterId: null, SecurityGroupIds: 'VpcSecurityGroupIds' },
    disposable: true,
  },
  dbSubnetGroup: { type: 'AWS::RDS::DBSubnetGroup', names: { DBSubnetGroupName: null } },
  database: {
    type: 'AWS::RDS::DBInstance',
    names: { DBInstanceIdentifier: null, VpcSecurityGroupIds: 'VPCSecurityGroups' },
    // A text here, a number in the SDK; the SDK has the second one in the call that deletes.
    also: ({ input }) => ({
      AllocatedStorage: JSON.stringify(input.AllocatedStorage),
      DeleteAutomatedBackups: true,
    }),
    disposable: true,
  },
};

/** The attributes that hold an address; two of them are spelled otherwise than the others. */
export const ENDPOINTS: Readonly<Record<EndpointOf, string>> = {
  primary: 'PrimaryEndPoint.Address',
  reader: 'ReaderEndPoint.Address',
  configuration: 'ConfigurationEndPoint.Address',
  serverless: 'Endpoint.Address',
  discovery: 'ConfigurationEndpoint.Address',
  mysql: 'Endpoint.Address',
};

/** The one permission of an ingress, on one level. */
export function permissionOf(permissions: Value | undefined): Input {
  const [permission] = inputsOf(permissions);
  const { UserIdGroupPairs, IpRanges, ...ports } = permission ?? {};
  const [from] = inputsOf(UserIdGroupPairs);
  const [range] = inputsOf(IpRanges);
  return {
    ...ports,
    ...(from === undefined
      ? {}
      : { SourceSecurityGroupId: from.GroupId, Description: from.Description }),
    ...range,
  };
}

/** Parameters of a group by their names. */
export function parametersOf(values: Value | undefined): Input {
  return Object.fromEntries(
    inputsOf(values).map(({ ParameterName, ParameterValue }) => [
      ParameterName as string,
      ParameterValue,
    ]),
  );
}

/** The inputs in a list. */
function inputsOf(values: Value | undefined): readonly Input[] {
  if (values === undefined || typeof values !== 'object' || !isList(values)) return [];
  return values.flatMap((one) =>
    typeof one !== 'object' || isList(one) || isRef(one) ? [] : [one],
  );
}
