/** Every family of servers there is. */
export const FAMILY_IDS = ['redis', 'mysql', 'memcached'] as const;

/** A family of servers that speak one protocol, such as Redis and Valkey. */
export type FamilyId = (typeof FAMILY_IDS)[number];

/** Where an engine comes from; printed on every table that carries a figure. */
export type EngineKind = 'system' | 'embedded' | 'external';

/** What a process of ours is: a server of a family, or a program beside them. */
export type ProcessRole = FamilyId | 'helper';
