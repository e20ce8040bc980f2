/** A reply of Redis, RESP2 or RESP3, as far as anybody here needs it. */
export type Resp =
  | { readonly type: 'text' | 'integer' | 'error'; readonly text: string }
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  | { readonly type: 'null' }
  | { readonly type: 'list' | 'push'; readonly items: readonly Resp[] };

/** Something read from a buffer, and where it ends. */
interface ReadTo<T> {
  readonly value: T;
  readonly next: number;
}

const CR_LF = '\r\n';
const NULL: Resp = { type: 'null' };

/** Reads one reply from `at`; `undefined` while it is not there in full. @throws RangeError for what is no RESP */
export function readReply(buffer: Buffer, at: number): ReadTo<Resp> | undefined {
  const end = buffer.indexOf(CR_LF, at);
  if (end < 0) return undefined;
  const kind = String.fromCharCode(buffer[at] ?? 0);
  const line = buffer.toString('utf8', at + 1, end);
  const next = end + 2;
  switch (kind) {
    case ':':
      return { value: { type: 'integer', text: line }, next };
    case '+':
    case ',':
    case '#':
    case '(':
      return { value: { type: 'text', text: line }, next };
    case '-':
      return { value: { type: 'error', text: line }, next };
    case '_':
      return { value: NULL, next };
    case '$':
    case '=':
    case '!':
      return readBulk(buffer, next, Number(line), kind);
    case '*':
    case '~':
      return readItems(buffer, next, Number(line), 'list');
    case '%':
      return readItems(buffer, next, 2 * Number(line), 'list');
    case '>':
      return readItems(buffer, next, Number(line), 'push');
    case '|':
      return readAttributed(buffer, next, 2 * Number(line));
    default:
      throw new RangeError(`no RESP begins with ${JSON.stringify(kind)}`);
  }
}

function readBulk(
  buffer: Buffer,
  at: number,
  length: number,
  kind: string,
): ReadTo<Resp> | undefined {
  if (length < 0) return { value: NULL, next: at };
  const end = at + length;
  if (buffer.length < end + 2) return undefined;
  const bytes = buffer.subarray(at, end);
  const value: Resp =
    kind === '!' ? { type: 'error', text: bytes.toString('utf8') } : { type: 'bytes', bytes };
  return { value, next: end + 2 };
}

function readItems(
  buffer: Buffer,
  at: number,
  count: number,
  type: 'list' | 'push',
): ReadTo<Resp> | undefined {
  if (count < 0) return { value: NULL, next: at };
  const items: Resp[] = [];
  let next = at;
  for (let index = 0; index < count; index += 1) {
    const item = readReply(buffer, next);
    if (item === undefined) return undefined;
    items.push(item.value);
    next = item.next;
  }
  return { value: { type, items }, next };
}

/** Attributes go before the reply that they describe. */
function readAttributed(buffer: Buffer, at: number, count: number): ReadTo<Resp> | undefined {
  const attributes = readItems(buffer, at, count, 'list');
  return attributes && readReply(buffer, attributes.next);
}

/** Reads one command from `at`: a list of words, or a line as typed by hand. @throws RangeError for what is neither */
export function readCommand(buffer: Buffer, at: number): ReadTo<readonly Buffer[]> | undefined {
  if (buffer[at] !== '*'.charCodeAt(0)) return readTypedLine(buffer, at);
  const read = readReply(buffer, at);
  if (read === undefined) return undefined;
  const { value, next } = read;
  if (value.type !== 'list') throw new RangeError('a command is a list');
  return {
    value: value.items.map((item) => (item.type === 'bytes' ? item.bytes : NO_BYTES)),
    next,
  };
}

const NO_BYTES = Buffer.alloc(0);

function readTypedLine(buffer: Buffer, at: number): ReadTo<readonly Buffer[]> | undefined {
  const end = buffer.indexOf('\n', at);
  if (end < 0) return undefined;
  const words = buffer.toString('utf8', at, end).trim().split(/\s+/).filter(Boolean);
  return { value: words.map((word) => Buffer.from(word)), next: end + 1 };
}
