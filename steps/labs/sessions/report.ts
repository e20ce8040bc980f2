import type { Chart, EngineLabel, Table } from '#tutorial';
import { percent } from '../../kit/quantities.ts';
import { msg } from './text.ts';
import type { Outage } from './outage.ts';
import { TURN_MS, type Life } from './sliding.ts';

/** Who was known before and after one of the two processes was killed. */
export function outageTable(outages: readonly Outage[], engines: readonly EngineLabel[]): Table {
  const of = (id: Outage['arrangement']['id']): Outage | undefined =>
    outages.find(({ arrangement }) => arrangement.id === id);
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
    notes: [
      msg('lab.sessions.outage.verdict', {
        memory: percent((100 * (of('memory')?.recognised ?? 0)) / (of('memory')?.asked ?? 1)),
        sticky: of('sticky')?.loggedOut ?? 0,
        redis: of('redis')?.loggedOut ?? 0,
        visitors: outages[0]?.visitors ?? 0,
      }),
    ],
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
    notes: [msg('lab.sessions.sliding.method', { every: TURN_MS })],
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
    notes: [msg('lab.sessions.sliding.same')],
  };
}
