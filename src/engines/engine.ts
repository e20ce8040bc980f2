import type { AwsWatch } from '../contract/aws.ts';
import type { EngineLabel, FamilyId } from '../contract/engine-kind.ts';
import type { Facts, ServerFact } from '../contract/facts.ts';
import type { Presence, Resource } from '../contract/resources.ts';
import type { AnyFamily, ClientCall, Variables } from './family.ts';
import type { FAMILIES } from './index.ts';
import type { AwsEngine } from './aws/contract.ts';
import type { LearnerEngine } from './learner/contract.ts';
import type { WebEngine } from './web/contract.ts';

export type { Availability, EngineChoice, Selection } from './kinds/availability.ts';
export type * from './aws/contract.ts';
export type * from './dynamodb/contract.ts';
export type * from './memcached/contract.ts';
export type * from './mongodb/contract.ts';
export type * from './mysql/contract.ts';
export type * from './redis/contract.ts';
export type * from './web/contract.ts';
export type * from './learner/contract.ts';

/** The engine of every family, by the family's id. */
export type FamilyEngines = {
  readonly [Id in FamilyId]: EngineOf<(typeof FAMILIES)[Id]>;
};

type EngineOf<F extends AnyFamily> = ReturnType<Awaited<ReturnType<F['load']>>['engine']>;

/** The engines as steps see them. */
export interface Engines extends FamilyEngines {
  /** Web processes, which labs put in front of the servers. */
  readonly web: WebEngine;
  /** The learner's AWS account. */
  readonly aws: AwsEngine;
  /** Programs that learners write. */
  readonly learner: LearnerEngine;
}

/** The engines as the program sees them, whatever their family. */
export interface EngineAdmin {
  /**
   * Destroys one resource and returns when it is gone; a resource that is not there is a success. Nothing is ever
   * done to a process, folder or key that is not proved to be ours. Throws TutorialError CLEANUP_INCOMPLETE.
   */
  destroy(resource: Resource, watch?: AwsWatch): Promise<void>;
  /** Looks for one resource on the machine. */
  look(resource: Resource): Promise<Presence>;
  /** Folders and processes in the workspace's instances that `known` does not name; newest last. */
  strays(known?: readonly Resource[]): Promise<readonly Resource[]>;
  /** Connection settings of every server of the facts, with secrets, for `env` only. */
  variables(facts: Partial<Facts>): Promise<Variables>;
  /** How the machine's own clients are started on the servers of the facts. */
  clients(facts: Partial<Facts>): Promise<Clients>;
}

/** Calls of client programs, by family; absent where there is no server, or no such program. */
export type Clients = Readonly<Partial<Record<FamilyId, ClientCall>>>;

/** The label of a fact's engine. */
export function labelOf(role: FamilyId, fact: ServerFact): EngineLabel {
  return { role, kind: fact.kind, product: fact.product, version: fact.version };
}
