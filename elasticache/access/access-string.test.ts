import { describe, expect, it } from '@jest/globals';
import { checkAccess, isOn, moduleRule, tooNew } from './access-string.ts';

describe('an access string', () => {
  it.each([
    'on ~* +@all',
    'off -@all',
    'on ~app:* &news:* +get +set -@dangerous',
    'on %R~app:* %RW~mine:* +@read',
    'on (~temp:* +set) +ping',
    'on allkeys allcommands +config|get',
    'on clearselectors resetkeys ~* +@all',
    'ON ~* +@ALL -@Dangerous +GET +Config|Get',
    'on ~* -@all +@read +config|get',
    'off on ~app:* ~* ALLKEYS resetkeys ~b:* &a &* resetchannels &b',
    'on ~* +select|0 +debug|digest',
    'on ~* (allkeys +get) (~b %WR~c:* +set) ( ~d +@read )',
    'on ~* () +@all',
    'on ~* +json.get +@json +bf.add +ft.search +hexpire',
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
    ['on ~* +', 'create-page.user.rule'],
    ['on ~ +get', 'create-page.user.rule'],
    ['on %~a +get', 'create-page.user.rule'],
    ['on %RR~a +get', 'create-page.user.rule'],
    ['on ~* +notacommand', 'create-page.user.command'],
    ['on ~* -notacommand', 'create-page.user.command'],
    ['on ~* +config|nothing', 'create-page.user.command'],
    ['on ~* +config|', 'create-page.user.command'],
    ['on ~* +config|get|maxmemory', 'create-page.user.command'],
    ['on ~* -select|0', 'create-page.user.command'],
    ['on ~* +get:x', 'create-page.user.command'],
    ['on ~* +json.', 'create-page.user.command'],
    ['on ~* +@everything', 'create-page.user.category'],
    ['on ~* -@nothing', 'create-page.user.category'],
    ['on ~* +@', 'create-page.user.rule'],
    ['on allkeys ~b:* +@read', 'create-page.user.after-all'],
    ['on ~* ~b:* +@read', 'create-page.user.after-all'],
    ['on AllKeys %R~b:* +@read', 'create-page.user.after-all'],
    ['on ~* &* &news:* +@read', 'create-page.user.after-all'],
    ['on ~a (~* +get ~b)', 'create-page.user.after-all'],
    ['on ~* (~a +get', 'create-page.user.selector'],
    ['on ~* ~a +get)', 'create-page.user.selector'],
    ['on ~* (~a (+get))', 'create-page.user.selector'],
    ['on ~* (on +get)', 'create-page.user.not-in-selector'],
    ['(on ~* +@all)', 'create-page.user.not-in-selector'],
    ['on (~a >hush-hush +get)', 'create-page.user.password-rule'],
  ])('refuses %j', (access, key) => {
    const problem = checkAccess(access);
    expect(problem?.key).toBe(key);
    expect(JSON.stringify(problem)).not.toContain('hush');
  });
});

describe('what an access string needs', () => {
  it.each([
    ['on ~* +@all', undefined],
    ['on %R~a +get', '7.0'],
    ['on ~* (~a +get)', '7.0'],
    ['on ~* +@all -config|set', '7.0'],
    ['on ~* +config|get', undefined],
    ['on ~* &* +@all', '6.2'],
    ['on ~* +getdel', '6.2'],
    ['on ~* +function', '7.0'],
    ['on ~* +function|list', '7.0'],
    ['on ~* +hexpire', '9.0'],
  ])('%j is known from %s up', (access, least) => {
    expect(tooNew(access, '6.0')?.least).toBe(least);
    expect(tooNew(access, '9.1')).toBeUndefined();
    if (least !== undefined) expect(tooNew(access, least)).toBeUndefined();
  });

  it.each([
    ['on ~* +@all', true],
    ['ON ~* +@all', true],
    ['off on +@all', true],
    ['on +@all Off', false],
    ['~on +@all', null],
  ])('%j lets in: %s', (access, on) => {
    expect(isOn(access)).toBe(on);
  });

  it('is a module for its commands and its category', () => {
    expect(moduleRule('on ~* +JSON.GET')).toBe('+JSON.GET');
    expect(moduleRule('on ~* (~a -@search)')).toBe('-@search');
    expect(moduleRule('on ~json.get +@all')).toBeUndefined();
  });
});
