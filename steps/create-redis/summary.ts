import type { Cell, Message, Table } from '#tutorial';
import { msg } from '../../elasticache/text/index.ts';
import { bytes } from '../kit/quantities.ts';
import type { CacheChoices } from '../../elasticache/cache-choices.ts';
import { valueOf, type Flag } from '../../elasticache/choice-values.ts';
import { pageOptions } from '../../elasticache/options/index.ts';
import { isUsual } from '../../elasticache/options/usual.ts';
import { MANY_SERVERS } from '../../elasticache/rules/here.ts';

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

/** The choices with their values and what they are on a genuine server or an imitation, in the order of the create page. */
export function choicesTable(choices: CacheChoices, genuine: boolean): Table {
  const here = (flag: Flag): Message => {
    const { here: reach } = pageOptions[flag];
    return msg(`create-page.table.${!genuine && reach === 'real' ? 'imitated' : reach}`);
  };
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
      here(flag),
    ]),
    notes: [
      msg(genuine ? 'create-page.table.note' : 'create-page.table.note-embedded'),
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
  if (choices.access === 'local') remarks.push(msg('create-page.note.local'));
  if (choices.asked['tls-mode'] === 'preferred') remarks.push(msg('create-page.note.preferred'));
  for (const { name, authentication } of choices.users) {
    if (authentication === 'iam') remarks.push(msg('create-page.note.iam', { name }));
  }
  if (nodes > MANY_SERVERS) remarks.push(msg('create-page.note.servers', { nodes }));
  if (clusterMode && shards < 3 && replicas > 0) remarks.push(msg('create-page.note.votes'));
  return remarks;
}
