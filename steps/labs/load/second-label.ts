import type { Message } from '../../../src/contract/message.ts';
import { msg } from './text.ts';
import { roundMs } from '../../kit/round-ms.ts';
import type { Second } from './seconds.ts';

/** One second of the load in one short line. */
export function secondLabel(second: Second): Message {
  const { readsPerSecond, hitPercent, p50, p99, queriesPerSecond } = second;
  const numbers = {
    reads: Math.round(readsPerSecond),
    hits: hitPercent === null ? '-' : String(Math.round(hitPercent)),
    p50: p50 === null ? '-' : String(roundMs(p50)),
    queries: Math.round(queriesPerSecond),
  };
  return p99 === null
    ? msg('lab.load.second.few', numbers)
    : msg('lab.load.second', { ...numbers, p99: String(roundMs(p99)) });
}
