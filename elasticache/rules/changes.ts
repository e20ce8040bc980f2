import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { atLeast } from '../versions.ts';
import { fix, type Finding as Found, type Violation } from './rule.ts';

/** What a change is about is said in its sentences: nobody is asked about it. */
type Finding = Omit<Found, 'about'>;

/** How ModifyReplicationGroup changes a token. */
export type TokenStrategy = 'ROTATE' | 'SET' | 'DELETE';

/** A cache that stands and what it is to become. */
export interface Change {
  readonly before: CacheChoices;
  readonly after: CacheChoices;
  /** For a token; null when it stays. */
  readonly strategy: TokenStrategy | null;
  /** Tokens that the cache accepts now: two between ROTATE and SET. */
  readonly validTokens: number;
}

/** One rule about changing a cache that stands. Pure. */
export interface ChangeRule {
  readonly id: string;
  readonly check: (change: Change) => Violation | undefined;
}

const LEAST_FOR_TLS = { valkey: '7.2', redis: '7.0', memcached: '' } as const;

/** What cannot be changed, or only in steps. Source: Amazon ElastiCache User Guide, ModifyReplicationGroup. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  changeRule('R5', ({ before, strategy, validTokens }) => {
    if (strategy === null) return undefined;
    if (!before.tls) {
      return { problem: msg('create-page.rule.r5.tls'), remedy: fix.add('--tls') };
    }
    return strategy === 'ROTATE' && validTokens > 1
      ? { problem: msg('create-page.rule.r5.twice'), remedy: msg('create-page.fix.set') }
      : undefined;
  }),
  changeRule('R8', ({ before, after }) =>
    before.atRest === after.atRest
      ? undefined
      : { problem: msg('create-page.rule.r8.later'), remedy: msg('create-page.fix.restore') },
  ),
  changeRule('R9', ({ before, after }) => tlsOf(before, after)),
  changeRule('R14', ({ before, after }) =>
    before.clusterMode && !after.clusterMode
      ? { problem: msg('create-page.rule.r14.later'), remedy: msg('create-page.fix.restore') }
      : undefined,
  ),
];

function tlsOf(before: CacheChoices, after: CacheChoices): Finding | undefined {
  if (before.tls || !after.tls) return undefined;
  const least = LEAST_FOR_TLS[before.engine];
  if (least === '' || !atLeast(before.version, least)) {
    return { problem: msg('create-page.rule.r9.later'), remedy: msg('create-page.fix.restore') };
  }
  return after.asked['tls-mode'] === 'preferred'
    ? undefined
    : {
        problem: msg('create-page.rule.r9.steps'),
        remedy: fix.add('--tls-mode preferred'),
      };
}

function changeRule(id: string, find: (change: Change) => Finding | undefined): ChangeRule {
  return {
    id,
    check: (change) => {
      const finding = find(change);
      return finding === undefined ? undefined : { aws: null, about: [], ...finding, rule: id };
    },
  };
}
