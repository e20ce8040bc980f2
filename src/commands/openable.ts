import type { FamilyId } from '../contract/engine-kind.ts';

/** Servers that can be opened, each with the step that makes it. */
export const STEPS = { redis: 'create-redis', mysql: 'create-mysql' } as const satisfies Partial<
  Record<FamilyId, string>
>;
/** A server that can be opened. */
export type Openable = keyof typeof STEPS;

/** The servers that can be opened. */
export const OPENABLE = Object.keys(STEPS) as readonly Openable[];
