import { describe, expect, it } from '@jest/globals';
import { parseMongoUrl } from './url.ts';

describe('parseMongoUrl', () => {
  it('reads a login, a host with a default port, and where the account lives', () => {
    expect(parseMongoUrl('mongodb://me:p%40ss@a.example')).toEqual({
      host: 'a.example',
      port: 27017,
      login: { user: 'me', password: 'p@ss' },
      authSource: 'admin',
      tls: null,
    });
    expect(parseMongoUrl('mongodb://[::1]:7/shop').authSource).toBe('shop');
    expect(parseMongoUrl('mongodb://a/shop?authSource=people').authSource).toBe('people');
  });

  it('reads TLS, with a certificate of a file or without', () => {
    expect(parseMongoUrl('mongodb://a/?tls=true').tls).toEqual({ caFile: null, servername: 'a' });
    expect(parseMongoUrl('mongodb://a/?tlsCAFile=/ca.pem').tls).toEqual({
      caFile: '/ca.pem',
      servername: 'a',
    });
    expect(parseMongoUrl('mongodb://a/?tls=false').tls).toBeNull();
  });

  it.each([
    ['redis://a', 'cli.not-a-url'],
    ['mongodb+srv://a', 'cli.not-a-url'],
    ['mongodb://', 'cli.url-host'],
    ['mongodb://a:0', 'cli.url-port'],
    ['mongodb://a,b', 'cli.url-host'],
    ['mongodb://hunter2@a', 'cli.url-login'],
    ['mongodb://me:hunter2@a/?replicaSet=rs0', 'cli.url-options'],
  ])('refuses %s', (url, problem) => {
    expect(() => parseMongoUrl(url)).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        params: { flag: '--mongodb-url', problem: expect.objectContaining({ key: problem }) },
        message: expect.not.stringContaining('hunter2'),
      }),
    );
  });
});
