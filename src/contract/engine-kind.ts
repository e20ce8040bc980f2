/** Every family of servers there is, in the order in which they are shown. */
export const FAMILY_IDS = ['redis', 'mysql', 'memcached', 'mongodb', 'dynamodb'] as const;

/** A family of servers that speak one protocol, such as Redis and Valkey. */
export type FamilyId = (typeof FAMILY_IDS)[number];

/**
 * Every kind there is, in the order of preference: the learner's own, a real one of this machine, the embedded one; and
 * one in the learner's AWS account, which costs money and is taken only where it was asked for.
 */
export const ENGINE_KINDS = ['external', 'system', 'embedded', 'aws'] as const;

/** Where an engine comes from; printed on every table that carries a figure. */
export type EngineKind = (typeof ENGINE_KINDS)[number];

/** The kinds among which `auto` chooses. */
export const AUTO_KINDS = ENGINE_KINDS.filter((kind) => kind !== 'aws');

/** The engine behind a figure. */
export interface EngineLabel {
  readonly role: FamilyId;
  readonly kind: EngineKind;
  /** For example `redis`, `valkey`, `mariadb`, `mysql`, or the embedded engine's own name. */
  readonly product: string;
  readonly version: string;
}

/** What a process of ours may be: a server of a family, or a program beside them. */
export const PROCESS_ROLES = [...FAMILY_IDS, 'helper'] as const;

/** What a process of ours is. */
export type ProcessRole = (typeof PROCESS_ROLES)[number];
