import type { Message } from '../../src/contract/message.ts';
import type { Input, ParameterId } from './value.ts';

/** What a plan can make. */
export type Kind =
  | 'securityGroup'
  | 'ingress'
  | 'subnetGroup'
  | 'secret'
  | 'logGroup'
  | 'parameterGroup'
  | 'user'
  | 'userGroup'
  | 'replicationGroup'
  | 'serverlessCache'
  | 'cacheCluster'
  | 'dbSubnetGroup'
  | 'database';

/** From where a cache can be reached: from its VPC, or by its public address from anywhere. */
export type Access = 'vpc' | 'public';

/** Why something is as it is. */
export interface Comment {
  /** The key of the input that it is about; null for the whole. */
  readonly at: string | null;
  readonly text: Message;
}

/** One thing that AWS makes. Things stand in the order in which they can be made. */
export interface Made {
  /** Unique in its plan; letters and digits. */
  readonly id: string;
  readonly kind: Kind;
  /** As the SDK's call that creates it takes it. Without tags, which are the same everywhere. */
  readonly input: Input;
  /** As the SDK's second call takes it, where one is needed: parameters of a group, retention of a log. */
  readonly then?: Input;
  /** Made only where this was given. */
  readonly when?: ParameterId;
  readonly comments: readonly Comment[];
}

/** Where a client connects to. */
export type EndpointOf =
  'primary' | 'reader' | 'configuration' | 'serverless' | 'discovery' | 'mysql';

/** What is told when all of it stands. */
export type Output =
  | {
      readonly id: string;
      readonly endpoint: EndpointOf;
      readonly made: string;
      readonly why: Message;
    }
  | { readonly id: string; readonly secretOf: string; readonly why: Message }
  | { readonly id: string; readonly idOf: string; readonly why: Message };

/** Something that is asked for. */
export interface Parameter {
  readonly id: ParameterId;
  /** Null where nobody can know it before; an empty text leaves it out. */
  readonly usual: string | null;
  /** The same as CloudFormation wants it: RDS completes a version, the checkers of templates do not. */
  readonly exact?: string;
  readonly why: Message;
  /** Of a list: how many AWS takes at most. */
  readonly most?: number;
}

/** The tag that everything carries. */
export const TAG = { Key: 'Project', Value: 'elasticache-tutorial' } as const;
