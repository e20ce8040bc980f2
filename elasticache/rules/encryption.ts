import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { atLeast } from '../versions.ts';
import { fix, rule, type Finding } from './rule.ts';

const LEAST_FOR_PREFERRED = { valkey: '7.2', redis: '7.0', memcached: '1.6.12' } as const;
const LEAST_MEMCACHED_TLS = '1.6.12';

/** Source: Amazon ElastiCache User Guide, "At-Rest Encryption" and "In-Transit Encryption". */
export const encryptionRules = [
  rule('R8', (c) => {
    if (c.engine === 'memcached' && !c.serverless && c.atRest) {
      return {
        about: ['at-rest-encryption', 'deployment', 'cache-engine'],
        problem: msg('create-page.rule.r8.memcached'),
        remedy: fix.addOrDrop('--deployment serverless', '--at-rest-encryption on'),
      };
    }
    if (c.serverless && c.asked['at-rest-encryption'] === 'off') {
      return {
        about: ['at-rest-encryption', 'deployment'],
        problem: msg('create-page.rule.r8.serverless'),
        remedy: fix.drop('--at-rest-encryption off'),
      };
    }
    return c.asked['kms-key'] !== null && !c.atRest
      ? {
          about: ['kms-key', 'at-rest-encryption'],
          problem: msg('create-page.rule.r8.key'),
          remedy: fix.addOrDrop('--at-rest-encryption on', '--kms-key'),
        }
      : undefined;
  }),
  rule('R9', (c) => {
    if (c.engine === 'memcached' && !c.serverless && c.tls) {
      return atLeast(c.version, LEAST_MEMCACHED_TLS) ? preferred(c) : tlsTooOld(c);
    }
    return preferred(c);
  }),
];

function tlsTooOld(c: CacheChoices): Finding {
  return {
    about: ['tls', 'engine-version'],
    problem: msg('create-page.rule.r9.memcached', {
      least: LEAST_MEMCACHED_TLS,
      version: c.version,
    }),
    remedy: fix.addOrDrop(`--engine-version ${LEAST_MEMCACHED_TLS}`, '--tls'),
  };
}

/** Plain and encrypted connections side by side exist for the way from one to the other. */
function preferred(c: CacheChoices): Finding | undefined {
  if (c.asked['tls-mode'] !== 'preferred') return undefined;
  const remedy = fix.drop('--tls-mode preferred');
  if (!c.tls) {
    return {
      about: ['tls-mode', 'tls'],
      problem: msg('create-page.rule.r9.off'),
      remedy: fix.addOrDrop('--tls', '--tls-mode preferred'),
    };
  }
  if (c.serverless)
    return {
      about: ['tls-mode', 'deployment'],
      problem: msg('create-page.rule.r9.serverless'),
      remedy,
    };
  if (c.engine === 'memcached')
    return {
      about: ['tls-mode', 'cache-engine'],
      problem: msg('create-page.rule.r9.no-mode'),
      remedy,
    };
  const least = LEAST_FOR_PREFERRED[c.engine];
  return atLeast(c.version, least)
    ? undefined
    : {
        about: ['tls-mode', 'engine-version'],
        problem: msg('create-page.rule.r9.version', { least, version: c.version }),
        remedy,
      };
}
