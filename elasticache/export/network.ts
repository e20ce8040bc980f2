import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import type { Access, Made } from './made.ts';
import { portOf } from './ports.ts';
import type { Ref, Value } from './value.ts';

/** Groups of the learner's own, as they were typed. */
function ownGroups({ asked }: CacheChoices): readonly string[] {
  return (asked['security-groups'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The groups that the cache is in. */
export function groupsOfCache(choices: CacheChoices): readonly Value[] {
  const own = ownGroups(choices);
  return own.length > 0 ? own : [{ made: 'CacheSecurityGroup' }];
}

/** True where the subnet group is one that stands already. */
function hasSubnetGroup({ asked }: CacheChoices): boolean {
  return asked['subnet-group'] !== 'default';
}

/** The subnet group of the cache. */
export function subnetGroupOf(choices: CacheChoices): Value {
  return hasSubnetGroup(choices) ? choices.asked['subnet-group'] : { made: 'CacheSubnetGroup' };
}

/** Who reaches whom, and where the cache and the database lie. */
export function networkOf(choices: CacheChoices, access: Access): readonly Made[] {
  const [first, last] = portOf(choices);
  const noGroup = access === 'public' || ownGroups(choices).length > 0;
  return [
    {
      ...group('AppSecurityGroup', 'app', 'Whatever may use the cache and the database'),
      comments: [{ at: null, text: msg('export.why.groups') }],
    },
    ...(noGroup
      ? []
      : [
          group('CacheSecurityGroup', 'cache', 'The cache'),
          fromApp('AppToCache', 'CacheSecurityGroup', first, last),
        ]),
    group('DatabaseSecurityGroup', 'database', 'The database'),
    fromApp('AppToDatabase', 'DatabaseSecurityGroup', 3306, 3306),
    {
      id: 'LearnerToDatabase',
      kind: 'ingress',
      when: 'LearnerCidr',
      input: {
        GroupId: { made: 'DatabaseSecurityGroup' },
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 3306,
            ToPort: 3306,
            IpRanges: [{ CidrIp: { given: 'LearnerCidr' }, Description: 'from the learner' }],
          },
        ],
      },
      comments: [],
    },
    ...(choices.serverless || hasSubnetGroup(choices) ? [] : [cacheSubnets()]),
  ];
}

function cacheSubnets(): Made {
  return {
    id: 'CacheSubnetGroup',
    kind: 'subnetGroup',
    input: {
      CacheSubnetGroupName: { named: '' },
      CacheSubnetGroupDescription: 'Subnets of the cache',
      SubnetIds: { given: 'SubnetIds' },
    },
    comments: [{ at: null, text: msg('export.why.subnets') }],
  };
}

function group(id: string, suffix: string, description: string): Made {
  return {
    id,
    kind: 'securityGroup',
    input: {
      GroupName: { named: `-${suffix}` },
      Description: description,
      VpcId: { given: 'VpcId' },
    },
    comments: [],
  };
}

function fromApp(id: string, to: string, from: number, last: number): Made {
  const app: Ref = { made: 'AppSecurityGroup' };
  return {
    id,
    kind: 'ingress',
    input: {
      GroupId: { made: to },
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: from,
          ToPort: last,
          UserIdGroupPairs: [{ GroupId: app, Description: 'from the application' }],
        },
      ],
    },
    comments: [],
  };
}
