import { describe, expect, it } from '@jest/globals';
import { en } from '../text/en/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { userWith } from '../choices-fixture.ts';
import type { Rule } from './rule.ts';

/** A token that AWS takes. */
export const TOKEN = 'a-token-of-twenty-ch';
/** A password that AWS takes, as short as can be. */
export const SECRET = 'sixteen-letters!';
/** Choices that differ from the default ones in the engine or the deployment alone. */
export const VALKEY = { 'cache-engine': 'valkey' } as const;
export const MEMCACHED = { 'cache-engine': 'memcached' } as const;
export const SERVERLESS = { deployment: 'serverless' } as const;
/** The user that Redis OSS demands. */
export const DEFAULT_USER = userWith({ name: 'default', access: 'off -@all' });

type Case = readonly [name: string, choices: CacheChoices];

/** Per rule: choices it must refuse, and choices next to them that it must let pass. */
export type RuleCases = Readonly<
  Record<string, { readonly refused: readonly Case[]; readonly taken: readonly Case[] }>
>;

/** Tests of some rules, each by its own cases; a rule without cases fails. */
export function describeRules(title: string, rules: readonly Rule[], table: RuleCases): void {
  const cases = (side: 'refused' | 'taken') =>
    Object.entries(table).flatMap(([id, sides]) =>
      sides[side].map(([name, choices]) => ({ id, name, choices })),
    );
  const check = (id: string, choices: CacheChoices) =>
    rules.find((rule) => rule.id === id)?.check(choices);

  describe(title, () => {
    it('has cases for each', () => {
      expect(Object.keys(table).sort()).toEqual(rules.map((rule) => rule.id).sort());
    });

    it.each(cases('refused'))('$id refuses $name', ({ id, choices }) => {
      const violation = check(id, choices);
      expect(violation).toMatchObject({ rule: id });
      // A dialogue leads back to what it is about, and speaks of it without flags.
      expect(violation?.about).not.toEqual([]);
      expect(JSON.stringify(violation?.problem)).not.toContain('"--');
      expect(Object.keys(en)).toEqual(
        expect.arrayContaining([violation?.problem.key, violation?.remedy.key]),
      );
    });

    it.each(cases('taken'))('$id takes $name', ({ id, choices }) => {
      expect(check(id, choices)).toBeUndefined();
    });
  });
}
