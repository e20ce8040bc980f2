import { describe, expect, it } from '@jest/globals';
import { redisCliArguments, redisCliVariables } from './client-call.ts';

const LOGIN = { host: '127.0.0.1', port: 7000, username: null, db: 0 };

describe('the call of redis-cli', () => {
  it('names the server, and what TLS, a cluster, a user and a database add', () => {
    expect(redisCliArguments({ tls: null, clusterMode: false }, LOGIN)).toEqual([
      ...['-h', '127.0.0.1', '-p', '7000'],
    ]);
    const tls = { caFile: '/a b/ca.pem', servername: 'localhost' };
    const all = { ...LOGIN, username: 'app', db: 2 };
    expect(redisCliArguments({ tls, clusterMode: true }, all).slice(4)).toEqual([
      ...['--user', 'app', '-n', '2', '--tls', '--cacert', '/a b/ca.pem', '-c'],
    ]);
    const managed = { caFile: null, servername: 'x' };
    expect(redisCliArguments({ tls: managed, clusterMode: false }, LOGIN)).not.toContain(
      '--cacert',
    );
  });

  it('has the password in the environment, where there is one', () => {
    expect(redisCliVariables({ password: 'hush' })).toEqual({ REDISCLI_AUTH: 'hush' });
    expect(redisCliVariables({ password: null })).toEqual({});
    expect(redisCliVariables({ password: '' })).toEqual({});
  });
});
