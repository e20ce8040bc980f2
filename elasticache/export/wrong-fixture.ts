import type { Tree } from './yaml.ts';

/** For tests: a template as YAML reads it. */
export interface Template {
  readonly Resources: Record<string, { Type: string; Properties: Record<string, Tree> }>;
  Outputs: Record<string, Tree>;
}

type Properties = Record<string, Tree>;

const change =
  (id: string, properties: Properties) =>
  ({ Resources }: Template): void => {
    Object.assign(Resources[id]?.Properties ?? {}, properties);
  };
const drop =
  (id: string, property: string) =>
  ({ Resources }: Template): void => {
    Reflect.deleteProperty(Resources[id]?.Properties ?? {}, property);
  };

/** For tests: one mistake each in the template of `upkeep`, and the rule of the validator that sees it. */
export const WRONG: readonly (readonly [string, string, (template: Template) => void])[] = [
  ['an unknown property', 'F3002', change('Cache', { NodeType: 'cache.t4g.micro' })],
  ['a number that is none', 'F3012', change('Cache', { NumCacheClusters: 'two' })],
  ['no description', 'F3003', drop('Cache', 'ReplicationGroupDescription')],
  ['a Ref to nothing', 'F1020', change('Cache', { CacheSubnetGroupName: { Ref: 'X' } })],
  [
    'a GetAtt of nothing',
    'F1020',
    change('Cache', { SecurityGroupIds: [{ 'Fn::GetAtt': ['X', 'GroupId'] }] }),
  ],
  ['six replicas', 'F3034', change('Cache', { ReplicasPerNodeGroup: 6 })],
  [
    'a log without a destination',
    'F3003',
    change('Cache', {
      LogDeliveryConfigurations: [
        { LogType: 'slow-log', LogFormat: 'json', DestinationType: 'cloudwatch-logs' },
      ],
    }),
  ],
  ['a network type as the page says it', 'W3030', change('Cache', { NetworkType: 'dual-stack' })],
  ['a subnet group without subnets', 'F3003', drop('CacheSubnetGroup', 'SubnetIds')],
  ['a switch that is none', 'F3012', change('Database', { MultiAZ: 'perhaps' })],
  ['a retention that logs do not have', 'W3030', change('SlowLog', { RetentionInDays: 2 })],
  [
    'a type that is none',
    'F3006',
    ({ Resources }) => {
      if (Resources.Cache !== undefined) Resources.Cache.Type = 'AWS::ElastiCache::Cache';
    },
  ],
  [
    'an endpoint as it is spelled elsewhere',
    'F6101',
    (template) => {
      const Value = { 'Fn::GetAtt': ['Cache', 'ConfigurationEndpoint.Address'] };
      template.Outputs = { CacheAddress: { Value } };
    },
  ],
];
