import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OptionSet } from '../contract/options.ts';
import { DAMAGE_SEED, damaged } from '../testing/damaged.ts';
import { msg } from '../text/message.ts';
import { createDrafts, type Drafts } from './drafts.ts';

const help = msg('status.step');
const OPTIONS = {
  replicas: { type: 'integer', placeholder: 'n', default: 0, min: 0, max: 5, help },
  port: { type: 'integer', placeholder: 'n', default: null, min: 1, max: 9, help },
  token: { type: 'text', placeholder: 't', default: null, secret: true, help },
  user: { type: 'list', placeholder: 'u', default: [], help },
  tls: { type: 'switch', default: false, help },
} as const satisfies OptionSet;
const ANSWERS = { replicas: 2, port: null, user: ['a', 'b'], tls: true };

let folder: string;
let file: string;
let drafts: Drafts;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'drafts-'));
  file = path.join(folder, 'draft.json');
  drafts = createDrafts(folder);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('drafts', () => {
  it('give back the answers, without any secret, to their owner only', async () => {
    await drafts.keep('create', OPTIONS, { ...ANSWERS, token: 'hush-hush-hush' });
    expect(await drafts.read('create', OPTIONS)).toEqual(ANSWERS);
    expect(await readFile(file, 'utf8')).not.toContain('hush');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('are of one unit, and go', async () => {
    await drafts.keep('create', OPTIONS, ANSWERS);
    expect(await drafts.read('another', OPTIONS)).toEqual({});
    await drafts.drop();
    expect(await drafts.read('create', OPTIONS)).toEqual({});
    await drafts.drop();
  });

  it('leave out what could not be answered any more', async () => {
    const answers = { replicas: 6, port: 3, 'of-old': 1, user: 'one', tls: null };
    await writeFile(file, JSON.stringify({ version: 1, unit: 'create', answers }));
    expect(await drafts.read('create', OPTIONS)).toEqual({ port: 3, user: ['one'] });
  });

  it(`are at worst none, whatever became of the file (GENERATED_SEED=${DAMAGE_SEED})`, async () => {
    await drafts.keep('create', OPTIONS, ANSWERS);
    for (const text of damaged(await readFile(file, 'utf8'), DAMAGE_SEED, 200)) {
      await writeFile(file, text);
      const read = await drafts.read('create', OPTIONS);
      expect(Object.keys(OPTIONS)).toEqual(expect.arrayContaining(Object.keys(read)));
    }
  });
});
