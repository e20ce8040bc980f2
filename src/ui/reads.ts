import type { ObservedRead } from '../events.ts';
import { msg } from '../i18n/message.ts';
import type { Kit } from './kit.ts';
import { quantity } from './number-format.ts';

/** The word for an outcome: HIT, MISS, or the core's own word in capitals. */
export function outcomeWord(outcome: string, kit: Kit): string {
  if (outcome === 'hit' || outcome === 'miss') return kit.say(msg(`ui.read.${outcome}`));
  return kit.say(outcome.toUpperCase());
}

/** Where the time of a read went, how many rows came and how long the key still lives. */
export function readDetails(read: ObservedRead, kit: Kit): string {
  const ms = (value: number): string => quantity(value, 'ms', kit.translator);
  const parts = [
    msg('ui.read.cache', { ms: ms(read.cacheMs) }),
    ...(read.databaseMs === null ? [] : [msg('ui.read.database', { ms: ms(read.databaseMs) })]),
    msg('ui.read.rows', { rows: read.rows }),
    read.ttlMs === null
      ? msg('ui.read.no-ttl')
      : msg('ui.read.ttl', {
          time: msg('ui.quantity.s', { n: kit.translator.number(read.ttlMs / 1000, 1) }),
        }),
  ];
  const details = parts.map((part) => kit.say(part)).join(kit.say(msg('ui.read.separator')));
  return kit.say(msg('ui.read.details', { details }));
}

/** The total time of a read. */
export function readTotal(read: ObservedRead, kit: Kit): string {
  return quantity(read.totalMs, 'ms', kit.translator);
}
