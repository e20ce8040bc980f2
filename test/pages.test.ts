import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK, type Place } from '../src/testing/run-bin.ts';
import { KEY, openTerminal, type Terminal } from '../src/testing/terminal.ts';

const FOOT = 'Enter go on';
const CONSENT = '(Y/n)';
const SMALL = { cols: 80, rows: 24 };

const inPlace = (place: Place, command: string, ...flags: readonly string[]): readonly string[] => [
  ...[command, '--engine', ANY_KIND, '--workspace', place.workspace],
  ...flags,
];

/** Goes on at the foot of every page until the text is shown. */
async function turnPages(terminal: Terminal, text: string): Promise<void> {
  const either = new RegExp([FOOT, text].map((part) => part.replace(/[()/]/g, '\\$&')).join('|'));
  while ((await terminal.sees(either)) === FOOT) terminal.type(KEY.enter);
}

/** Goes on at the foot of every page until the command ends, with its exit code. */
async function turnToEnd(terminal: Terminal): Promise<number> {
  const turning = (async () => {
    for (;;) {
      await terminal.sees(/Enter go on/);
      terminal.type(KEY.enter);
    }
  })();
  // It ends when nothing is shown any more.
  turning.catch(() => undefined);
  return await terminal.ended;
}

/** The command line at the foot of its first page. */
async function atFoot(place: Place, size = SMALL): Promise<Terminal> {
  const terminal = openTerminal(inPlace(place, 'create-redis'), {}, size);
  await turnPages(terminal, 'Ask about the choices');
  terminal.type(KEY.enter);
  await terminal.sees(FOOT);
  return terminal;
}

describe('pages in a terminal', () => {
  it('wait for the learner, one screen at a time, to the end of a run', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(inPlace(place, 'run', ...QUICK), {}, SMALL);
    await turnPages(terminal, CONSENT);
    terminal.type(`y${KEY.enter}`);
    await turnPages(terminal, 'How many times');
    terminal.type(`12${KEY.enter}`);
    await turnPages(terminal, CONSENT);
    terminal.type(`n${KEY.enter}`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toContain('[4/5] Read with a cache');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('go back, and on again', async () => {
    await using place = await openPlace();
    const terminal = await atFoot(place);
    terminal.type(KEY.enter);
    await terminal.sees('page 2');
    await terminal.sees(FOOT);
    terminal.type('b');
    await terminal.sees('page 1');
    await terminal.sees(FOOT);
    terminal.type(KEY.enter);
    await terminal.sees('page 2');
    await terminal.sees(FOOT);
    terminal.type('a');
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).not.toContain('page 3');
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('explain their words, and go back to the page', async () => {
    await using place = await openPlace();
    const terminal = await atFoot(place, { cols: 80, rows: 20 });
    terminal.type('?');
    await terminal.sees('Words on this page');
    await terminal.sees('system');
    terminal.type('q');
    await terminal.sees('page 1');
    await terminal.sees(FOOT);
    terminal.type('a');
    expect(await terminal.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('name every process, port and folder when details are asked for', async () => {
    await using place = await openPlace();
    const terminal = await atFoot(place);
    terminal.type('d');
    await turnPages(terminal, 'Created: folder');
    terminal.type('a');
    expect(await terminal.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it.each([
    ['q', 'q'],
    ['Ctrl-C', KEY.ctrlC],
  ])('are left by %s, with what to type next', async (_name, key) => {
    await using place = await openPlace();
    const terminal = await atFoot(place);
    terminal.type(key);
    await terminal.sees('Stopped at your request');
    await terminal.sees('cleanup');
    expect(await terminal.ended).toBe(130);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('end with the terminal, and what stands is cleaned up later', async () => {
    await using place = await openPlace();
    const terminal = await atFoot(place);
    terminal.hangUp();
    expect(await terminal.ended).toBe(130);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('fit the terminal when it gets another size', async () => {
    await using place = await openPlace();
    const terminal = await atFoot(place);
    terminal.resize(40, 12);
    expect(await turnToEnd(terminal)).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('come after a question during which the terminal got another size', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(inPlace(place, 'run', ...QUICK), {}, SMALL);
    await turnPages(terminal, CONSENT);
    terminal.resize(100, 50);
    terminal.type(`y${KEY.enter}`);
    await turnPages(terminal, 'Seed the planets');
    terminal.type('a');
    await terminal.sees('How many times');
    terminal.type(KEY.enter);
    await terminal.sees(CONSENT);
    terminal.type(`n${KEY.enter}`);
    expect(await terminal.ended).toBe(0);
  });

  it('are there again after Ctrl-Z, also where no shell wakes the program', async () => {
    await using place = await openPlace();
    const terminal = await atFoot(place);
    terminal.type(KEY.ctrlZ);
    // The page is drawn anew; its foot alone may be, too, before the program hears Ctrl-Z.
    await terminal.sees('[1/1] Create Redis');
    await terminal.sees(FOOT);
    terminal.type('a');
    expect(await terminal.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it.each([
    ['--no-pause', ['--no-pause'], {}],
    ['--yes', ['--yes'], {}],
    ['CI', [], { CI: 'true' }],
    ['a terminal that can do nothing', [], { TERM: 'dumb' }],
  ] as const)('are not shown with %s', async (_name, flags, env) => {
    await using place = await openPlace();
    const terminal = openTerminal(inPlace(place, 'create-redis', ...flags), env, SMALL);
    await terminal.sees(/Done|Ask about the choices/);
    terminal.type(KEY.enter);
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).not.toContain(FOOT);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });
});
