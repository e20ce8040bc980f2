import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../src/measure/random.ts';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';
import { KEY, openTerminal, type Terminal } from '../src/testing/terminal.ts';

/** How often somebody sits down to it; set GENERATED_KEYS for more. */
const SEQUENCES = Number(process.env.GENERATED_KEYS ?? 8);
/** The first of the run's seeds; set GENERATED_SEED to repeat a run. */
const SEED = Number(process.env.GENERATED_SEED ?? Date.now() % 1_000_000_000);
const SEEDS = Array.from({ length: SEQUENCES }, (_, index) => SEED + index);

/** What is typed at: questions of every kind. */
const COMMANDS: readonly (readonly string[])[] = [
  [],
  [],
  ['run', ...QUICK],
  ['create-redis'],
  ['create-redis', '--page', 'every'],
  ['cached-read', ...QUICK],
  ['lab'],
];

const ARROWS = ['\u001B[A', KEY.down, '\u001B[C', '\u001B[D', '\u001B[H', '\u001B[F', '\u001B[3~'];
/** Ctrl-A, E, K, L, U and W, backspace, tab, Ctrl-D. */
const CONTROLS = [
  '\u0001',
  '\u0005',
  '\u000B',
  '\u000C',
  '\u0015',
  '\u0017',
  '\u007F',
  '\t',
  '\u0004',
];
/** Half a sequence, a function key, the mouse, something pasted, what no keyboard sends. */
const ODD = ['\u001B', '\u001B[', '\u001BOP', '\u001B[M !!', '\u001B[200~a\rb\u001B[201~', '\0'];
const WORDS = ['y', 'n', 'q', '?', '0', '7', '-1', '1e9', ' ', 'はい', '💥', 'x'.repeat(200)];
// Twice as likely: without it nothing goes on.
const KEYS = [KEY.enter, ARROWS, KEY.enter, CONTROLS, ODD, WORDS].map((one) => [one].flat());

/**
 * Says how the terminal was before and after a program, and what that ended with; Ctrl-C is for the program alone. It
 * stays until the terminal is closed, so that all it said has been read.
 */
const SCRIPT = `
  trap : INT; echo "[before $(stty -g)]"
  "$@"; echo "[code $?]"
  trap '' INT; echo "[after $(stty -g)]"
  exec sleep 600`;

/** A word that the shell said. */
const said = (terminal: Terminal, name: string): string | undefined =>
  new RegExp(`\\[${name} ([\\w:]+)\\]`).exec(terminal.shown())?.[1];

describe('keys pressed at random', () => {
  it.each(SEEDS)('end in nothing worse than a refusal (GENERATED_SEED=%i)', async (seed) => {
    const random = createRandom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    await using place = await openPlace();
    const flags = ['--lang', pick(['en', 'ja']), '--output', pick(['tty', 'tty', 'plain'])];
    const where = ['--workspace', place.workspace, '--engine', ANY_KIND];
    const through = ['sh', '-c', SCRIPT, 'sh'];
    const terminal = openTerminal([...pick(COMMANDS), ...flags, ...where], {}, { through });
    const typed: string[] = [];
    try {
      await terminal.sees('[before ');
      const state = { over: false };
      const over = terminal.sees(/\[after [\w:]+\]/).then(() => (state.over = true));
      for (let left = 5 + Math.floor(random() * 25); left > 0 && !state.over; left -= 1) {
        const key = pick(pick(KEYS));
        typed.push(key);
        terminal.type(key);
        await Promise.race([over, setTimeout(random() * 200)]);
      }
      // Half a sequence takes the next key for its end; then Ctrl-C, once: whatever goes on, that is enough.
      terminal.type('~');
      terminal.type(KEY.ctrlC);
      await over;
    } finally {
      terminal.hangUp();
    }
    const code = said(terminal, 'code');
    const shown = terminal.shown();
    expect({ typed, shown, code }).toEqual({
      typed,
      shown: expect.not.stringMatching(/^\s+at .+:\d+:\d+|\(node:\d+\)/m),
      code: expect.stringMatching(/^(?:0|1|2|130)$/),
    });
    expect(said(terminal, 'after')).toBe(said(terminal, 'before'));
    expect(terminal.raw().lastIndexOf('\u001B[?25l')).toBeLessThanOrEqual(
      terminal.raw().lastIndexOf('\u001B[?25h'),
    );
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
