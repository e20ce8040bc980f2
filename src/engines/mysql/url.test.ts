import { describe, expect, it } from '@jest/globals';
import { parseMysqlUrl } from './url.ts';

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
