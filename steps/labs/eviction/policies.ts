/** What is known of a policy before it is tried. */
export interface Policy {
  /** As Redis and the parameter `maxmemory-policy` call it. */
  readonly id: string;
  /** What goes first: see the lab's table of texts. */
  readonly goes: 'nothing' | 'lru' | 'lfu' | 'random' | 'ttl';
  /** Only keys with a TTL can go. */
  readonly volatile: boolean;
}

/** Every policy of `maxmemory-policy` in Redis 7, the common ones first. */
export const POLICIES: readonly Policy[] = [
  { id: 'allkeys-lru', goes: 'lru', volatile: false },
  { id: 'allkeys-lfu', goes: 'lfu', volatile: false },
  { id: 'allkeys-random', goes: 'random', volatile: false },
  { id: 'volatile-lru', goes: 'lru', volatile: true },
  { id: 'volatile-lfu', goes: 'lfu', volatile: true },
  { id: 'volatile-random', goes: 'random', volatile: true },
  { id: 'volatile-ttl', goes: 'ttl', volatile: true },
  { id: 'noeviction', goes: 'nothing', volatile: false },
];
