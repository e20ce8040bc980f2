import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Config } from '../run/config.ts';
import { readEnvironment, resolveConfig, type GlobalFlags } from './config.ts';

const TERMINAL = { stdin: true, stdout: true };
const PIPE = { stdin: false, stdout: false };

function resolve(
  flags: GlobalFlags = {},
  env: NodeJS.ProcessEnv = {},
  terminal: { readonly stdin: boolean; readonly stdout: boolean } = TERMINAL,
): Config {
  return resolveConfig(flags, readEnvironment(env), terminal);
}

describe('the environment', () => {
  it.each<[NodeJS.ProcessEnv, string]>([
    [{}, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.eucJP' }, 'ja'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja' }, 'ja'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
    [{ LANG: 'JA_jp' }, 'ja'],
  ])('%j asks for %s', (env, language) => {
    expect(readEnvironment(env).language).toBe(language);
  });

  it.each<[NodeJS.ProcessEnv, boolean]>([
    [{}, false],
    [{ CI: 'true' }, true],
    [{ CI: '1' }, true],
    [{ CI: 'false' }, false],
    [{ CI: '' }, false],
  ])('%j is CI: %s', (env, ci) => {
    expect(readEnvironment(env).ci).toBe(ci);
  });

  it('takes an empty variable as one that is not set', () => {
    const environment = readEnvironment({ REDIS_URL: '', MYSQL_URL: '', NO_COLOR: '' });
    expect(environment).toMatchObject({ urls: {}, noColor: false });
  });
});

describe('the configuration', () => {
  it.each<[string, GlobalFlags, NodeJS.ProcessEnv, typeof TERMINAL, Partial<Config>]>([
    ['a terminal', {}, {}, TERMINAL, { output: 'tty', color: true, interactive: true }],
    ['a pipe', {}, {}, PIPE, { output: 'plain', color: false, interactive: false }],
    ['a terminal that can nothing', {}, { TERM: 'dumb' }, TERMINAL, { output: 'plain' }],
    ['output into a file', {}, {}, { stdin: true, stdout: false }, { interactive: false }],
    ['input from a file', {}, {}, { stdin: false, stdout: true }, { interactive: false }],
    ['--yes', { yes: true }, {}, TERMINAL, { yes: true, interactive: false }],
    ['CI', {}, { CI: 'true' }, TERMINAL, { interactive: false }],
    ['--json', { json: true }, {}, TERMINAL, { output: 'json', interactive: false, color: false }],
    ['--output json', { output: 'json' }, {}, TERMINAL, { output: 'json', interactive: false }],
    ['--output plain', { output: 'plain' }, {}, TERMINAL, { output: 'plain', color: false }],
    ['--output tty in a pipe', { output: 'tty' }, {}, PIPE, { output: 'tty', interactive: false }],
    ['--no-color', { color: false }, {}, TERMINAL, { color: false, output: 'tty' }],
    ['NO_COLOR', {}, { NO_COLOR: '1' }, TERMINAL, { color: false, output: 'tty' }],
    ['--lang before the locale', { lang: 'en' }, { LANG: 'ja' }, PIPE, { language: 'en' }],
    ['--dry-run', { dryRun: true }, {}, PIPE, { dryRun: true }],
    ['nothing', {}, {}, PIPE, { engine: 'auto', workspace: null, urls: {} }],
    [
      'a URL',
      { redisUrl: 'rediss://h' },
      { REDIS_URL: 'redis://e' },
      PIPE,
      { urls: { redis: 'rediss://h' } },
    ],
    [
      'a URL of the environment',
      {},
      { MYSQL_URL: 'mysql://e' },
      PIPE,
      { urls: { mysql: 'mysql://e' } },
    ],
  ])('%s', (_what, flags, env, terminal, expected) => {
    expect(resolve(flags, env, terminal)).toMatchObject(expected);
  });

  it('makes the workspace absolute and cannot be changed', () => {
    const config = resolve({ workspace: 'here' });
    expect(config.workspace).toBe(path.resolve('here'));
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each<[GlobalFlags, string]>([
    [{ lang: 'fr' }, '--lang'],
    [{ output: 'xml' }, '--output'],
    [{ engine: 'docker' }, '--engine'],
    [{ redisUrl: 'localhost:6379' }, '--redis-url'],
    [{ redisUrl: 'mysql://h' }, '--redis-url'],
    [{ mysqlUrl: 'redis://h' }, '--mysql-url'],
    [{ mysqlUrl: '' }, '--mysql-url'],
    [{ mysqlUrl: 'mysql://admin:100%@h' }, '--mysql-url'],
    [{ redisUrl: 'redis://h/shop' }, '--redis-url'],
    [{ memcachedUrl: 'memcached://h/1' }, '--memcached-url'],
    [{ mongodbUrl: 'mongodb://h/?replicaSet=x' }, '--mongodb-url'],
  ])('refuses %j, naming %s', (flags, flag) => {
    expect(() => resolve(flags)).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        params: expect.objectContaining({ flag }),
      }),
    );
  });

  it.each([
    { redisUrl: 'http://me:hunter2@host' },
    { mysqlUrl: 'mysql://me:hunter2%@host' },
    { memcachedUrl: 'memcached://me:hunter2%@host' },
    { mongodbUrl: 'mongodb://me:hunter2%@host' },
  ])('never repeats a URL that it refuses', (flags) => {
    expect(() => resolve(flags)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
