import type { Cell } from '../src/contract/events.ts';
import { msg } from './text/index.ts';
import type { Option, OptionValue } from '../src/contract/options.ts';
import type { CacheChoices } from './cache-choices.ts';
import { pageOptions, type Flag } from './options/page.ts';

const onOff = (on: boolean): Cell => msg(on ? 'create-page.value.on' : 'create-page.value.off');
const orElse = (text: string | null, key: 'by-aws' | 'no-backup' | 'free-port'): Cell =>
  text ?? msg(`create-page.value.${key}`);

/** Values that are derived, or that must not be shown as they were typed. */
const DERIVED: Partial<Record<Flag, (choices: CacheChoices) => Cell>> = {
  'cluster-mode': (c) => onOff(c.clusterMode),
  'engine-version': (c) => c.version,
  port: (c) => orElse(c.port === null ? null : String(c.port), 'free-port'),
  'parameter-group': (c) => c.parameterGroup,
  'node-type': (c) =>
    msg('create-page.value.node-type', {
      type: c.nodeType,
      memory: { value: c.memoryHere, unit: 'bytes' },
    }),
  shards: (c) => String(c.shards),
  'availability-zones': (c) => orElse(c.asked['availability-zones'], 'by-aws'),
  failover: (c) => onOff(c.failover),
  'at-rest-encryption': (c) => onOff(c.atRest),
  tls: (c) => onOff(c.tls),
  'access-control': (c) => msg(`create-page.value.${c.access}`),
  'auth-token': () => '********',
  user: (c) => c.users.map((user) => user.name).join(', '),
  'from-backup': (c) => orElse(c.asked['from-backup'], 'no-backup'),
};

/** What a choice came to, to be shown. */
export function valueOf(flag: Flag, choices: CacheChoices): Cell {
  const derived = DERIVED[flag];
  if (derived !== undefined) return derived(choices);
  const value: OptionValue = choices.asked[flag];
  if (typeof value === 'boolean') return onOff(value);
  if (value === null) return msg('create-page.value.by-aws');
  if (typeof value === 'object') return value.join(', ');
  const option: Option = pageOptions[flag];
  const label = option.type === 'choice' ? option.labels?.[String(value)] : undefined;
  return label ?? String(value);
}
