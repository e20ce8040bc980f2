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

  it.each([
    ['redis://h', 0],
    ['redis://h/', 0],
    ['redis://h/15', 15],
    ['redis://h/15/', 15],
    ['redis://h?db=3', 3],
    ['redis://h/3?db=3', 3],
    ['redis://h/?db=3', 3],
  ])('reads the database of %s', (url, db) => {
    expect(parseRedisUrl(url).db).toBe(db);
  });

  it.each([
    '/shop',
    '/-1',
    '/1.5',
    '/1e1',
    '/0x1',
    '/ 1',
    '/1/2',
    '/9999999999',
    '?db=x',
    '/1?db=2',
  ])('refuses the database %s instead of taking the first one', (rest) => {
    expect(() => parseRedisUrl(`redis://h${rest}`)).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        params: expect.objectContaining({
          problem: expect.objectContaining({ key: 'cli.url-database' }),
        }),
      }),
    );
  });
});
