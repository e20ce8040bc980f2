import type { Message } from '#tutorial';
import { msg } from './text.ts';
import { bareMs, perSecond, share } from '../../kit/quantities.ts';
import type { Second } from './seconds.ts';

/** One second of the load in one short line. */
export function secondLabel(second: Second): Message {
  const { readsPerSecond, hitPercent, p50, p99, queriesPerSecond } = second;
  const numbers = {
    reads: perSecond(readsPerSecond),
    hits: hitPercent === null ? '-' : share(hitPercent),
    p50: p50 === null ? '-' : bareMs(p50),
    queries: perSecond(queriesPerSecond),
  };
  return p99 === null
    ? msg('lab.load.second.few', numbers)
    : msg('lab.load.second', { ...numbers, p99: bareMs(p99) });
}
