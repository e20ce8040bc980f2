/** The ports of a cluster's nodes, and those of the recorders that stand before them. */
export type Ports = ReadonlyMap<number, number>;

/** A reply with all its bytes, to be changed in places and written again. */
interface Part {
  readonly kind: string;
  readonly line: string;
  /** Of a text with a length. */
  readonly body: Buffer | null;
  readonly items: readonly Part[];
}

/**
 * A reply in which the nodes of a cluster stand with the recorders' ports: where CLUSTER SLOTS, SHARDS, NODES and
 * REPLICAS tell of nodes, and where MOVED and ASK send a client to one. Any other reply stays as it is. A recorder
 * listens where its node does, on 127.0.0.1: hosts need no change.
 * @param bytes one whole reply, RESP2 or RESP3
 */
export function readdressed(words: readonly string[], bytes: Buffer, ports: Ports): Buffer {
  if (bytes[0] === '-'.charCodeAt(0)) return redirected(bytes, ports);
  if (words[0]?.toUpperCase() !== 'CLUSTER') return bytes;
  const { part } = readPart(bytes, 0);
  switch (words[1]?.toUpperCase()) {
    case 'SLOTS':
      return written(slots(part, ports));
    case 'SHARDS':
      return written(shards(part, ports));
    case 'NODES':
    case 'REPLICAS':
    case 'SLAVES':
      return written(lines(part, ports));
    default:
      return bytes;
  }
}

/** `-MOVED 1234 127.0.0.1:7001`, and ASK alike. */
function redirected(bytes: Buffer, ports: Ports): Buffer {
  const line = bytes.toString('utf8');
  const changed = line.replace(
    /^(-(?:MOVED|ASK) \d+ .*:)(\d+)(\r\n)$/,
    (_whole, before: string, port: string, end: string) => before + mapped(port, ports) + end,
  );
  return changed === line ? bytes : Buffer.from(changed);
}

/** `[[first, last, [host, port, id, …], …], …]` */
function slots(part: Part, ports: Ports): Part {
  return inItems(part, (range) =>
    inItems(range, (node, at) =>
      at < 2
        ? node
        : inItems(node, (field, place) => (place === 1 ? withPort(field, ports) : field)),
    ),
  );
}

/** Wherever a `port` is named, its value follows, in a map as in the list that RESP2 makes of it. */
function shards(part: Part, ports: Ports): Part {
  return inItems(part, (item, at) => {
    const name = part.items[at - 1]?.body?.toString('utf8');
    return name === 'port' ? withPort(item, ports) : shards(item, ports);
  });
}

/** Lines as of CLUSTER NODES: `id host:port@bus,…` */
function lines(part: Part, ports: Ports): Part {
  const { body } = part;
  if (body === null) return inItems(part, (item) => lines(item, ports));
  const text = body
    .toString('utf8')
    .replace(/:(\d+)(?=@)/g, (_whole, port: string) => `:${mapped(port, ports)}`);
  return { ...part, body: Buffer.from(text) };
}

function mapped(port: string, ports: Ports): string {
  return String(ports.get(Number(port)) ?? port);
}

function withPort(part: Part, ports: Ports): Part {
  return { ...part, line: mapped(part.line, ports) };
}

function inItems(part: Part, change: (item: Part, at: number) => Part): Part {
  return { ...part, items: part.items.map(change) };
}

const CR_LF = '\r\n';
const WITH_LENGTH = '$=!';
const WITH_ITEMS = '*~>%';

function readPart(bytes: Buffer, at: number): { readonly part: Part; readonly next: number } {
  const end = bytes.indexOf(CR_LF, at);
  const kind = String.fromCharCode(bytes[at] ?? 0);
  const line = bytes.toString('utf8', at + 1, end);
  let next = end + CR_LF.length;
  const count = Number(line);
  if (WITH_LENGTH.includes(kind) && count >= 0) {
    const body = bytes.subarray(next, next + count);
    return { part: { kind, line, body, items: [] }, next: next + count + CR_LF.length };
  }
  const items: Part[] = [];
  const wanted = WITH_ITEMS.includes(kind) ? count * (kind === '%' ? 2 : 1) : 0;
  while (items.length < wanted) {
    const item = readPart(bytes, next);
    items.push(item.part);
    ({ next } = item);
  }
  return { part: { kind, line, body: null, items }, next };
}

function written({ kind, line, body, items }: Part): Buffer {
  if (body === null) {
    return Buffer.concat([Buffer.from(kind + line + CR_LF), ...items.map(written)]);
  }
  const head = `${kind}${String(body.length)}${CR_LF}`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from(CR_LF)]);
}
