import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { pageOptions, type Flag } from '../options/page.ts';
import { parseNodeType } from '../node-types.ts';
import { atLeast, type CacheEngine } from '../versions.ts';
import { fix, type Finding } from './rule.ts';

/** The oldest version of an engine that has something; an engine that is left out has it in every version. */
type Minimum = Readonly<Partial<Record<CacheEngine, string>>>;

const GRAVITON_2: Minimum = { redis: '5.0.6', memcached: '1.5.16' };
const GRAVITON_3: Minimum = { redis: '6.2', memcached: '1.5.16' };

/** Source: Amazon ElastiCache User Guide, "Supported node types", the column of minimum versions, and CacheNode. */
const NODE_FAMILIES: Readonly<Record<string, Minimum>> = {
  t4g: GRAVITON_2,
  m6g: GRAVITON_2,
  r6g: GRAVITON_2,
  r6gd: { redis: '6.2' },
  m7g: GRAVITON_3,
  r7g: GRAVITON_3,
  c7gn: GRAVITON_3,
};

/** Features by the flag that asks for them, which need a version whatever else is chosen. */
const FEATURES: readonly {
  readonly flag: Flag;
  readonly asked: (choices: CacheChoices) => boolean;
  readonly least: Minimum;
}[] = [
  {
    // Source: "Choosing a network type".
    flag: 'network-type',
    asked: (c) => c.asked['network-type'] !== 'ipv4',
    least: { redis: '6.2', memcached: '1.6.6' },
  },
  {
    // Source: "Data tiering".
    flag: 'data-tiering',
    asked: (c) => c.asked['data-tiering'],
    least: { redis: '6.2' },
  },
  {
    // Source: "Replication across Regions using global datastores".
    flag: 'global-datastore',
    asked: (c) => c.asked['global-datastore'],
    least: { redis: '5.0.6' },
  },
];

/** What the nodes or a feature need of the version. Users, IAM, logs and TLS have rules of their own. */
export function minimumOf(c: CacheChoices): Finding | undefined {
  if (c.serverless) return undefined;
  const wanted = [
    {
      what: c.nodeType,
      flag: 'node-type' as const,
      least: NODE_FAMILIES[parseNodeType(c.nodeType)?.family ?? ''],
    },
    ...FEATURES.filter(({ asked }) => asked(c)).map(({ flag, least }) => ({
      what: pageOptions[flag].question,
      flag,
      least,
    })),
  ];
  for (const { what, flag, least } of wanted) {
    const version = least?.[c.engine];
    if (version !== undefined && !atLeast(c.version, version)) {
      return {
        about: [flag, 'engine-version'],
        problem: msg('create-page.rule.v2', { what, least: version, version: c.version }),
        remedy: fix.addOrDrop(`--engine-version ${version}`, `--${flag}`),
      };
    }
  }
  return undefined;
}
