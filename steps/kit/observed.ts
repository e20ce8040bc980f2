import type { Message, Read, ReadPath, StepEmission } from '#tutorial';

/** A read of the cache-aside core as an event, exactly as the core reported it; with its path where that was watched. */
export function observedRead(
  label: Message | string,
  read: Read<object>,
  path?: ReadPath,
): StepEmission {
  return {
    event: 'read.observed',
    read: {
      label,
      outcome: read.outcome,
      key: read.key,
      totalMs: read.totalMs,
      cacheMs: read.cacheMs,
      databaseMs: read.outcome === 'hit' ? null : read.databaseMs,
      rows: read.rows.length,
      ttlMs: read.ttlMs ?? null,
      ...(path === undefined ? {} : { path }),
    },
  };
}
