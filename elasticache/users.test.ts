import { describe, expect, it } from '@jest/globals';
import { formatUser, parseUser } from './users.ts';

describe('a user', () => {
  it.each([
    ['app:on ~app:* +@all', { name: 'app', access: 'on ~app:* +@all', authentication: 'password' }],
    ['app,iam:on +@read', { name: 'app', access: 'on +@read', authentication: 'iam' }],
    [
      'default,no-password:off -@all',
      { name: 'default', access: 'off -@all', authentication: 'no-password' },
    ],
  ])('%j is read and written back', (text, user) => {
    const parsed = parseUser(text);
    expect(parsed).toMatchObject({ ok: true, user: { ...user, passwords: [] } });
    expect(parsed.ok && formatUser(parsed.user)).toBe(text);
  });

  it.each(['app', ':on +@all', 'app,kerberos:on +@all', '7up:on +@all', 'a b:on +@all', 'app:'])(
    'refuses %j',
    (text) => {
      expect(parseUser(text)).toMatchObject({ ok: false });
    },
  );
});
