/** Letters of a value that a learner can take in. */
const SHORT = 160;

/** A reply the way redis-cli prints it, a line per element; a value longer than `limit` is cut. */
export function formatReply(value: unknown, limit = SHORT): readonly string[] {
  if (value === null || value === undefined) return ['(nil)'];
  if (typeof value === 'number' || typeof value === 'bigint')
    return [`(integer) ${value.toString()}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return ['(empty array)'];
    return value.flatMap((item: unknown, index) => {
      const [first = '', ...rest] = formatReply(item, limit);
      const label = `${String(index + 1).padStart(String(value.length).length)}) `;
      return [`${label}${first}`, ...rest.map((line) => ' '.repeat(label.length) + line)];
    });
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [STATUS.has(text) ? text : quote(text, limit)];
}

/** A value shortened to what a learner can take in, quoted as redis-cli quotes its output: byte by byte. */
export function quote(text: string, limit = SHORT): string {
  const parts = [...Buffer.from(text)].map(quoteByte);
  if (parts.join('').length + 2 <= limit) return `"${parts.join('')}"`;
  let short = '';
  for (const part of parts) {
    if (short.length + part.length + 4 > limit - 1) break;
    short += part;
  }
  return `"${short}..."`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\u0007': '\\a',
  '\b': '\\b',
};

function quoteByte(byte: number): string {
  const character = String.fromCharCode(byte);
  const printable = byte >= 0x20 && byte < 0x7f;
  return ESCAPES[character] ?? (printable ? character : `\\x${byte.toString(16).padStart(2, '0')}`);
}

/** Status replies, which redis-cli prints without quotes. */
const STATUS = new Set(['OK', 'PONG', 'QUEUED']);

/** A reply the way redis-cli prints it into a pipe: as it is, a line per element, an empty one for nil. */
export function rawReply(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [''];
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item: unknown) => rawReply(item));
  }
  if (Array.isArray(value)) return [''];
  if (typeof value === 'string') return [value];
  return [
    typeof value === 'number' || typeof value === 'bigint'
      ? value.toString()
      : JSON.stringify(value),
  ];
}
