import type { Message } from '#tutorial';
import { ms } from '../kit/quantities.ts';
import { isSlower } from '../kit/verdict.ts';
import { msg } from './text.ts';
import type { MeasuredReads } from './measurement.ts';

/** Rows up to which nobody would call a result large. */
const FEW = 50;

/**
 * What kind of result this was to cache, where the figures show it: a few rows that are cheap for the database as well,
 * or so many that a hit costs more than the query. Nothing where a hit clearly pays, or where nothing explains why not.
 */
export function worthOfCaching(measured: MeasuredReads): readonly Message[] {
  const { rows, hit, database, hitAgainstDatabase } = measured;
  const { verdict } = hitAgainstDatabase;
  const figures = { rows, hit: ms(hit.p50), database: ms(database.p50) };
  if (verdict === 'faster' || verdict === 'nothing-measured') return [];
  if (rows <= FEW && database.p50 < CHEAP_MS) return [msg('cached-read.small', figures)];
  return rows > FEW && isSlower(verdict) && hit.p50 > database.p50
    ? [msg('cached-read.large', figures)]
    : [];
}

/** A query that takes less is cheap for a database, whatever a cache takes; in ms. */
const CHEAP_MS = 20;
