import type { Chart, EngineLabel, Table } from '#tutorial';
import { msg } from './text.ts';
import type { Newcomer } from './scale-out.ts';
import { looksNote, outageNotes, sameLives, scaleOutNotes } from './sentences.ts';
import type { Outage } from './outage.ts';
import type { Life } from './sliding.ts';

/** Who was known before and after one of the two processes was killed. */
export function outageTable(outages: readonly Outage[], engines: readonly EngineLabel[]): Table {
  return {
    id: 'sessions',
    title: msg('lab.sessions.outage.title', { visitors: outages[0]?.visitors ?? 0 }),
    engines,
    columns: [
      { id: 'sessions', name: msg('lab.sessions.outage.way'), unit: 'text' },
      { id: 'requests', name: msg('lab.sessions.outage.requests'), unit: 'count' },
      { id: 'recognised', name: msg('lab.sessions.outage.recognised'), unit: 'percent' },
      { id: 'logged-out', name: msg('lab.sessions.outage.logged-out'), unit: 'count' },
    ],
    rows: outages.map(({ arrangement, asked, recognised, loggedOut }) => [
      arrangement.name,
      asked,
      (100 * recognised) / asked,
      loggedOut,
    ]),
    notes: outageNotes(outages),
  };
}

/** Who was known to a process that was added after the logins. */
export function scaleOutTable(
  newcomers: readonly Newcomer[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'sessions-scale-out',
    title: msg('lab.sessions.scale-out.title', { visitors: newcomers[0]?.visitors ?? 0 }),
    engines,
    columns: [
      { id: 'sessions', name: msg('lab.sessions.outage.way'), unit: 'text' },
      { id: 'known', name: msg('lab.sessions.scale-out.known'), unit: 'count' },
    ],
    rows: newcomers.map(({ store, known }) => [msg(`lab.sessions.way.${store}`), known]),
    notes: scaleOutNotes(newcomers),
  };
}

/** How long the three sessions lived. */
export function slidingTable(
  lives: readonly Life[],
  engines: readonly EngineLabel[],
  idleSeconds: number,
): Table {
  return {
    id: 'sliding',
    title: msg('lab.sessions.sliding.title', { idle: idleSeconds }),
    engines,
    columns: [
      { id: 'visitor', name: msg('lab.sessions.sliding.visitor'), unit: 'text' },
      { id: 'requests', name: msg('lab.sessions.outage.requests'), unit: 'count' },
      { id: 'recognised', name: msg('lab.sessions.sliding.recognised'), unit: 'count' },
      { id: 'gone-after', name: msg('lab.sessions.sliding.gone'), unit: 's' },
    ],
    rows: lives.map(({ habit, requests, recognised, goneAfter }) => [
      habit.name,
      requests,
      recognised,
      goneAfter,
    ]),
    notes: [looksNote(lives)],
  };
}

/** The remaining life of the three sessions over time. */
export function slidingChart(lives: readonly Life[], engines: readonly EngineLabel[]): Chart {
  return {
    id: 'sliding-lives',
    title: msg('lab.sessions.sliding.chart'),
    engines,
    kind: 'line',
    xUnit: 's',
    yUnit: 's',
    logX: false,
    series: lives.map(({ habit, remaining }) => ({ name: habit.name, points: remaining })),
    notes: sameLives(lives) ? [msg('lab.sessions.sliding.same')] : [],
  };
}
