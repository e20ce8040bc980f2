import type { Cell, Message, Table } from '#tutorial';
import { msg } from '../../elasticache/text/index.ts';
import { bytes } from '../kit/quantities.ts';
import type { CacheChoices } from '../../elasticache/cache-choices.ts';
import { valueOf } from '../../elasticache/choice-values.ts';
import { pageOptions, type Flag } from '../../elasticache/options/page.ts';
import { isUsual } from '../../elasticache/options/usual.ts';
import { MANY_SERVERS } from '../../elasticache/rules/here.ts';
import { atLeast } from '../../elasticache/versions.ts';

/** The choices that are shown when everything is as usual. */
const MAIN: readonly Flag[] = [
  'cache-engine',
  'deployment',
  'cluster-mode',
  'node-type',
  'maxmemory-policy',
  'shards',
  'replicas',
  'tls',
  'access-control',
  'backup-retention',
];

/** The server that stands for the cache. */
export interface StandIn {
  /** It is no imitation. */
  readonly genuine: boolean;
  /** What it calls itself; null where that is not known yet. */
  readonly product: string | null;
}

/** True when a server of this product is not the engine that was chosen. */
export function isOtherProduct(engine: CacheChoices['engine'], product: string): boolean {
  return (engine === 'valkey') !== product.includes('valkey');
}

/** What a choice can be on this machine, in the order of the legend. */
const WORDS = ['real', 'imitated', 'other-product', 'memory-only', 'checked', 'not-here'] as const;

type Word = (typeof WORDS)[number];

/** What a choice is on this machine: by its nature, and by what was chosen and found. */
function wordOf(flag: Flag, choices: CacheChoices, { genuine, product }: StandIn): Word {
  const { here } = pageOptions[flag];
  if (here === 'checked' || here === 'not-here' || here === 'memory-only') return here;
  if (here === 'as-found' && product !== null && isOtherProduct(choices.engine, product)) {
    return 'other-product';
  }
  const imitated = !genuine || (here === 'nodes-only' && choices.serverless);
  return imitated ? 'imitated' : 'real';
}

/** What the words mean that stand in the table, and no others. */
function legendOf(words: ReadonlySet<Word>, { genuine, product }: StandIn): readonly Message[] {
  const named = { product: product ?? '' };
  return WORDS.filter((word) => words.has(word)).map((word) =>
    word === 'imitated' && !genuine
      ? msg('create-page.legend.imitated-embedded')
      : msg(`create-page.legend.${word}`, named),
  );
}

/** The choices with their values and what they are on this server, in the order of the create page. */
export function choicesTable(choices: CacheChoices, standIn: StandIn): Table {
  const every = choices.asked.page === 'every';
  const flags = Object.keys(pageOptions) as Flag[];
  const shown = flags.filter(
    (flag) =>
      pageOptions[flag].applies(choices.asked) &&
      (every || MAIN.includes(flag) || !isUsual(flag, choices.asked[flag])),
  );
  return {
    id: 'choices',
    title: msg('create-page.table.title'),
    engines: [],
    columns: [
      { id: 'choice', name: msg('create-page.table.choice'), unit: 'text' },
      { id: 'value', name: msg('create-page.table.value'), unit: 'text' },
      { id: 'here', name: msg('create-page.table.here'), unit: 'text' },
    ],
    rows: shown.map((flag): readonly Cell[] => [
      msg(`create-page.${flag}`),
      valueOf(flag, choices),
      msg(`create-page.table.${wordOf(flag, choices, standIn)}`, {
        product: standIn.product ?? '',
      }),
    ]),
    notes: [
      ...legendOf(new Set(shown.map((flag) => wordOf(flag, choices, standIn))), standIn),
      ...(every ? [] : [msg('create-page.table.more')]),
    ],
  };
}

/** What must be said about these choices on this machine. */
export function remarksOn(choices: CacheChoices): readonly Message[] {
  const { clusterMode, memoryHere, memoryOnAws, nodes, replicas, shards } = choices;
  const remarks: Message[] = [];
  if (choices.serverless) remarks.push(msg('create-page.note.serverless'));
  else if (memoryOnAws !== null && memoryHere < memoryOnAws && choices.asked.maxmemory === null) {
    remarks.push(
      msg('create-page.note.capped', {
        type: choices.nodeType,
        aws: bytes(memoryOnAws),
        here: bytes(memoryHere),
        nodes,
      }),
    );
  }
  if (choices.engine === 'redis' && !choices.serverless && !atLeast(choices.version, '6.0')) {
    remarks.push(msg('create-page.note.old-version', { version: choices.version }));
  }
  if (choices.access === 'local') remarks.push(msg('create-page.note.local'));
  if (choices.asked['tls-mode'] === 'preferred') remarks.push(msg('create-page.note.preferred'));
  for (const { name, authentication } of choices.users) {
    if (authentication === 'iam') remarks.push(msg('create-page.note.iam', { name }));
  }
  if (nodes > MANY_SERVERS) remarks.push(msg('create-page.note.servers', { nodes }));
  if (clusterMode && shards < 3 && replicas > 0) remarks.push(msg('create-page.note.votes'));
  return remarks;
}
