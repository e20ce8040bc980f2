import { msg } from '../text/index.ts';
import { checkAuthToken } from '../auth-token.ts';
import type { CacheChoices } from '../cache-choices.ts';
import type { PageChoices } from '../options/index.ts';
import { tooNew } from '../access/access-string.ts';
import { atLeast } from '../versions.ts';
import { fix, rule, type Finding } from './rule.ts';

const LEAST_FOR_USERS = { valkey: '7.2', redis: '6.0', memcached: '1.4' } as const;
const LEAST_FOR_IAM = { valkey: '7.2', redis: '7.0', memcached: '1.4' } as const;
const MOST_USERS = 100;

type Choice = keyof PageChoices;

/** The choices by which a token, or users, were asked for. */
const tokenChoice = ({ authToken }: CacheChoices): Choice =>
  authToken === null ? 'access-control' : 'auth-token';
const usersChoice = ({ asked }: CacheChoices): Choice =>
  asked['access-control'] === 'users' ? 'access-control' : 'user';
/** All by which access was asked for. */
const accessChoices = ({ asked, authToken, users }: CacheChoices): readonly Choice[] => [
  ...(asked['access-control'] === 'auto' ? [] : ['access-control' as const]),
  ...(authToken === null ? [] : ['auth-token' as const]),
  ...(users.length === 0 ? [] : ['user' as const]),
];

/** What was typed that asks for a token. */
const tokenFlag = ({ authToken }: CacheChoices): string =>
  authToken === null ? '--access-control token' : '--auth-token';

/** Who may use the cache. Source: Amazon ElastiCache User Guide, "Authentication" and "Role-Based Access Control". */
export const accessRules = [
  rule('R1', (c) =>
    c.access === 'token' && !c.tls
      ? {
          about: ['tls', tokenChoice(c)],
          problem: msg('create-page.rule.r1'),
          remedy: fix.addOrDrop('--tls', tokenFlag(c)),
          aws: 'The AUTH token is only supported when encryption-in-transit is enabled',
        }
      : undefined,
  ),
  rule('R2', ({ authToken }) => {
    const problem = authToken === null ? undefined : checkAuthToken(authToken);
    return problem === undefined
      ? undefined
      : {
          about: ['auth-token'],
          problem,
          remedy: fix.drop('--auth-token'),
          aws: 'Invalid AuthToken provided',
        };
  }),
  rule('R3', (c) =>
    c.serverless && c.engine !== 'memcached' && c.accessAsked.includes('token')
      ? {
          about: ['deployment', tokenChoice(c)],
          problem: msg('create-page.rule.r3'),
          remedy: fix.instead('--user', tokenFlag(c)),
        }
      : undefined,
  ),
  rule('R4', (c) =>
    c.accessAsked.length > 1
      ? {
          about: accessChoices(c),
          problem: msg('create-page.rule.r4', { kinds: c.accessAsked.join(', ') }),
          remedy: msg('create-page.fix.one'),
        }
      : undefined,
  ),
  rule('R6', (c) => (c.access === 'users' && c.engine !== 'memcached' ? usersOf(c) : undefined)),
  rule('R7', (c) =>
    c.users.some((user) => user.authentication === 'iam') && c.engine !== 'memcached'
      ? iamOf(c)
      : undefined,
  ),
];

function usersOf(c: CacheChoices): Finding | undefined {
  const { users, engine } = c;
  const least = LEAST_FOR_USERS[engine];
  if (!c.tls) {
    return {
      about: ['tls', usersChoice(c)],
      problem: msg('create-page.rule.r6.tls'),
      remedy: fix.addOrDrop('--tls', '--user'),
      aws: 'User group based access control requires encryption-in-transit to be enabled on the replication group.',
    };
  }
  if (!atLeast(c.version, least)) {
    return {
      about: ['engine-version', usersChoice(c)],
      problem: msg('create-page.rule.r6.version', { least, version: c.version }),
      remedy: fix.add(`--engine-version ${least}`),
    };
  }
  if (users.length === 0) {
    return c.serverless
      ? undefined
      : {
          about: ['user', 'access-control'],
          problem: msg('create-page.rule.r6.none'),
          remedy: fix.add('--user "app:on ~* +@all"'),
        };
  }
  if (users.length > MOST_USERS) {
    return {
      about: ['user'],
      problem: msg('create-page.rule.r6.many', { count: users.length, most: MOST_USERS }),
      remedy: fix.drop('--user'),
    };
  }
  const names = users.map((user) => user.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    return {
      about: ['user'],
      problem: msg('create-page.rule.r6.twice', { name: twice }),
      remedy: fix.drop('--user'),
    };
  }
  if (engine === 'redis' && !names.includes('default')) {
    return {
      about: ['user', 'cache-engine'],
      problem: msg('create-page.rule.r6.default'),
      remedy: fix.add('--user "default:off -@all"'),
      aws: 'Redis user group needs to contain a user with the user name default.',
    };
  }
  const open = users.find((user) => user.authentication === 'no-password');
  if (engine === 'valkey' && open !== undefined) {
    return {
      about: ['user', 'cache-engine'],
      problem: msg('create-page.rule.r6.no-password', { name: open.name }),
      remedy: fix.drop(`no-password (${open.name})`),
      aws: `No password user ${open.name} cannot be added to user group with engine Valkey`,
    };
  }
  for (const { name, access } of users) {
    const newer = tooNew(access, c.version);
    if (newer !== undefined) {
      return {
        about: ['user', 'engine-version'],
        problem: msg('create-page.rule.r6.access', { name, ...newer, version: c.version }),
        remedy: fix.addOrDrop(`--engine-version ${newer.least}`, newer.rule),
      };
    }
  }
  return passwordsOf(c);
}

function passwordsOf({ users }: CacheChoices): Finding | undefined {
  for (const { name, authentication, passwords } of users) {
    const remedy = msg('create-page.fix.passwords', { name });
    if (authentication !== 'password' && passwords.length > 0) {
      return {
        about: ['users-file'],
        problem: msg('create-page.rule.r6.password-unused', { name }),
        remedy,
      };
    }
    if (passwords.length > 2) {
      return {
        about: ['users-file'],
        problem: msg('create-page.rule.r6.passwords', { name }),
        remedy,
      };
    }
    if (passwords.some((password) => password.length < 16 || password.length > 128)) {
      return {
        about: ['users-file'],
        problem: msg('create-page.rule.r6.length', { name }),
        remedy,
        aws: 'Passwords length must be between 16-128 characters.',
      };
    }
    if (passwords.some((password) => !/^[!-~]*$/.test(password) || /[,"/@]/.test(password))) {
      return {
        about: ['users-file'],
        problem: msg('create-page.rule.r6.characters', { name }),
        remedy,
      };
    }
  }
  return undefined;
}

function iamOf(c: CacheChoices): Finding | undefined {
  const least = LEAST_FOR_IAM[c.engine];
  if (!c.tls) {
    return {
      about: ['tls', 'user'],
      problem: msg('create-page.rule.r7.tls'),
      remedy: fix.add('--tls'),
    };
  }
  if (!atLeast(c.version, least)) {
    return {
      about: ['engine-version', 'user'],
      problem: msg('create-page.rule.r7.version', { least, version: c.version }),
      remedy: fix.add(`--engine-version ${least}`),
    };
  }
  return c.name === c.name.toLowerCase()
    ? undefined
    : {
        about: ['name', 'user'],
        problem: msg('create-page.rule.r7.name', { name: c.name }),
        remedy: fix.add(`--name ${c.name.toLowerCase()}`),
      };
}
