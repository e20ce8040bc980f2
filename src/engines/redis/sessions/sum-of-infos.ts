/** Fields of INFO that count something, so that a cluster's count is the sum of its primaries'. */
const COUNTS =
  /^(?:total_|keyspace_|expired_keys|evicted_keys|used_memory(?:_rss|_dataset)?$|maxmemory$|connected_clients|rejected_connections|instantaneous_ops_per_sec|sync_|unexpected_error_replies)/;

/** Sections whose lines are themselves lists of counts: `calls=3,usec=12`. */
const LISTS = /^(?:cmdstat_|errorstat_|db\d+$)/;

/** Parts of such a list that are averages, not counts. */
const AVERAGES = /^(?:usec_per_call|avg_ttl)$/;

/**
 * One INFO for several primaries: what counts something is added up, everything else is the first one's. An average
 * in a list is left out, because it cannot be added.
 */
export function sumOfInfos(
  infos: readonly ReadonlyMap<string, string>[],
): ReadonlyMap<string, string> {
  const [first, ...others] = infos;
  const sum = new Map(first);
  for (const info of others) {
    for (const [name, value] of info) {
      const before = sum.get(name);
      if (before === undefined) sum.set(name, value);
      else if (COUNTS.test(name)) sum.set(name, String(Number(before) + Number(value)));
      else if (LISTS.test(name)) sum.set(name, addLists(before, value));
    }
  }
  return sum;
}

function addLists(one: string, other: string): string {
  const added = readList(one);
  for (const [name, value] of readList(other)) added.set(name, (added.get(name) ?? 0) + value);
  return [...added].map(([name, value]) => `${name}=${value}`).join(',');
}

function readList(text: string): Map<string, number> {
  const parts = text.split(',').map((part): [string, number] => {
    const [name = '', value = ''] = part.split('=');
    return [name, Number(value)];
  });
  return new Map(parts.filter(([name]) => !AVERAGES.test(name)));
}
