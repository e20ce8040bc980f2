import type { Cell, Table } from '../src/contract/events.ts';
import type { Look, LookPart } from '../src/contract/form.ts';
import { defaultsOf } from '../src/contract/options.ts';
import { resolveChoices, type CacheChoices } from './cache-choices.ts';
import { valueOf } from './choice-values.ts';
import { drawingOf } from './drawing.ts';
import { options } from './options/index.ts';
import { pageOptions, type Flag } from './options/page.ts';
import { isUsual } from './options/usual.ts';
import { formatUsd, pricesOf } from './prices.ts';
import { msg } from './text/index.ts';

const FLAGS = Object.keys(pageOptions) as readonly Flag[];
const DEFAULTS = defaultsOf(options);

/** What the choices come to: what differs from the usual, the shards and replicas, and what it would cost on AWS. */
export function lookAt(choices: CacheChoices): Look {
  const drawing = drawingOf(choices);
  return {
    id: 'last-look',
    title: msg('create-page.look.title'),
    parts: [
      changes(choices),
      ...(drawing.length === 0
        ? [text('create-page.drawing.serverless')]
        : [
            {
              kind: 'rows',
              heading: msg(
                choices.engine === 'memcached'
                  ? 'create-page.drawing.memcached'
                  : 'create-page.drawing.title',
              ),
              rows: drawing,
            } as const,
          ]),
      ...costs(choices),
    ],
  };
}

const text = (
  key: 'create-page.drawing.serverless' | 'create-page.look.as-usual' | 'create-page.cost.basis',
): LookPart => ({ kind: 'text', text: msg(key) });

/** The choices that differ from the usual, each with the usual. */
function changes(choices: CacheChoices): LookPart {
  const changed = FLAGS.filter(
    (flag) => pageOptions[flag].applies(choices.asked) && !isUsual(flag, choices.asked[flag]),
  );
  if (changed.length === 0) return text('create-page.look.as-usual');
  return {
    kind: 'table',
    table: {
      id: 'changes',
      title: msg('create-page.look.changes'),
      engines: [],
      columns: [
        { id: 'choice', name: msg('create-page.table.choice'), unit: 'text' },
        { id: 'yours', name: msg('create-page.look.yours'), unit: 'text' },
        { id: 'usual', name: msg('create-page.look.usual'), unit: 'text' },
      ],
      rows: changed.map((flag): readonly Cell[] => [
        pageOptions[flag].question,
        valueOf(flag, choices),
        usualOf(flag, choices),
      ]),
      notes: [],
    },
  };
}

/** What a choice would be if it were left as usual, and everything else as it is. */
function usualOf(flag: Flag, { asked }: CacheChoices): Cell {
  const usual = resolveChoices({ ...asked, [flag]: DEFAULTS[flag] }, []);
  if (flag === 'auth-token') return msg('create-page.value.auto-access');
  if (flag === 'user') return msg('create-page.value.none');
  return valueOf(flag, usual);
}

function costs(choices: CacheChoices): readonly LookPart[] {
  const { engine, nodes, nodeType: type, serverless } = choices;
  const prices = pricesOf(choices);
  if (prices.length === 0) {
    return [{ kind: 'text', text: msg('create-page.cost.unknown', { type }) }];
  }
  const table: Table = {
    id: 'costs',
    title: msg('create-page.cost.title'),
    engines: [],
    columns: [
      { id: 'region', name: msg('create-page.cost.region'), unit: 'text' },
      { id: 'hour', name: msg('create-page.cost.hour'), unit: 'text' },
      { id: 'month', name: msg('create-page.cost.month'), unit: 'text' },
      { id: 'read', name: msg('create-page.cost.read'), unit: 'text' },
    ],
    rows: prices.map(({ region, hour, month, read }): readonly Cell[] => [
      msg(`create-page.cost.${region}`),
      formatUsd(hour, 'hour'),
      formatUsd(month, 'month'),
      read,
    ]),
    notes: [
      serverless
        ? msg('create-page.cost.least')
        : msg('create-page.cost.of', { nodes, type, engine: msg(`create-page.value.${engine}`) }),
      msg('create-page.cost.basis'),
    ],
  };
  return [{ kind: 'table', table }];
}
