import { describe, expect, it } from '@jest/globals';
import { parseRedisUrl } from './url.ts';

describe('parseRedisUrl', () => {
  it('reads user, password, database, TLS and its CA', () => {
    expect(parseRedisUrl('rediss://me:p%40ss%3A@cache.example:6380/2?ca=/etc/ca.pem')).toEqual({
      host: 'cache.example',
      port: 6380,
      username: 'me',
      password: 'p@ss:',
      db: 2,
      tls: { caFile: '/etc/ca.pem', servername: 'cache.example' },
    });
  });

  it('has defaults for all but the host', () => {
    expect(parseRedisUrl('redis://[::1]')).toEqual({
      host: '::1',
      port: 6379,
      username: null,
      password: null,
      db: 0,
      tls: null,
    });
  });
});
