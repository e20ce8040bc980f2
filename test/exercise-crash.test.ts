import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { leftBehind } from '../src/testing/left-behind.ts';
import { processesIn } from '../src/testing/machine.ts';
import { describeWhere } from '../src/testing/need.ts';
import { PYTHON } from '../src/testing/python.ts';
import { pause, poll } from '../src/engines/process/wait.ts';
import { openPlace, type Place } from '../src/testing/run-bin.ts';

/** Each says by a file that its endless part has begun. */
const ENDLESS = {
  '01-connect.mjs': `
    import { writeFileSync } from 'node:fs';
    export function ping() {
      writeFileSync(new URL('begun', import.meta.url), '');
      for (;;) { try { for (;;); } catch {} }
    }`,
  '01-connect.py': `
import os
def ping():
    open(os.path.join(os.path.dirname(__file__), "begun"), "w").close()
    while True:
        try:
            while True: pass
        except BaseException: continue
`,
} as const;

const learnersIn = async (place: Place): Promise<readonly string[]> =>
  (await processesIn(place.workspace))
    .map(({ command }) => command)
    .filter((command) => /exercise-[0-9a-f]{8}/.test(command));

/** What is left of a check that was killed with the tutorial, before and after cleanup. */
async function killedIn(name: keyof typeof ENDLESS): Promise<{
  readonly signal: string | null;
  readonly ended: boolean;
  readonly cleanup: number | null;
  readonly left: readonly unknown[];
  readonly files: readonly string[];
}> {
  await using place = await openPlace();
  const folder = path.join(place.folder, 'mine');
  await mkdir(folder);
  await writeFile(path.join(folder, name), ENDLESS[name]);
  const { child, result } = place.start(
    ...['exercise', 'connect', '--once', '--json', '--engine', 'embedded', '--folder', folder],
  );
  const begun = async (): Promise<boolean> => (await readdir(folder)).includes('begun');
  while (!(await begun()) && child.exitCode === null) await pause(20);
  child.kill('SIGKILL');
  const { signal } = await result;
  const ended = await poll(async () => (await learnersIn(place)).length === 0, 10_000);
  const { code: cleanup } = await place.run('cleanup', '--yes');
  const left = await leftBehind(place.workspace);
  return { signal, ended, cleanup, left, files: (await readdir(folder)).sort() };
}

const NOTHING_LEFT = { signal: 'SIGKILL', ended: true, cleanup: 0, left: [] };

it('ends an endless program when the tutorial is killed with -9, and leaves nothing after cleanup', async () => {
  const files = ['01-connect.mjs', 'begun'];
  expect(await killedIn('01-connect.mjs')).toEqual({ ...NOTHING_LEFT, files });
});

describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'a Python file', () => {
  it('is ended by that as well', async () => {
    const files = ['01-connect.py', 'begun'];
    expect(await killedIn('01-connect.py')).toEqual({ ...NOTHING_LEFT, files });
  });
});
