import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from '@lydell/node-pty';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const DOWN = '\u001B[B';

/** A question that is not answered within this time (ms) never will be. */
const PATIENCE = 10_000;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-ui-'));
  await build({
    entryPoints: [join(HERE, 'pty-driver.ts')],
    outfile: join(folder, 'driver.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Some of the libraries are CommonJS and call `require` for Node's own modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What is on the screen, without what moves the cursor. */
function readable(output: string): string {
  return (
    output
      // eslint-disable-next-line no-control-regex -- escape sequences are what is removed
      .replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '')
      .replace(/\r/g, '')
  );
}

/** Starts the driver in a pseudo-terminal and types each text once what is before it has appeared. */
async function session(
  args: readonly [language: string, output: string, question: string],
  ...typed: readonly (readonly [after: RegExp, keys: string])[]
): Promise<string> {
  const terminal = spawn(process.execPath, [join(folder, 'driver.mjs'), ...args], {
    cols: 80,
    rows: 24,
    name: 'xterm-256color',
    env: { PATH: process.env.PATH },
  });
  let output = '';
  let seen = 0;
  const steps = [...typed];
  const ended = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      terminal.kill();
      reject(new Error(`nothing more happened after:\n${readable(output)}`));
    }, PATIENCE);
    terminal.onExit(() => {
      clearTimeout(late);
      resolve();
    });
  });
  terminal.onData((data) => {
    output += data;
    const next = steps[0];
    if (next?.[0].test(readable(output.slice(seen))) !== true) return;
    steps.shift();
    seen = output.length;
    terminal.write(next[1]);
  });
  await ended;
  return readable(output);
}

/** What the program got as an answer. */
const answerOf = (screen: string): string | undefined => /\[(?!1\/1)([^\]]*)\]\n/.exec(screen)?.[1];

describe('questions in a terminal', () => {
  const faster = /faster.*\?.*/;

  it.each([
    ['\r', 'true', 'Yes'],
    ['n\r', 'false', 'No'],
    ['YES\r', 'true', 'Yes'],
  ])('confirms with %j', async (keys, answer, shown) => {
    const screen = await session(['en', 'tty', 'confirm'], [faster, keys]);
    expect(answerOf(screen)).toBe(answer);
    expect(screen).toContain(`How much faster will a hit be? (Y/n) ${shown}\n`);
  });

  it('asks again when yes or no was not understood, and takes a Japanese answer', async () => {
    const screen = await session(
      ['ja', 'tty', 'confirm'],
      [/ますか\?/, 'たぶん\r'],
      [/答えてください/, '\u0015いいえ\r'],
    );
    expect(answerOf(screen)).toBe('false');
    expect(screen).toContain('いいえ\n');
  });

  it('takes a guess with its unit, and none for Enter alone', async () => {
    expect(answerOf(await session(['en', 'tty', 'guess'], [faster, '12.5x\r']))).toBe('12.5');
    expect(answerOf(await session(['en', 'tty', 'guess'], [faster, '\r']))).toBe('null');
  });

  it('breaks a long question between words, and Japanese where the line is full', async () => {
    const en = await session(['en', 'tty', 'long'], [/skip\)/, '12\r']);
    expect(answerOf(en)).toBe('12');
    expect(en).toMatch(/^\? The first read misses .*[^ ]\n {2}[^ ]/m);
    const ja = await session(['ja', 'tty', 'long'], [/スキップ|Enter/, '12\r']);
    expect(answerOf(ja)).toBe('12');
    const [first = ''] = /^\? .*$/m.exec(ja) ?? [];
    expect(first.length).toBeGreaterThan(30);
  });

  it('shows nothing of what is typed where Enter is all that is asked for', async () => {
    const screen = await session(['en', 'tty', 'proceed'], [/press Enter/, '274\r']);
    expect(answerOf(screen)).toBe('null');
    expect(screen).not.toContain('274');
  });

  it('chooses from a menu, never what is disabled, with hints in the language', async () => {
    const screen = await session(
      ['ja', 'tty', 'select'],
      [/Enter で決定/, DOWN],
      [/> キャッシュミス/, '\r'],
    );
    expect(answerOf(screen)).toBe('"miss"');
    expect(screen).toContain('矢印キーで移動、Enter で決定');
    expect(screen).not.toMatch(/navigate|select|disabled/);
  });

  it('refuses a number out of bounds and shows the default', async () => {
    const screen = await session(
      ['en', 'tty', 'integer'],
      [/\(1 to 60\) \(5\)/, '61\r'],
      [/whole number from 1 to 60/, '\u0015\r'],
    );
    expect(answerOf(screen)).toBe('5');
  });

  it.each(['tty', 'plain'])('never shows a secret (%s)', async (output) => {
    const screen = await session(['en', output, 'secret'], [/hidden/, 's3cret\r']);
    expect(answerOf(screen)).toBe('"s3cret"');
    expect(screen.split('s3cret')).toHaveLength(2);
  });

  it.each([
    ['y', '"y"'],
    ['Ｙ', '"y"'],
    ['１', '"1"'],
    ['x31', '"1"'],
    ['\r', '""'],
    [' ', '""'],
  ])('takes %j as one of a few keys at once, and shows none', async (keys, answer) => {
    const screen = await session(['en', 'tty', 'key'], [faster, keys]);
    expect(answerOf(screen)).toBe(answer);
    expect(screen).not.toMatch(/x3|y\n/);
  });

  it.each([CTRL_C, CTRL_D])('is cancelled by %j where one key is asked for', async (keys) => {
    const screen = await session(['en', 'tty', 'key'], [faster, keys]);
    expect(answerOf(screen)).toBe('CancelledError');
  });

  it('takes a line for a key when the output is plain', async () => {
    const screen = await session(
      ['en', 'plain', 'key'],
      [faster, '3\r'],
      [/one of these keys/, 'Y\r'],
    );
    expect(answerOf(screen)).toBe('"y"');
  });

  it.each(['confirm', 'guess', 'proceed', 'select', 'integer', 'secret'])(
    'is cancelled by Ctrl-C in %s',
    async (question) => {
      const screen = await session(['en', 'tty', question], [/\? .*[?)]/, CTRL_C]);
      expect(answerOf(screen)).toBe('CancelledError');
    },
  );

  // The library itself would leave the terminal open then, in raw mode, and the program would never end.
  it.each(['tty', 'plain'])(
    'is not asked any more when the run was cancelled (%s)',
    async (output) => {
      expect(answerOf(await session(['en', output, 'too-late']))).toBe('CancelledError');
    },
  );

  it.each(['tty', 'plain'])('is cancelled when the input ends (%s)', async (output) => {
    const screen = await session(['en', output, 'guess'], [faster, CTRL_D]);
    expect(answerOf(screen)).toBe('CancelledError');
  });

  it('asks in plain words, with numbers for a menu, when the output is plain', async () => {
    const screen = await session(['en', 'plain', 'select'], [/1-3 \(1\): /, '3\r']);
    expect(answerOf(screen)).toBe('"miss"');
    expect(screen).toContain('1. cache hit - Type `TTL key` to see it run out.');
  });

  // A library that listens to signals ends the process itself when it finds no other listener, and the run with
  // its journal and its servers would never hear of Ctrl-C.
  it('shows a spinner that leaves signals to the program', async () => {
    const screen = await session(['en', 'tty', ''], [/Working: Read through/, 'x\r']);
    expect(screen).toContain('{"signals":[0,0]}');
  });
});
