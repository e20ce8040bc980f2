/** What an engine is in the course. */
export const ENGINE_ROLES = ['redis', 'mysql', 'memcached'] as const;

/** What an engine is in the course. */
export type EngineRole = (typeof ENGINE_ROLES)[number];

/** What a process of ours does: it is an engine, or it helps one. */
export const PROCESS_ROLES = [...ENGINE_ROLES, 'helper'] as const;

/** What a process of ours does. */
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** Where an engine comes from; printed on every table that carries a figure. */
export const ENGINE_KINDS = ['system', 'embedded', 'external'] as const;

/** Where an engine comes from. */
export type EngineKind = (typeof ENGINE_KINDS)[number];
