import type { EmbeddedNode } from './node.ts';

type Field = readonly [string, string | number];

/** Bytes as Redis prints them: `1.10M`. */
function human(bytes: number): string {
  const units = ['B', 'K', 'M', 'G'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return unit === 0 ? `${bytes}B` : `${value.toFixed(2)}${units[unit] ?? ''}`;
}

function server(node: EmbeddedNode): Field[] {
  const seconds = Math.floor((Date.now() - node.stats.startedAt) / 1000);
  return [
    ['redis_version', node.state.profile.version],
    ['redis_mode', node.clusterMode ? 'cluster' : 'standalone'],
    ['embedded_engine', 'js-redis-server'],
    ['os', `${process.platform} ${process.arch}`],
    ['arch_bits', 64],
    ['process_id', process.pid],
    ['run_id', node.runId],
    ['tcp_port', node.port],
    ['server_time_usec', Date.now() * 1000],
    ['uptime_in_seconds', seconds],
    ['uptime_in_days', Math.floor(seconds / 86_400)],
    ['hz', 10],
    ['configured_hz', 10],
    ['config_file', ''],
  ];
}

function clients(node: EmbeddedNode): Field[] {
  return [
    ['connected_clients', node.clients],
    ['cluster_connections', 0],
    ['maxclients', 10_000],
    ['blocked_clients', 0],
    ['tracking_clients', 0],
  ];
}

function memory(node: EmbeddedNode): Field[] {
  const used = node.usedBytes;
  const rss = process.memoryUsage.rss();
  const { maxmemory, maxmemoryPolicy } = node.settings;
  return [
    ['used_memory', used],
    ['used_memory_human', human(used)],
    ['used_memory_rss', rss],
    ['used_memory_rss_human', human(rss)],
    ['used_memory_peak', node.peakBytes],
    ['used_memory_peak_human', human(node.peakBytes)],
    ['used_memory_overhead', node.overheadBytes],
    ['used_memory_dataset', Math.round(node.shard.bytes)],
    ['maxmemory', maxmemory],
    ['maxmemory_human', human(maxmemory)],
    ['maxmemory_policy', maxmemoryPolicy],
    ['mem_fragmentation_ratio', (rss / used).toFixed(2)],
    ['mem_allocator', 'estimate'],
  ];
}

function persistence(): Field[] {
  return [
    ['loading', 0],
    ['async_loading', 0],
    ['rdb_changes_since_last_save', 0],
    ['rdb_bgsave_in_progress', 0],
    ['rdb_last_bgsave_status', 'ok'],
    ['aof_enabled', 0],
    ['aof_rewrite_in_progress', 0],
  ];
}

function stats(node: EmbeddedNode): Field[] {
  const counted = node.stats;
  const errors = [...counted.errors.values()].reduce((sum, count) => sum + count, 0);
  return [
    ['total_connections_received', counted.connections],
    ['total_commands_processed', counted.processed],
    ['instantaneous_ops_per_sec', counted.opsPerSecond],
    ['total_net_input_bytes', counted.bytesIn],
    ['total_net_output_bytes', counted.bytesOut],
    ['rejected_connections', 0],
    ['expired_keys', node.role === 'primary' ? node.shard.expired : 0],
    ['evicted_keys', node.role === 'primary' ? node.shard.evicted : 0],
    ['keyspace_hits', counted.hits],
    ['keyspace_misses', counted.misses],
    ['total_error_replies', errors],
    ['total_reads_processed', counted.reads],
    ['total_writes_processed', counted.writes],
  ];
}

function replication(node: EmbeddedNode): Field[] {
  const offset = node.primary.stats.processed;
  const id = node.primary.runId;
  const tail: Field[] = [
    ['master_failover_state', 'no-failover'],
    ['master_replid', id],
    ['master_repl_offset', offset],
  ];
  if (node.role === 'replica') {
    return [
      ['role', 'slave'],
      ['master_host', '127.0.0.1'],
      ['master_port', node.primary.port],
      ['master_link_status', 'up'],
      ['master_last_io_seconds_ago', 0],
      ['master_sync_in_progress', 0],
      ['slave_repl_offset', offset],
      ['slave_read_only', 1],
      ['connected_slaves', 0],
      ...tail,
    ];
  }
  return [
    ['role', 'master'],
    ['connected_slaves', node.replicas.length],
    ...node.replicas.map((replica, number): Field => [
      `slave${number}`,
      `ip=127.0.0.1,port=${replica.port},state=online,offset=${offset},lag=0`,
    ]),
    ...tail,
  ];
}

function cpu(): Field[] {
  const { user, system } = process.cpuUsage();
  return [
    ['used_cpu_sys', (system / 1e6).toFixed(6)],
    ['used_cpu_user', (user / 1e6).toFixed(6)],
  ];
}

function commandstats(node: EmbeddedNode): Field[] {
  return [...node.stats.commands].map(([name, { calls, usec, rejected, failed }]) => {
    const each = (calls === 0 ? 0 : usec / calls).toFixed(2);
    return [
      `cmdstat_${name}`,
      `calls=${calls},usec=${usec},usec_per_call=${each},rejected_calls=${rejected},failed_calls=${failed}`,
    ];
  });
}

function keyspace(node: EmbeddedNode): Field[] {
  const now = Date.now();
  return node.shard.indexes.flatMap((index, number): Field[] => {
    if (index.all.length === 0) return [];
    const left = index.volatile.reduce((sum, entry) => sum + (entry.expiresAt ?? now) - now, 0);
    const expires = index.volatile.length;
    const average = expires === 0 ? 0 : Math.max(0, Math.round(left / expires));
    return [[`db${number}`, `keys=${index.all.length},expires=${expires},avg_ttl=${average}`]];
  });
}

const SECTIONS: Readonly<Record<string, (node: EmbeddedNode) => Field[]>> = {
  Server: server,
  Clients: clients,
  Memory: memory,
  Persistence: persistence,
  Stats: stats,
  Replication: replication,
  CPU: cpu,
  Modules: () => [],
  Commandstats: commandstats,
  Errorstats: (node) =>
    [...node.stats.errors].map(([code, count]) => [`errorstat_${code}`, `count=${count}`]),
  Cluster: (node) => [['cluster_enabled', node.clusterMode ? 1 : 0]],
  Keyspace: keyspace,
};

const NOT_BY_DEFAULT = new Set(['Commandstats']);

/** The text of INFO: real counters, in Redis' sections and order, CRLF between lines. */
export function infoText(node: EmbeddedNode, asked: readonly string[]): string {
  const wanted = new Set(asked.map((section) => section.toLowerCase()));
  const everything = wanted.has('all') || wanted.has('everything');
  const defaults = wanted.size === 0 || wanted.has('default');
  return Object.entries(SECTIONS)
    .filter(
      ([name]) =>
        everything || wanted.has(name.toLowerCase()) || (defaults && !NOT_BY_DEFAULT.has(name)),
    )
    .map(([name, fields]) =>
      [`# ${name}`, ...fields(node).map(([key, value]) => `${key}:${value}`), ''].join('\r\n'),
    )
    .join('\r\n');
}
