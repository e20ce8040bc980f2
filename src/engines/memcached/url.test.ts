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
    // As in the other families, only the first colon ends the user.
    expect(parseMemcachedUrl('memcached://me:p:w@a').password).toBe('p:w');
    expect(parseMemcachedUrl('memcached://127.0.0.1/')).toEqual({
      nodes: [{ host: '127.0.0.1', port: 11211 }],
      user: null,
      password: null,
    });
  });

  it.each([
    ['redis://a', 'cli.not-a-url'],
    ['memcached://', 'cli.url-host'],
    ['memcached://a,', 'cli.url-host'],
    ['memcached://a:0', 'cli.url-port'],
    ['memcached://a:65536', 'cli.url-port'],
    ['memcached://a:1:2', 'cli.url-port'],
    ['memcached://a b', 'cli.url-host'],
    ['memcached://a,a:11211', 'cli.url-twice'],
    ['memcached://a,A', 'cli.url-twice'],
    ['memcached://a/1', 'cli.url-path'],
    ['memcached://hunter2@a', 'cli.url-words'],
    ['memcached://me:hunter2%20x@a', 'cli.url-words'],
    ['memcached://me:hunter2%0Ax@a', 'cli.url-words'],
    ['memcached://me:hunter2%zz@a', 'cli.url-escape'],
    ['memcached://:hunter2@a', 'cli.url-words'],
  ])('refuses %s with %s, without repeating it', (url, key) => {
    let thrown: unknown;
    try {
      parseMemcachedUrl(url);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'OPTION_INVALID',
      params: { flag: '--memcached-url', problem: { key } },
    });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('hunter2');
  });
});
