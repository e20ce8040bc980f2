import type { ObservedRead } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { outcomeText } from '../text/outcome.ts';
import { asPartOf, figure, partOf } from '../text/quantities.ts';

/** The word for an outcome, safe to print. */
export function outcomeWord(outcome: string, kit: Kit): string {
  return kit.say(outcomeText(outcome, kit.translator));
}

/** A part of the time of a read, to the same decimal as the total, which carries the unit: the parts add up to it. */
function shareText(ms: number, { totalMs }: ObservedRead, kit: Kit): string {
  return partOf(ms, totalMs, kit.translator);
}

/** Where the time of a read went (ms), how many rows came (`rows`) and how long the key still lives. */
export function readDetails(read: ObservedRead, rows: 'rows' | 'brief', kit: Kit): string {
  const time = (ms: number): string => kit.translator.number(ms / 1000, 1);
  const parts = [
    msg('ui.read.cache', { ms: shareText(read.cacheMs, read, kit) }),
    ...(read.databaseMs === null
      ? []
      : [msg('ui.read.database', { ms: shareText(read.databaseMs, read, kit) })]),
    ...rest(read, kit),
    ...(rows === 'rows' ? [msg('ui.read.rows', { rows: read.rows })] : []),
    read.ttlMs === null
      ? msg('ui.read.no-ttl')
      : msg('ui.read.ttl', { time: msg('ui.quantity.s', { n: time(read.ttlMs) }) }),
  ];
  const details = parts.map((part) => kit.say(part)).join(kit.say(msg('ui.read.separator')));
  return kit.say(msg('ui.read.details', { details }));
}

/** What is left of the total: on a miss mostly storing the rows, else decoding and waiting for a turn. */
function rest(read: ObservedRead, kit: Kit): Message[] {
  const { outcome, totalMs, cacheMs, databaseMs } = read;
  const part = (ms: number): number => asPartOf(ms, totalMs);
  const ms = part(part(totalMs) - part(cacheMs) - part(databaseMs ?? 0));
  if (!(ms > 0)) return [];
  const key = outcome === 'miss' ? 'ui.read.stored' : 'ui.read.rest';
  return [msg(key, { ms: shareText(ms, read, kit) })];
}

/** The total time of a read. */
export function readTotal(read: ObservedRead, kit: Kit): string {
  return figure(read.totalMs, 'ms', kit.translator);
}
