import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { describeWhere, runs } from '../src/testing/need.ts';
import { openPlace, QUICK, type Place } from '../src/testing/run-bin.ts';
import { KEY, openTerminal, type Terminal } from '../src/testing/terminal.ts';

const FOOT = 'Enter go on   q';
const SMALL = { cols: 80, rows: 24 };
const SEEN = 'The server was asked: it has happened.';
/** The small client of this program, whatever this machine has. */
const OWN_CLIENT = ['--client', 'builtin'] as const;
/** Of redis-cli and of the small client. */
const REDIS_PROMPT = /127\.0\.0\.1:\d+> /;
/** Of the small client alone. */
const MYSQL_PROMPT = /mysql> /;

const inPlace = (place: Place, ...words: readonly string[]): readonly string[] => [
  ...words,
  ...['--engine', ANY_KIND, '--workspace', place.workspace],
];

/** Goes on at the foot of every page, and without what is to be done, until the text is shown. */
async function turnTo(terminal: Terminal, text: string): Promise<void> {
  for (;;) {
    const seen = await terminal.sees(new RegExp(`${FOOT}|go on without|${text}`));
    if (seen === text) return;
    terminal.type(KEY.enter);
  }
}

async function turnToTask(terminal: Terminal): Promise<void> {
  while ((await terminal.sees(/Enter go on (?:without| {2}q)/)).endsWith('q')) {
    terminal.type(KEY.enter);
  }
}

/** Types a line at the prompt of a client until the next one: redis-cli drops what is typed before it asks. */
async function enter(
  terminal: Terminal,
  line: string,
  answer: string | RegExp,
  prompt: RegExp,
): Promise<void> {
  terminal.type(`${line}${KEY.enter}`);
  await terminal.sees(answer);
  await terminal.sees(prompt);
}

async function tasksIn(place: Place, unit: string): Promise<unknown> {
  const text = await readFile(path.join(place.workspace, 'progress.json'), 'utf8');
  const { units } = JSON.parse(text) as { units: Record<string, { tasks?: unknown } | undefined> };
  return units[unit]?.tasks;
}

describe('what the learner does by hand', () => {
  it('is seen by the server, and not taken from what was typed', async () => {
    await using place = await openPlace();
    const args = ['create-redis', '--engine', 'embedded', '--workspace', place.workspace];
    const terminal = openTerminal([...args, ...OWN_CLIENT], {}, SMALL);
    await terminal.sees('Ask about the choices');
    terminal.type(KEY.enter);
    await turnToTask(terminal);
    const [, key = ''] = /SET (\S+) "hello" EX/.exec(terminal.shown()) ?? [];

    terminal.type('o');
    await terminal.sees(REDIS_PROMPT);
    await enter(terminal, `SET ${key} hello`, 'OK', REDIS_PROMPT);
    terminal.type(`exit${KEY.enter}`);
    await terminal.sees('TTL answers -1');
    await turnToTask(terminal);
    terminal.type('h');
    await terminal.sees('Type o, then the two lines');
    await turnToTask(terminal);
    terminal.type('o');
    await terminal.sees(REDIS_PROMPT);
    await enter(terminal, `EXPIRE ${key} 60`, '(integer) 1', REDIS_PROMPT);
    // The end of the input ends the client, and the page goes on.
    terminal.type('\u0004');
    await terminal.sees(SEEN);
    await turnTo(terminal, 'Next');
    expect(await terminal.ended).toBe(0);
    expect(await tasksIn(place, 'create-redis')).toEqual(['first-key']);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('can be left out, and Ctrl-C stops there as everywhere', async () => {
    await using place = await openPlace();
    const made = openTerminal(inPlace(place, 'create-mysql'), {}, SMALL);
    await turnTo(made, 'Next');
    expect(await made.ended).toBe(0);
    expect(await tasksIn(place, 'create-mysql')).toBeUndefined();
    const stopped = openTerminal(inPlace(place, 'seed-planets'), {}, SMALL);
    await turnToTask(stopped);
    stopped.type(KEY.ctrlC);
    expect(await stopped.ended).toBe(130);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('is given to nobody who turns no pages', async () => {
    await using place = await openPlace();
    const { code, stdout } = await place.run('run', '--engine', ANY_KIND, ...QUICK);
    expect(code).toBe(0);
    expect(stdout).not.toContain('Now you');
    const flows = openTerminal(inPlace(place, 'create-mysql', '--no-pause'), {}, SMALL);
    expect(await flows.ended).toBe(0);
    expect(flows.shown()).not.toContain('Now you');
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('leaves the planets as the next step needs them', async () => {
    await using place = await openPlace();
    const flags = ['--engine', 'embedded'] as const;
    expect(await place.run('create-mysql', ...flags)).toMatchObject({ code: 0 });
    const args = ['seed-planets', ...flags, '--workspace', place.workspace, ...OWN_CLIENT];
    const terminal = openTerminal(args, {}, SMALL);
    await turnToTask(terminal);
    terminal.type('o');
    await terminal.sees(MYSQL_PROMPT);
    await enter(terminal, `INSERT INTO planet (name) VALUES ('Pluto');`, 'Query OK', MYSQL_PROMPT);
    await enter(terminal, 'DELETE FROM planet WHERE id < 4;', 'Query OK', MYSQL_PROMPT);
    terminal.type(`exit${KEY.enter}`);
    await terminal.sees(SEEN);
    await turnTo(terminal, 'Next');
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toContain('the table planet has 8 rows');
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });
});

const hasClient = runs('redis-cli', '--version');
describeWhere(hasClient, 'redis-cli is not on this machine', 'redis-cli from a page', () => {
  it('takes the terminal, and gives it back', async () => {
    await using place = await openPlace();
    for (const step of ['create-redis', 'create-mysql', 'seed-planets']) {
      const made = await place.run(step, '--engine', ANY_KIND);
      expect(made).toMatchObject({ code: 0 });
    }
    const args = inPlace(place, 'cached-read', ...QUICK);
    const terminal = openTerminal(args, {}, SMALL);
    await turnToTask(terminal);
    const [, key = ''] = /DEL (\S+)/.exec(terminal.shown()) ?? [];
    terminal.type('o');
    await terminal.sees(REDIS_PROMPT);
    // It does not go by itself while the learner thinks.
    await enter(terminal, `TTL ${key}`, /\(integer\) 86\d{3}/, REDIS_PROMPT);
    await enter(terminal, `DEL ${key}`, '(integer) 1', REDIS_PROMPT);
    terminal.type(`exit${KEY.enter}`);
    await terminal.sees(SEEN);
    await terminal.sees('after your DEL');
    await turnTo(terminal, 'How many times');
    terminal.type(KEY.enter);
    await turnTo(terminal, 'Next');
    expect(await terminal.ended).toBe(0);
    expect(await tasksIn(place, 'cached-read')).toEqual(['delete-key']);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });
});
