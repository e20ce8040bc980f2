import type { ObservedRead } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { outcomeText } from '../text/outcome.ts';
import { lifeLeft } from './path-steps.ts';
import { figure, figureOf } from '../text/quantities.ts';
import { sharesOf } from '../text/shares.ts';

/** The word for an outcome, safe to print. */
export function outcomeWord(outcome: string, kit: Kit): string {
  return kit.say(outcomeText(outcome, kit.translator));
}

/** Where the time of a read went (ms), how many rows came (`rows`) and how long the key still lives. */
export function readDetails(read: ObservedRead, rows: 'rows' | 'brief', kit: Kit): string {
  const { cacheMs, databaseMs, totalMs, outcome } = read;
  // What is left of the total: on a miss mostly storing the rows, else decoding and waiting for a turn.
  const restMs = Math.max(0, totalMs - cacheMs - (databaseMs ?? 0));
  const { parts: times } = sharesOf(totalMs, [cacheMs, databaseMs ?? 0, restMs], kit.translator);
  const [cache = '', database = '', rest = ''] = times.map((time) =>
    figureOf(time, 'ms', kit.translator),
  );
  const parts = [
    msg('ui.read.cache', { ms: cache }),
    ...(databaseMs === null ? [] : [msg('ui.read.database', { ms: database })]),
    ...(restMs > 0
      ? [msg(outcome === 'miss' ? 'ui.read.stored' : 'ui.read.rest', { ms: rest })]
      : []),
    ...(rows === 'rows' ? [msg('ui.read.rows', { rows: read.rows })] : []),
    read.ttlMs === null ? msg('ui.read.no-ttl') : lifeLeft(read.ttlMs, kit),
  ];
  const details = parts.map((part) => kit.say(part)).join(kit.say(msg('ui.read.separator')));
  return kit.say(msg('ui.read.details', { details }));
}

/** The total time of a read. */
export function readTotal(read: ObservedRead, kit: Kit): string {
  return figure(read.totalMs, 'ms', kit.translator);
}
