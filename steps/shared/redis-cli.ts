import type { RedisReply } from '../../src/engines/engine.ts';
import type { Exchange } from '../../src/events.ts';

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
      const label = `${index + 1}) `;
      return [`${label}${first}`, ...rest.map((line) => ' '.repeat(label.length) + line)];
    });
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [STATUS.has(text) ? text : quote(text)];
}

/** A value shortened to what a learner can take in, quoted as redis-cli quotes its output. */
export function quote(text: string, limit = 160): string {
  const escaped = JSON.stringify(text);
  return escaped.length <= limit ? escaped : `${escaped.slice(0, limit - 4)}..."`;
}

/** A value as a person would type it: in single quotes, so that JSON stays readable. */
export function argument(text: string, limit = 160): string {
  if (!/^[\x20-\x7e]*$/.test(text) || text.includes("'")) return quote(text, limit);
  return `'${text.length <= limit ? text : `${text.slice(0, limit - 3)}...`}'`;
}

/** Status replies, which redis-cli prints without quotes. */
const STATUS = new Set(['OK', 'PONG', 'QUEUED']);
