import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { purge } from '../bin/purge.ts';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, runBin } from '../src/testing/run-bin.ts';

describe('a purge', () => {
  it('of a workspace reached by a link removes what it says, and the link', async () => {
    await using place = await openPlace();
    const real = path.join(place.folder, 'real');
    await mkdir(real);
    await symlink(real, place.workspace);
    const cache = { env: { XDG_CACHE_HOME: path.join(place.folder, 'cache') } };
    const at = ['--workspace', place.workspace];
    expect(await runBin(['create-redis', '--engine', ANY_KIND, ...at], cache)).toMatchObject({
      code: 0,
    });
    expect(await runBin(['cleanup', '--purge', ...at], cache)).toMatchObject({ code: 0 });
    expect(await readdir(place.folder)).not.toContain('real');
    expect(await readdir(place.folder)).not.toContain('workspace');
  });

  it("leaves what is a learner's, in the workspace and beside it", async () => {
    await using place = await openPlace();
    const cache = path.join(place.folder, 'cache');
    await mkdir(place.workspace);
    const ours = ['journal.jsonl', 'journal.previous.jsonl', 'journal.corrupt-17.jsonl'];
    ours.push('quiz.json', 'quiz.damaged-17.json', 'quiz.json.4711.0a1b2c3d.tmp');
    for (const name of [...ours, 'thesis.md', 'quiz.damaged.json']) {
      await writeFile(path.join(place.workspace, name), name);
    }
    await purge(place.workspace, cache);
    expect(await readdir(place.workspace)).toEqual(['quiz.damaged.json', 'thesis.md']);
  });

  it('leaves to another process what that is building, unless it was abandoned', async () => {
    await using place = await openPlace();
    const cache = path.join(place.folder, 'cache');
    const shelf = path.join(cache, 'templates');
    for (const name of ['mariadb-11', '.building-now', '.building-then']) {
      await mkdir(path.join(shelf, name, 'data'), { recursive: true });
    }
    await utimes(path.join(shelf, '.building-then'), 0, 0);
    await purge(place.workspace, cache);
    expect(await readdir(shelf)).toEqual(['.building-now']);
    await rm(path.join(shelf, '.building-now'), { recursive: true });
    await purge(place.workspace, cache);
    expect(existsSync(cache)).toBe(false);
  });

  it('does not break the start in another workspace', async () => {
    await using place = await openPlace();
    const cache = path.join(place.folder, 'cache');
    const started = runBin(['create-mysql', '--workspace', place.workspace], {
      env: { XDG_CACHE_HOME: cache },
    });
    const is = { running: true };
    void started.then(() => {
      is.running = false;
    });
    while (is.running) {
      await purge(path.join(place.folder, 'other'), path.join(cache, 'elasticache-tutorial'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await started).toMatchObject({ code: 0, stderr: '' });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
