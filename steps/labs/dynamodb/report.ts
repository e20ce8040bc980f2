import type { EngineLabel, Message, Table } from '#tutorial';
import { formatUsd } from '../../../elasticache/prices.ts';
import { msg } from './text.ts';
import type { Cart } from './cart.ts';
import type { Cost } from './costs.ts';
import type { Answers } from './dax.ts';
import type { Survival } from './kill.ts';
import type { Asked } from './scan.ts';
import type { Look } from './time-to-live.ts';
import type { Units } from './units.ts';

type Labels = readonly EngineLabel[];

/** What sessions of several sizes were charged. */
export function unitsTable(units: readonly Units[], engines: Labels): Table {
  return {
    id: 'dynamodb-units',
    title: msg('lab.dynamodb.units.title'),
    engines,
    columns: [
      { id: 'bytes', name: msg('lab.dynamodb.units.bytes'), unit: 'bytes' },
      { id: 'write', name: msg('lab.dynamodb.units.write'), unit: 'count' },
      { id: 'slide', name: msg('lab.dynamodb.units.slide'), unit: 'count' },
      { id: 'strong', name: msg('lab.dynamodb.units.strong'), unit: 'count' },
      { id: 'eventual', name: msg('lab.dynamodb.units.eventual'), unit: 'count' },
    ],
    rows: units.map(({ bytes, write, slide, strong, eventual }) => [
      bytes,
      write,
      slide,
      strong,
      eventual,
    ]),
    notes: [msg('lab.dynamodb.units.note')],
  };
}

/** What both answered after a session was over. */
export function endTable(looks: readonly Look[], engines: Labels): Table {
  const said = (there: boolean): Message =>
    msg(there ? 'lab.dynamodb.ttl.there' : 'lab.dynamodb.ttl.nothing');
  return {
    id: 'dynamodb-ttl',
    title: msg('lab.dynamodb.ttl.title'),
    engines,
    columns: [
      { id: 'second', name: msg('lab.dynamodb.ttl.second'), unit: 's' },
      { id: 'redis', name: msg('lab.dynamodb.ttl.redis'), unit: 'text' },
      { id: 'dynamodb', name: msg('lab.dynamodb.ttl.dynamodb'), unit: 'text' },
      { id: 'checked', name: msg('lab.dynamodb.ttl.checked'), unit: 'text' },
      { id: 'units', name: msg('lab.dynamodb.ttl.units'), unit: 'count' },
    ],
    rows: looks.map(({ second, redis, dynamodb, checked, units }) => [
      second,
      said(redis),
      said(dynamodb),
      said(checked),
      units,
    ]),
    notes: [],
  };
}

/** What was left after each process was killed; of one that was not there are no figures. */
export function killTable(survivals: readonly Survival[], engines: Labels): Table {
  return {
    id: 'dynamodb-kill',
    title: msg('lab.dynamodb.kill.title'),
    engines,
    columns: [
      { id: 'server', name: msg('lab.dynamodb.kill.server'), unit: 'text' },
      { id: 'acknowledged', name: msg('lab.dynamodb.kill.acknowledged'), unit: 'count' },
      { id: 'found', name: msg('lab.dynamodb.kill.found'), unit: 'count' },
      { id: 'lost', name: msg('lab.dynamodb.kill.lost'), unit: 'count' },
    ],
    rows: (['Redis', 'DynamoDB'] as const).map((server) => {
      const killed = survivals.find((one) => one.server === server);
      if (killed === undefined) return [server, null, null, null];
      const { acknowledged, found } = killed;
      return [server, acknowledged, found, acknowledged - found];
    }),
    notes: [],
  };
}

/** What each way of changing one cart kept. */
export function cartTable(carts: readonly Cart[], engines: Labels): Table {
  return {
    id: 'dynamodb-cart',
    title: msg('lab.dynamodb.cart.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.dynamodb.cart.way'), unit: 'text' },
      { id: 'put', name: msg('lab.dynamodb.cart.put'), unit: 'count' },
      { id: 'kept', name: msg('lab.dynamodb.cart.kept'), unit: 'count' },
      { id: 'refused', name: msg('lab.dynamodb.cart.refused'), unit: 'count' },
    ],
    rows: carts.map(({ way, put, kept, refused }) => [
      msg(`lab.dynamodb.cart.${way}`),
      put,
      kept,
      refused,
    ]),
    notes: [],
  };
}

/** From how many page views a node is cheaper, by the size of a session; the last row is the learner's own. */
export function costTable(costs: readonly Cost[], engines: Labels, note: Message): Table {
  return {
    id: 'dynamodb-cost',
    title: msg('lab.dynamodb.cost.title'),
    engines,
    columns: [
      { id: 'bytes', name: msg('lab.dynamodb.units.bytes'), unit: 'bytes' },
      { id: 'reads', name: msg('lab.dynamodb.cost.reads'), unit: 'count' },
      { id: 'writes', name: msg('lab.dynamodb.cost.writes'), unit: 'count' },
      { id: 'usd', name: msg('lab.dynamodb.cost.usd'), unit: 'text' },
      { id: 'one', name: msg('lab.dynamodb.cost.one'), unit: 'per-second' },
      { id: 'two', name: msg('lab.dynamodb.cost.two'), unit: 'per-second' },
    ],
    rows: costs.map((cost) => [
      cost.bytes,
      cost.reads,
      cost.writes,
      formatUsd(cost.perMillion, 'month'),
      cost.oneNodeFrom,
      cost.twoNodesFrom,
    ]),
    notes: [note],
  };
}

/** What three ways to ask for one name answered. */
export function daxTable(answers: readonly Answers[], engines: Labels): Table {
  return {
    id: 'dynamodb-dax',
    title: msg('lab.dynamodb.dax.title'),
    engines,
    columns: [
      { id: 'moment', name: msg('lab.dynamodb.dax.moment'), unit: 'text' },
      { id: 'item', name: msg('lab.dynamodb.dax.item'), unit: 'text' },
      { id: 'query', name: msg('lab.dynamodb.dax.query'), unit: 'text' },
      { id: 'strong', name: msg('lab.dynamodb.dax.strong'), unit: 'text' },
    ],
    rows: answers.map(({ moment, item, query, strong }) => [
      msg(`lab.dynamodb.dax.${moment}`),
      item,
      query,
      strong,
    ]),
    notes: [],
  };
}

/** One question over a field: by a scan, and by the keys of what it found. */
export function scanTable({ found, read, units, byKey }: Asked, engines: Labels): Table {
  return {
    id: 'dynamodb-scan',
    title: msg('lab.dynamodb.scan.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.dynamodb.scan.way'), unit: 'text' },
      { id: 'found', name: msg('lab.dynamodb.scan.found'), unit: 'count' },
      { id: 'read', name: msg('lab.dynamodb.scan.read'), unit: 'count' },
      { id: 'units', name: msg('lab.dynamodb.scan.units'), unit: 'count' },
    ],
    rows: [
      [msg('lab.dynamodb.scan.by-scan'), found, read, units],
      [msg('lab.dynamodb.scan.by-key'), found, found, byKey],
    ],
    notes: [],
  };
}
