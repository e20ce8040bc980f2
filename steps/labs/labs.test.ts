import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../../src/testing/run-bin.ts';
import { labs } from './index.ts';

/** Files that may name a lab that is not theirs, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'elasticache/text/en/export.ts': 'sends who tries a failover to the lab that shows one',
  'elasticache/text/ja/export.ts': 'sends who tries a failover to the lab that shows one',
  'elasticache/text/en/network.ts': 'sends the learner to the lab that counts lost writes',
  'elasticache/text/ja/network.ts': 'sends the learner to the lab that counts lost writes',
  'elasticache/text/en/summary.ts': 'sends the learner to the lab that kills nodes',
  'elasticache/text/ja/summary.ts': 'sends the learner to the lab that kills nodes',
  'steps/covered.test.ts': 'says on which screen each line of the notes is seen',
  'steps/quiz/shown-in.ts': 'says on which screen a question of the quiz is answered',
  'test/lint.test.ts': 'has a lab that imports another as a bad line',
  'test/silent-server.test.ts': 'has a lab whose server says nothing',
  'test/own-redis.test.ts': 'has labs told by a Redis of the learner that they may not',
  'src/commands/compare.test.ts': 'has figures of labs to be set beside each other',
  'src/cli/command-line.test.ts': 'has a line with any lab as its example',
};

const FOLDERS = ['bin', 'elasticache', 'scripts', 'servers', 'src', 'steps', 'test'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|mjs)$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
).map((name) => ({ name, code: readFileSync(path.join(ROOT, name), 'utf8') }));

describe('the labs', () => {
  it('are the folders here, each a line of the list', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(labs.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it('are tagged as labs and carry the id of their folder', async () => {
    for (const entry of labs) {
      expect(await entry.load()).toMatchObject({ kind: 'lab', id: entry.id });
    }
  });

  it.each(labs.map(({ id }) => id))('name %s in its folder and in the list only', (id) => {
    // Its path, its keys, its command line; a bare word such as 'auth' may be anybody's.
    const names = new RegExp(`\\blabs/${id}\\b|\\blab\\.${id}\\.|(\\blab|ラボ) ${id}\\b`);
    const strangers = files
      .filter(({ name }) => !name.startsWith(`steps/labs/${id}/`) && name !== 'steps/labs/index.ts')
      // An exercise names the lab where its subject is seen.
      .filter(({ name }) => !/^steps\/exercises\/[^/]+\/text\./.test(name))
      .filter(({ code }) => names.test(code))
      .map(({ name }) => name);
    expect(strangers.filter((name) => !(name in ALLOWED))).toEqual([]);
  });

  it('never call this machine idle, on which other programs run that nobody asked', () => {
    const idle = files
      .filter(({ name }) => /^steps\/labs\/[^/]+\/text\.en\.ts$/.test(name))
      .filter(({ code }) => /nobody else asks|idle machine|on a free machine/.test(code))
      .map(({ name }) => name);
    expect(idle).toEqual([]);
  });
});
