import type { EmbeddedMemcachedConfig } from './config.ts';
import { line, notSupported, VERSION, type Cache, type Outcome } from './outcome.ts';
import type { Counter } from './stats.ts';

/** What commands know of their server beside its items. */
export interface Server extends Cache {
  /** Open connections. */
  readonly connections: number;
  readonly maxConnections: number;
  /** Whether `shutdown` is allowed. */
  readonly mayStop: boolean;
  /** What `config get cluster` tells; null where there is no such command. */
  readonly cluster: EmbeddedMemcachedConfig['cluster'];
}

/** What a real memcached tells more about. */
const SUBJECTS: readonly string[] = [
  'settings',
  'items',
  'slabs',
  'sizes',
  'sizes_enable',
  'sizes_disable',
  'conns',
  'cachedump',
  'detail',
  'extstore',
];

/** `stats`, `stats reset`. */
export function statistics(server: Server, words: readonly string[]): Outcome {
  const [, subject] = words;
  if (subject === undefined) return general(server);
  if (subject === 'reset') {
    server.stats.reset();
    return line('RESET');
  }
  return SUBJECTS.includes(subject) ? notSupported(`stats ${subject}`) : line('ERROR');
}

/** In memcached's order; what has no meaning here (buffers, slabs, crawlers) is left out. */
function general({ store, clock, stats, connections, maxConnections }: Server): Outcome {
  const counted = (...names: Counter[]): [string, number][] =>
    names.map((name) => [name, stats.get(name)]);
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const rows: [string, number | string][] = [
    ['pid', process.pid],
    ['uptime', clock.uptime()],
    ['time', clock.date()],
    ['version', VERSION],
    ['pointer_size', 64],
    ['rusage_user', (userCPUTime / 1e6).toFixed(6)],
    ['rusage_system', (systemCPUTime / 1e6).toFixed(6)],
    ['max_connections', maxConnections],
    ['curr_connections', connections],
    ...counted('total_connections', 'rejected_connections'),
    ...counted('cmd_get', 'cmd_set', 'cmd_flush', 'cmd_touch'),
    ...counted('get_hits', 'get_misses', 'get_expired', 'get_flushed'),
    ...counted('delete_misses', 'delete_hits'),
    ...counted('incr_misses', 'incr_hits', 'decr_misses', 'decr_hits'),
    ...counted('cas_misses', 'cas_hits', 'cas_badval', 'touch_hits', 'touch_misses'),
    ...counted('store_too_large', 'store_no_memory', 'auth_cmds', 'auth_errors'),
    ...counted('bytes_read', 'bytes_written'),
    ['limit_maxbytes', store.memoryBytes],
    ['threads', 1],
    ['bytes', store.bytes],
    ['curr_items', store.count],
    ...counted('total_items', 'expired_unfetched', 'evicted_unfetched', 'evictions'),
  ];
  const lines = rows.map(([name, value]) => `STAT ${name} ${value}\r\n`);
  return { kind: 'reply', parts: [`${lines.join('')}END\r\n`] };
}
