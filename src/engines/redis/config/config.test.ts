import { describe, expect, it } from '@jest/globals';
import { atLeast } from './features.ts';
import { configText, redisArguments, redisConfigLines } from './redis-config.ts';
import { refusalRules } from './refused.ts';

const redis = (version: string) => ({ product: 'redis', version });

describe('what a server can do', () => {
  it.each([
    [redis('6.0.16'), 6, 2, false],
    [redis('6.2.0'), 6, 2, true],
    [redis('7.0.15'), 7, 0, true],
    [redis('6.2.14'), 7, 0, false],
    [redis('10.0.1'), 7, 4, true],
    [{ product: 'valkey', version: '7.2.5' }, 7, 2, true],
  ])('%j has %i.%i: %s', (server, major, minor, expected) => {
    expect(atLeast(server, major, minor)).toBe(expected);
  });
});

describe('refused commands', () => {
  it('are refused one by one since 7.0', () => {
    expect(refusalRules(redis('7.0.15'), ['CONFIG', 'ACL|SETUSER'])).toEqual([
      '-config',
      '-acl|setuser',
    ]);
  });

  it('take the whole command with them before, and give its harmless parts back', () => {
    const rules = refusalRules(redis('6.2.6'), ['ACL|SETUSER', 'ACL|LOAD', 'SAVE']);
    expect(rules.filter((rule) => rule.startsWith('-'))).toEqual(['-acl', '-save']);
    expect(rules).toContain('+acl|whoami');
    expect(rules).not.toContain('+acl|setuser');
  });

  it('leave nothing of a command that is refused as a whole', () => {
    expect(refusalRules(redis('6.2.6'), ['CLUSTER', 'CLUSTER|MEET'])).toEqual(['-cluster']);
  });
});

describe('the configuration', () => {
  const lines = redisConfigLines(redis('7.0.15'), {
    port: 7000,
    folder: '/a "quoted" folder',
    maxmemory: 1024,
    maxmemoryPolicy: 'allkeys-lru',
    slowlogLogSlowerThan: -1,
    tls: { caFile: '/ca', certFile: '/cert', keyFile: '/key' },
    clusterMode: true,
    users: [['user', 'é', 'on', '~a\\b']],
  });

  it('listens for TLS alone', () => {
    expect(lines).toContainEqual(['port', 0]);
    expect(lines).toContainEqual(['tls-port', 7000]);
    expect(lines).not.toContainEqual(['port', 7000]);
  });

  it('quotes every text as the server reads it', () => {
    const text = configText(lines);
    expect(text).toContain('dir "/a \\"quoted\\" folder"\n');
    expect(text).toContain('user "\\xc3\\xa9" "on" "~a\\\\b"\n');
    expect(text).toContain('slowlog-log-slower-than -1\n');
  });

  it('is announced before 7.0 in the place of a file', () => {
    expect(redisArguments(redis('6.2.1'), 7000)[0]).toBe('-');
    expect(redisArguments(redis('7.0.15'), 7000).at(-1)).toBe('-');
  });
});
