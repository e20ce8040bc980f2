import { describe, expect, it } from '@jest/globals';
import { parseMemcachedUrl } from './url.ts';

describe('parseMemcachedUrl', () => {
  it('reads hosts in their order, a login and a default port', () => {
    expect(parseMemcachedUrl('memcached://me:p%40ss@A.example:11212,b.example,[::1]:7')).toEqual({
      nodes: [
        { host: 'a.example', port: 11212 },
        { host: 'b.example', port: 11211 },
        { host: '::1', port: 7 },
      ],
      user: 'me',
      password: 'p@ss',
    });
    expect(parseMemcachedUrl('memcached://127.0.0.1/')).toEqual({
      nodes: [{ host: '127.0.0.1', port: 11211 }],
      user: null,
      password: null,
    });
  });

  it.each([
    'redis://a',
    'memcached://',
    'memcached://a,',
    'memcached://a:0',
    'memcached://a:65536',
    'memcached://a:1:2',
    'memcached://a b',
    'memcached://a,a:11211',
    'memcached://a/1',
    'memcached://hunter2@a',
    'memcached://me:hunter2%20x@a',
    'memcached://me:hunter2:x@a',
    'memcached://me:hunter2%zz@a',
    'memcached://:hunter2@a',
  ])('refuses %s without repeating it', (url) => {
    let thrown: unknown;
    try {
      parseMemcachedUrl(url);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'OPTION_INVALID',
      params: { flag: '--memcached-url', problem: { key: 'cli.not-a-url' } },
    });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('hunter2');
  });
});
