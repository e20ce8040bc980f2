import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import type { CacheChoices } from '../cache-choices.ts';
import { choicesWith, userWith } from '../choices-fixture.ts';
import { pageOptions } from '../options/page.ts';
import type { PageChoices } from '../options/index.ts';
import { COMPOSE_RULES } from '../rules/compose.ts';
import { violationsOf } from '../rules/index.ts';
import { callsOf } from './calls-fixture.ts';
import { exported } from './index.ts';
import { planOf } from './plan.ts';
import { sayIn } from './sets-fixture.ts';
import { entriesOf } from './value.ts';
import type { Template } from './wrong-fixture.ts';

const SEED = Number(process.env.GENERATED_SEED ?? Math.floor(Math.random() * 2 ** 31));
const CASES = 60;
const SECRETS = ['a-token-that-stays-here', 'a-password-that-stays'];

/** Texts for the options that take any. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  name: ['tutorial', 'My-Cache', 'a'],
  description: ['Cache', 'a ${b} `c` $(d) "e" \\ f', '日本語: # %{ x }\nResources:'],
  'engine-version': ['9.0', '8.0', '7.2', '7.1', '7.0', '6.2', '1.6.22'],
  'parameter-group': ['my-group', 'default.valkey9'],
  'node-type': ['cache.t4g.micro', 'cache.m7g.large', 'cache.r6gd.xlarge'],
  'availability-zones': ['us-east-1a', 'us-east-1a,us-east-1b', 'us-east-1a,us-east-1b,us-east-1c'],
  vpc: ['vpc-1\'"$(id)'],
  'subnet-group': ['default', 'mine'],
  'kms-key': ['alias/key'],
  'security-groups': ['sg-1, sg-2'],
  'auth-token': [SECRETS[0] ?? ''],
  'backup-window': ['03:00-04:00'],
  'maintenance-window': ['sun:05:00-sun:06:00'],
  'from-backup': ['/home/somebody/dump.rdb'],
};

/** Every third is of a kind that chance alone would seldom let through the rules. */
const KINDS: readonly Partial<PageChoices>[] = [
  {},
  { 'cache-engine': 'memcached' },
  { deployment: 'serverless' },
];

/** Numbers from 0 to 1 by a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some choices changed at random; not all of them are allowed. */
function drawn(random: () => number, kind: Partial<PageChoices>): CacheChoices {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const changes: Record<string, unknown> = {};
  for (const [flag, option] of Object.entries(pageOptions)) {
    if (random() > 0.15) continue;
    if (option.type === 'choice') changes[flag] = pick(option.values);
    if (option.type === 'switch') changes[flag] = random() < 0.5;
    if (option.type === 'integer') changes[flag] = option.min + Math.floor(random() * 4);
    if (option.type === 'text') changes[flag] = pick(TEXTS[flag] ?? ['text']);
  }
  const users = [
    userWith({ name: 'default', access: 'off -@all' }),
    userWith({ passwords: [SECRETS[1] ?? ''] }),
    userWith({ name: 'A-long-name-of-a-user', authentication: 'iam' }),
  ];
  changes.tls ??= true;
  return choicesWith(
    { ...(changes as Partial<PageChoices>), ...kind },
    random() < 0.3 ? users : [],
  );
}

function allowed(): readonly CacheChoices[] {
  const random = generator(SEED);
  const found: CacheChoices[] = [];
  for (let draws = 0; found.length < CASES && draws < 20_000; draws += 1) {
    const choices = drawn(random, KINDS[found.length % KINDS.length] ?? {});
    if (violationsOf(choices).length === 0) found.push(choices);
  }
  return found;
}

describe(`choices drawn at random (GENERATED_SEED=${SEED})`, () => {
  const all = allowed();

  it('are enough, and of every kind', () => {
    expect(all).toHaveLength(CASES);
    expect(
      new Set(all.map((choices) => planOf(choices).made.find(({ id }) => id === 'Cache')?.kind))
        .size,
    ).toBe(3);
  });

  it('are printed alike in every format, without a secret or a file of this machine', () => {
    for (const choices of all) {
      const cache = planOf(choices).made.find(({ id }) => id === 'Cache');
      const scalars = entriesOf(cache?.input ?? {}).filter(
        ([, value]) => typeof value !== 'object',
      );
      const template = exported(choices, 'cloudformation', sayIn('ja'));
      const script = exported(choices, 'cli', sayIn('en'));
      const terraform = exported(choices, 'terraform', sayIn('en'));
      const properties = (load(template) as Template).Resources.Cache?.Properties;
      const call = callsOf(script).find(({ operation }) =>
        /create-(replication-group|serverless-cache|cache-cluster)/.test(operation),
      );
      for (const [key, value] of scalars) {
        expect({ [key]: properties?.[key] }).toEqual({ [key]: value });
        expect({ [key]: call?.input[key] }).toEqual({ [key]: value });
      }
      const texts = [template, script, terraform];
      if (violationsOf(choices, COMPOSE_RULES).length === 0) {
        texts.push(exported(choices, 'compose', sayIn('ja')));
      }
      for (const text of texts) {
        for (const secret of [...SECRETS, '/home/somebody']) expect(text).not.toContain(secret);
      }
    }
  });
});
