import type { Table } from '#tutorial';
import { msg } from './text.ts';
import type { RaceResult } from './race.ts';

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
