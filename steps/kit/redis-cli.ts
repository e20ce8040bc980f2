import type { Exchange, RedisReply } from '#tutorial';

/** One exchange as redis-cli shows it. `input` is what the learner would type. */
export function redisExchange(input: string, reply: RedisReply, ms?: number): Exchange {
  const output = reply.ok ? formatReply(reply.value) : [`(error) ${reply.error}`];
  return ms === undefined ? { input, output } : { input, output, ms };
}

/** A reply the way redis-cli prints it, a line per element. */
export function formatReply(value: unknown): readonly string[] {
  if (value === null || value === undefined) return ['(nil)'];
  if (typeof value === 'number' || typeof value === 'bigint')
    return [`(integer) ${value.toString()}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return ['(empty array)'];
    return value.flatMap((item: unknown, index) => {
      const [first = '', ...rest] = formatReply(item);
      const label = `${String(index + 1).padStart(String(value.length).length)}) `;
      return [`${label}${first}`, ...rest.map((line) => ' '.repeat(label.length) + line)];
    });
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [STATUS.has(text) ? text : quote(text)];
}

/** A value shortened to what a learner can take in, quoted as redis-cli quotes its output: byte by byte. */
export function quote(text: string, limit = 160): string {
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

/** A value as a person would type it: in single quotes, so that JSON stays readable. */
export function argument(text: string, limit = 160): string {
  if (!/^[\x20-\x7e]*$/.test(text) || text.includes("'")) return quote(text, limit);
  return `'${text.length <= limit ? text : `${text.slice(0, limit - 3)}...`}'`;
}

/** Status replies, which redis-cli prints without quotes. */
const STATUS = new Set(['OK', 'PONG', 'QUEUED']);
