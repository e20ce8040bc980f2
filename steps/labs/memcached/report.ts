import type { EngineLabel, Table } from '#tutorial';
import type { BoardResult } from './board.ts';
import type { Comeback } from './comeback.ts';
import type { Loss } from './loss.ts';
import type { Restart } from './restart.ts';
import { msg } from './text.ts';
import type { Shares, SlabFit } from './workers.ts';

type Engines = readonly EngineLabel[];

/** What the points became, and what they cost. */
export function boardTable(board: readonly BoardResult[], engines: Engines): Table {
  return {
    id: 'board',
    title: msg('lab.memcached.board.title', { given: board[0]?.given ?? 0 }),
    engines,
    columns: [
      { id: 'way', name: msg('lab.memcached.board.way'), unit: 'text' },
      { id: 'kept', name: msg('lab.memcached.board.kept'), unit: 'count' },
      { id: 'lost', name: msg('lab.memcached.board.lost'), unit: 'count' },
      { id: 'trips', name: msg('lab.memcached.board.trips'), unit: 'count' },
      { id: 'moved', name: msg('lab.memcached.board.moved'), unit: 'bytes' },
    ],
    rows: board.map(({ way, given, kept, trips, bytes }) => [
      msg(`lab.memcached.board.way.${way}`),
      kept,
      given - kept,
      trips,
      bytes,
    ]),
    notes: [msg('lab.memcached.board.counted')],
  };
}

/** What the death of one node cost under each ring. */
export function lossTable(losses: readonly Loss[], engines: Engines): Table {
  return {
    id: 'node-dies',
    title: msg('lab.memcached.dies.title', { keys: losses[0]?.keys ?? 0 }),
    engines,
    columns: [
      { id: 'ring', name: msg('lab.memcached.dies.ring'), unit: 'text' },
      { id: 'unanswered', name: msg('lab.memcached.dies.unanswered'), unit: 'count' },
      { id: 'missed', name: msg('lab.memcached.dies.missed'), unit: 'count' },
      { id: 'missed-share', name: msg('lab.memcached.dies.share'), unit: 'percent' },
      { id: 'fourth', name: msg('lab.memcached.dies.fourth'), unit: 'percent' },
    ],
    rows: losses.map(({ ring, keys, unanswered, missed, movedByFourth }) => [
      ring,
      unanswered,
      missed,
      (100 * missed) / keys,
      movedByFourth,
    ]),
    notes: [msg('lab.memcached.dies.columns')],
  };
}

/** What was read after the node was back. */
export function returnTable(comebacks: readonly Comeback[], engines: Engines): Table {
  return {
    id: 'node-returns',
    title: msg('lab.memcached.returns.title', { keys: comebacks[0]?.keys ?? 0 }),
    engines,
    columns: [
      { id: 'how', name: msg('lab.memcached.returns.how'), unit: 'text' },
      { id: 'fresh', name: msg('lab.memcached.returns.fresh'), unit: 'count' },
      { id: 'missing', name: msg('lab.memcached.returns.missing'), unit: 'count' },
      { id: 'stale', name: msg('lab.memcached.returns.stale'), unit: 'count' },
    ],
    rows: comebacks.map(({ how, fresh, missing, stale }) => [
      msg(`lab.memcached.returns.how.${how}`),
      fresh,
      missing,
      stale,
    ]),
    notes: [],
  };
}

/** Keys before and after `kill -9`. */
export function restartTable(restarts: readonly Restart[], engines: Engines): Table {
  return {
    id: 'restart',
    title: msg('lab.memcached.restart.title'),
    engines: engines.filter(({ role }) => restarts.some(({ store }) => store === role)),
    columns: [
      { id: 'store', name: msg('lab.memcached.restart.store'), unit: 'text' },
      { id: 'before', name: msg('lab.memcached.restart.before'), unit: 'count' },
      { id: 'after', name: msg('lab.memcached.restart.after'), unit: 'count' },
    ],
    rows: restarts.map(({ store, before, after }) => [
      msg(`lab.memcached.restart.store.${store}`),
      before,
      after,
    ]),
    notes: [],
  };
}

/** Each worker's share of the CPU time. */
export function workerTable(shares: Shares, engines: Engines): Table {
  return {
    id: 'workers',
    title: msg('lab.memcached.workers.title'),
    engines,
    columns: [
      { id: 'worker', name: msg('lab.memcached.workers.worker'), unit: 'count' },
      { id: 'share', name: msg('lab.memcached.workers.share'), unit: 'percent' },
    ],
    rows: shares.map((share, at) => [at + 1, share]),
    notes: [],
  };
}

/** The chunks that values lie in. */
export function slabTable(fits: readonly SlabFit[], engines: Engines): Table {
  return {
    id: 'slabs',
    title: msg('lab.memcached.slabs.title'),
    engines,
    columns: [
      { id: 'value', name: msg('lab.memcached.slabs.value'), unit: 'count' },
      { id: 'item', name: msg('lab.memcached.slabs.item'), unit: 'count' },
      { id: 'chunk', name: msg('lab.memcached.slabs.chunk'), unit: 'count' },
      { id: 'waste', name: msg('lab.memcached.slabs.waste'), unit: 'percent' },
    ],
    rows: fits.map(({ value, item, chunk }) => [
      value,
      item,
      chunk,
      (100 * (chunk - item)) / chunk,
    ]),
    notes: [msg('lab.memcached.slabs.note')],
  };
}
