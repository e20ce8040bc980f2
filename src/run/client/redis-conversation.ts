import type { Conversation, Said } from '../../contract/conversation.ts';
import { CancelledError } from '../../contract/errors.ts';
import type { RedisSession } from '../../engines/engine.ts';
import { formatReply, rawReply } from '../../text/redis-reply.ts';
import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { serverWords } from './refusal.ts';
import { redisWords } from './redis-words.ts';

/** Whose reply is text of several lines, which redis-cli shows as it is. */
const AS_TEXT = /^(info|cluster (nodes|info)|client (list|info)|memory doctor|latency doctor)\b/i;
/** After these a connection is no longer for single questions. */
const STREAMS = /^(monitor|p?subscribe|ssubscribe|psync|sync)$/i;

/** Commands to a Redis, and its replies as redis-cli prints them; `raw` is how it prints them into a pipe. */
export function redisConversation(
  session: Pick<RedisSession, 'address' | 'command'>,
  { raw, translator }: { readonly raw: boolean; readonly translator: Translator },
): Conversation {
  const answer = async (line: string, signal: AbortSignal): Promise<Said> => {
    const words = redisWords(line);
    if (words === null) return { lines: ['Invalid argument(s)'], then: 'next' };
    const [name, ...args] = words;
    if (name === undefined) return { lines: [], then: 'next' };
    if (/^(exit|quit)$/i.test(name)) return { lines: [], then: 'ended' };
    if (STREAMS.test(name)) {
      return { lines: [translator.text(msg('open.no-stream', { command: name }))], then: 'next' };
    }
    return { lines: await reply(name, args, signal), then: 'next' };
  };
  const reply = async (
    name: string,
    args: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly string[]> => {
    try {
      const value = await orCancelled(session.command(name, ...args), signal);
      const asText = raw || AS_TEXT.test([name, ...args].join(' '));
      return asText ? rawReply(value) : formatReply(value, Infinity);
    } catch (error) {
      const words = serverWords(error);
      if (words === null) throw error;
      return [raw ? words : `(error) ${words}`];
    }
  };
  return {
    prompt: `${session.address}> `,
    goesOn: '',
    answer,
    forget: () => undefined,
    finish: () => Promise.resolve({ lines: [], then: 'ended' }),
  };
}

async function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined);
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new CancelledError());
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
