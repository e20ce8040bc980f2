/** Every family of servers there is, in the order in which they are shown. */
export const FAMILY_IDS = ['redis', 'mysql', 'memcached'] as const;

/** A family of servers that speak one protocol, such as Redis and Valkey. */
export type FamilyId = (typeof FAMILY_IDS)[number];

/** Where an engine comes from; printed on every table that carries a figure. */
export type EngineKind = 'system' | 'embedded' | 'external';

/** Every kind there is, in the order of preference: the learner's own, a real one of this machine, the embedded one. */
export const ENGINE_KINDS: readonly EngineKind[] = ['external', 'system', 'embedded'];

/** The engine behind a figure. */
export interface EngineLabel {
  readonly role: FamilyId;
  readonly kind: EngineKind;
  /** For example `redis`, `valkey`, `mariadb`, `mysql`, or the embedded engine's own name. */
  readonly product: string;
  readonly version: string;
}

/** What a process of ours is: a server of a family, or a program beside them. */
export type ProcessRole = FamilyId | 'helper';
