import type { Table } from '#tutorial';
import { msg } from './text.ts';
import type { RaceResult } from './race.ts';

/** One race as it happened. */
export function raceLog(result: RaceResult, engines: Table['engines']): Table {
  return {
    id: `stale-race-${result.id}`,
    title: msg('lab.stale-read.race.log', { protection: result.name }),
    engines,
    columns: [
      { id: 'who', name: msg('lab.stale-read.race.who'), unit: 'text' },
      { id: 'sent', name: msg('lab.stale-read.race.sent'), unit: 'text' },
      { id: 'answer', name: msg('lab.stale-read.race.answer'), unit: 'text' },
    ],
    rows: result.log.map(({ who, sent, answer }) => [
      msg(`lab.stale-read.race.who.${who}`),
      sent,
      answer,
    ]),
    notes: [],
  };
}

/** What the next readers were told after the race, by protection. */
export function raceTable(
  results: readonly RaceResult[],
  engines: Table['engines'],
  moons: { readonly old: number; readonly new: number },
): Table {
  const lost = results.filter(({ oldStored }) => oldStored).length;
  return {
    id: 'stale-race',
    title: msg('lab.stale-read.race.title'),
    engines,
    columns: [
      { id: 'protection', name: msg('lab.stale-read.race.protection'), unit: 'text' },
      { id: 'stored', name: msg('lab.stale-read.race.stored'), unit: 'text' },
      { id: 'next-read', name: msg('lab.stale-read.race.next-read'), unit: 'count' },
      { id: 'stale', name: msg('lab.stale-read.race.stale'), unit: 'ms' },
    ],
    rows: results.map(({ name, oldStored, nextRead, staleMs }) => [
      name,
      oldStored ? msg('lab.stale-read.race.yes') : msg('lab.stale-read.race.no'),
      nextRead,
      staleMs,
    ]),
    notes: [
      msg('lab.stale-read.race.verdict', { lost, races: results.length, new: moons.new }),
      msg('lab.stale-read.race.ttl'),
    ],
  };
}
