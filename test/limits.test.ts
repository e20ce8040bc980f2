import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK, runBin } from '../src/testing/run-bin.ts';

/** Runs what follows in a shell that has done something before. */
const shell = (line: string): readonly string[] => ['sh', '-c', line, 'sh'];

const STACK = /\n\s+at /;

// The file that every write finds full.
(process.platform === 'linux' ? describe : describe.skip)('standard output that is full', () => {
  const through = shell('exec "$@" > /dev/full');

  it.each([
    ['en', ['status', '--workspace', '/nowhere']],
    ['en', ['status', '--json', '--workspace', '/nowhere']],
    ['en', ['--help']],
    ['en', ['help', 'run']],
    ['ja', ['--help', '--lang', 'ja']],
  ])('is a sentence, never a stack (%s, %j)', async (language, args) => {
    const { code, stderr } = await runBin(args, { through });
    expect({ code, stack: STACK.test(stderr) }).toEqual({ code: 1, stack: false });
    expect(stderr).toContain(language === 'ja' ? '標準出力' : 'standard output is full');
    expect(stderr).toContain('ENOSPC');
  });

  it('does not keep a run from putting its things down', async () => {
    await using place = await openPlace({ through });
    const { code, stderr } = await place.run('run', '--yes', '--engine', ANY_KIND, ...QUICK);
    expect({ code, stack: STACK.test(stderr) }).toEqual({ code: 1, stack: false });
    expect(stderr).toContain('standard output is full');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('says nothing of a command that had nothing to say', async () => {
    await using place = await openPlace({ through });
    const { stderr } = await place.run('report');
    expect(stderr).toContain('nothing to report');
    expect(stderr).not.toContain('standard output');
  });
});

describe('standard error that is full or closed', () => {
  it.each(['exec "$@" 2> /dev/full', 'exec "$@" 2>&-'])(
    '%s: changes no exit code',
    async (line) => {
      await using place = await openPlace({ through: shell(line) });
      expect(await place.run('report')).toMatchObject({ code: 1 });
      expect(await place.run('status')).toMatchObject({ code: 0 });
    },
  );
});

describe('a reader that has seen enough', () => {
  it('is no failure', async () => {
    for (const args of [['--help'], ['help', 'run'], ['status', '--workspace', '/nowhere']]) {
      const result = await runBin(args, { through: shell('{ "$@"; echo "$?" >&2; } | true') });
      expect(result).toMatchObject({ code: 0, stderr: '0\n' });
    }
  });
});

(process.platform === 'win32' ? describe.skip : describe)('too few open files', () => {
  it.each([
    ['en', { LANG: 'C.UTF-8' }],
    ['ja', { LANG: 'ja_JP.UTF-8' }],
  ])('are a sentence with what to type (%s)', async (language, env) => {
    for (const files of language === 'en' ? [24, 48] : [32]) {
      await using place = await openPlace({ env, through: shell(`ulimit -n ${files}; exec "$@"`) });
      const { code, stderr } = await place.run('run', '--yes', '--engine', ANY_KIND);
      expect({ code, stack: STACK.test(stderr) }).toEqual({ code: 1, stack: false });
      expect(stderr).toContain('ulimit -n 1024');
      expect(/[ぁ-ん]/.test(stderr)).toBe(language === 'ja');
    }
  });
});
