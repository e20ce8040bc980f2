import { type Exchange, formatReply, quote, type RedisReply } from '#tutorial';

export { formatReply, quote };

/** One exchange as redis-cli shows it. `input` is what the learner would type. */
export function redisExchange(input: string, reply: RedisReply, ms?: number): Exchange {
  const output = reply.ok ? formatReply(reply.value) : [`(error) ${reply.error}`];
  return ms === undefined ? { input, output } : { input, output, ms };
}

/** A value as a person would type it: in single quotes, so that JSON stays readable. */
export function argument(text: string, limit = 160): string {
  if (!/^[\x20-\x7e]*$/.test(text) || text.includes("'")) return quote(text, limit);
  return `'${text.length <= limit ? text : `${text.slice(0, limit - 3)}...`}'`;
}
