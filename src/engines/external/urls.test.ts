import { describe, expect, it } from '@jest/globals';
import { parseMysqlUrl, parseRedisUrl } from './urls.ts';

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

describe('parseMysqlUrl', () => {
  it('reads everything', () => {
    expect(
      parseMysqlUrl('mysql://me:p%2Fw@db.example:3307/shop?ssl-mode=VERIFY_CA&ssl-ca=/ca.pem'),
    ).toEqual({
      host: 'db.example',
      port: 3307,
      user: 'me',
      password: 'p/w',
      database: 'shop',
      tls: { caFile: '/ca.pem', servername: 'db.example' },
      verify: 'ca',
    });
  });

  it.each([
    ['', null, 'identity'],
    ['?ssl-mode=disabled', null, 'identity'],
    ['?ssl-mode=required', 'db', 'none'],
    ['?ssl-mode=VERIFY_IDENTITY', 'db', 'identity'],
    ['?ssl-ca=/ca.pem', 'db', 'ca'],
  ])('reads %s', (query, servername, verify) => {
    const address = parseMysqlUrl(`mysql://db${query}`);
    expect(address.tls?.servername ?? null).toBe(servername);
    if (servername !== null) expect(address.verify).toBe(verify);
  });
});
