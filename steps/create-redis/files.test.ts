import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asked, choicesWith, userWith } from '../../elasticache/choices-fixture.ts';
import { formatChoices, recordChoices, typedFlags } from '../../elasticache/recorded-choices.ts';
import { violationsOf } from '../../elasticache/rules/index.ts';
import { DAMAGE_SEED, damaged } from '../../src/testing/damaged.ts';
import { loadUsers, readChoicesFile } from './files.ts';

const TOKEN = 'a-token-of-twenty-ch';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'choices-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function written(text: string): Promise<string> {
  const file = path.join(folder, 'file.json');
  await writeFile(file, text);
  return file;
}

describe('recorded choices', () => {
  const choices = asked({
    'cluster-mode': true,
    tls: true,
    port: 7000,
    'auto-minor-upgrade': false,
    'auth-token': TOKEN,
    'maintenance-window': 'sun:23:00-mon:01:30',
  });

  it('replay to the same choices, but for the token, of which they say that there was one', async () => {
    const file = await written(formatChoices(recordChoices(choices, [])));
    const replayed = { ...asked(), ...(await readChoicesFile(file)) };
    expect(replayed).toEqual({ ...choices, 'auth-token': null, 'access-control': 'token' });
  });

  it('keep users without their passwords', async () => {
    const users = [userWith({ passwords: ['hush-hush-hush-hush'] })];
    const text = formatChoices(recordChoices(choices, users));
    expect(text).not.toMatch(/hush|a-token/);
    expect(await readChoicesFile(await written(text))).toMatchObject({ user: ['app:on ~* +@all'] });
  });

  it('are told as what would be typed', () => {
    expect(typedFlags(recordChoices(asked(), []))).toEqual([]);
    expect(typedFlags(recordChoices(choices, [userWith()]))).toEqual([
      '--cluster-mode',
      '--port 7000',
      '--tls',
      '--access-control token',
      '--user "app:on ~* +@all"',
      '--maintenance-window sun:23:00-mon:01:30',
      '--no-auto-minor-upgrade',
    ]);
  });

  it.each([
    ['no JSON', '{', 'create-page.file.not-json'],
    ['another file', '{"name":"x"}', 'create-page.choices.wrong'],
    ['a newer version', '{"version":2,"choices":{}}', 'create-page.choices.wrong'],
    ['an unknown flag', '{"version":1,"choices":{"colour":"red"}}', 'create-page.choices.unknown'],
    [
      'a secret',
      `{"version":1,"choices":{"auth-token":"${TOKEN}"}}`,
      'create-page.choices.unknown',
    ],
    ['a value out of bounds', '{"version":1,"choices":{"replicas":6}}', 'cli.not-in-range'],
  ])('refuse %s', async (_name, text, key) => {
    await expect(readChoicesFile(await written(text))).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      params: { problem: { key } },
    });
  });

  it(`are used or refused whatever became of their file (GENERATED_SEED=${DAMAGE_SEED})`, async () => {
    const whole = formatChoices(recordChoices(choices, [userWith()]));
    for (const text of damaged(whole, DAMAGE_SEED, 500)) {
      const read = await readChoicesFile(await written(text)).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'OPTION_INVALID' });
        return {};
      });
      // What can be read is a choice like any that is typed: the rules look at it without a fault.
      violationsOf(choicesWith(read));
    }
  });

  it('refuse a file that is not there', async () => {
    await expect(readChoicesFile(path.join(folder, 'absent.json'))).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      params: { problem: { key: 'create-page.file.unreadable' } },
    });
  });
});

describe('a users file', () => {
  it('adds to the users that were typed', async () => {
    const file = await written(
      JSON.stringify([
        { name: 'app', access: 'on ~app:* +@all', passwords: ['hush-hush-hush-hush'] },
      ]),
    );
    const users = await loadUsers(asked({ user: ['default:off -@all'], 'users-file': file }));
    expect(users.map(({ name, passwords }) => [name, passwords.length])).toEqual([
      ['default', 0],
      ['app', 1],
    ]);
    expect(choicesWith({}, users).access).toBe('users');
  });

  it.each([
    '{}',
    '[1]',
    '[{"name":"app"}]',
    '[{"name":"app","access":"on +@all","passwords":"hush"}]',
  ])('refuses %s without repeating it', async (text) => {
    const file = await written(text);
    const failure = loadUsers(asked({ 'users-file': file }));
    await expect(failure).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    await expect(failure).rejects.not.toThrow(/hush/);
  });
});
