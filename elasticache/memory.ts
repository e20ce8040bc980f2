/** What all nodes of a cache may use for data on a laptop together, in bytes. */
export const LAPTOP_BYTES = 512 * 1024 ** 2;
/** What one node gets at least, in bytes. */
const LEAST_BYTES = 16 * 1024 ** 2;

/**
 * What is left for data of a node's maxmemory after reserved-memory-percent was taken off, in bytes.
 * Source: Amazon ElastiCache User Guide, "Managing reserved memory" (25 percent by default).
 */
export function usableMemory(maxmemory: number, reservedPercent: number): number {
  return Math.floor(maxmemory * (1 - reservedPercent / 100));
}

/** The limit of one node on this machine, in bytes: AWS's, or an equal share of what a laptop can spare. */
export function memoryHere(usable: number, nodes: number): number {
  const share = Math.max(LEAST_BYTES, Math.floor(LAPTOP_BYTES / nodes));
  return Math.min(usable, share);
}
