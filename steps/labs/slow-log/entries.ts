/** One entry of SLOWLOG GET. */
export interface SlowEntry {
  readonly id: number;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** µs on the server, without waiting and sending. */
  readonly duration: number;
  readonly args: readonly string[];
  readonly clientAddress: string;
  readonly clientName: string;
}

/** Reads the reply of SLOWLOG GET, newest first. */
export function slowEntries(reply: unknown): readonly SlowEntry[] {
  return (reply as readonly unknown[]).map((entry) => {
    const [id, timestamp, duration, args, clientAddress, clientName] = entry as readonly [
      number,
      number,
      number,
      readonly string[],
      string?,
      string?,
    ];
    return {
      id,
      timestamp,
      duration,
      args,
      clientAddress: clientAddress ?? '',
      clientName: clientName ?? '',
    };
  });
}

/**
 * The entry as the managed service delivers it to CloudWatch Logs or Firehose in JSON: without the arguments.
 * Source: Amazon ElastiCache User Guide, "Log delivery" (field names, "GET ... (1 more arguments)").
 */
export function asDelivered(
  entry: SlowEntry,
  node: { readonly clusterId: string; readonly nodeId: string },
): Readonly<Record<string, string | number>> {
  const [name = '', ...rest] = entry.args;
  const command = rest.length === 0 ? name : `${name} ... (${rest.length} more arguments)`;
  return {
    CacheClusterId: node.clusterId,
    CacheNodeId: node.nodeId,
    Id: entry.id,
    Timestamp: entry.timestamp,
    'Duration (us)': entry.duration,
    Command: command,
    ClientAddress: entry.clientAddress,
    ClientName: entry.clientName,
  };
}
