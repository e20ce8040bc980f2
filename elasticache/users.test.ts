import { describe, expect, it } from '@jest/globals';
import { checkAccess, formatUser, parseUser } from './users.ts';

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

describe('an access string', () => {
  it.each([
    'on ~* +@all',
    'off -@all',
    'on ~app:* &news:* +get +set -@dangerous',
    'on %R~app:* %RW~mine:* +@read',
    'on (~temp:* +set) +ping',
    'on allkeys allcommands +config|get',
    'on clearselectors resetkeys ~* +@all',
  ])('takes %j', (access) => {
    expect(checkAccess(access)).toBeUndefined();
  });

  it.each([
    ['', 'create-page.user.no-access'],
    ['~* +@all', 'create-page.user.on-or-off'],
    ['on ~* +@all >hush-hush', 'create-page.user.password-rule'],
    ['on ~* +@all #abcdef', 'create-page.user.password-rule'],
    ['on nopass ~* +@all', 'create-page.user.password-rule'],
    ['on reset', 'create-page.user.password-rule'],
    ['on app:* +@all', 'create-page.user.rule'],
    ['on ~* everything', 'create-page.user.rule'],
  ])('refuses %j', (access, key) => {
    const problem = checkAccess(access);
    expect(problem?.key).toBe(key);
    expect(JSON.stringify(problem)).not.toContain('hush');
  });
});
