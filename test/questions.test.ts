import { access } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK, type Place } from '../src/testing/run-bin.ts';
import { KEY, openTerminal } from '../src/testing/terminal.ts';

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A run that asks for consent and a guess only. */
const runIn = (place: Place): readonly string[] => [
  ...['run', '--no-pause', '--engine', ANY_KIND, '--workspace', place.workspace],
  ...QUICK,
];

describe('in a terminal', () => {
  it('run shows the plan, asks once, asks for a guess and answers it', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(runIn(place));
    await terminal.sees('Create Redis');
    await terminal.sees(/\(Y\/n\)/i);
    expect(await exists(`${place.workspace}/instances`)).toBe(false);
    terminal.type(`y${KEY.enter}`);
    await terminal.sees(/how many times/i);
    terminal.type(`12${KEY.enter}`);
    await terminal.sees(/guess/i);
    await terminal.sees(/report/i);
    await terminal.sees(/\(Y\/n\)/i);
    terminal.type(`n${KEY.enter}`);
    expect(await terminal.ended).toBe(0);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('a plan that is declined changes nothing, and that is no failure', async () => {
    await using place = await openPlace();
    const terminal = openTerminal(runIn(place));
    await terminal.sees(/\(Y\/n\)/i);
    terminal.type(`n${KEY.enter}`);
    expect(await terminal.ended).toBe(0);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it.each([
    ['for consent', /\(Y\/n\)/i],
    ['for a guess', /how many times/i],
  ])('Ctrl-C at the question %s ends with 130', async (_which, question) => {
    await using place = await openPlace();
    const terminal = openTerminal(runIn(place));
    await terminal.sees(/\(Y\/n\)/i);
    if (!question.test('(Y/n)')) {
      terminal.type(`y${KEY.enter}`);
      await terminal.sees(question);
    }
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('nothing is asked with --yes, nor with CI set', async () => {
    await using place = await openPlace();
    const args = runIn(place);
    const yes = openTerminal([...args, '--yes']);
    expect(await yes.ended).toBe(0);
    const ci = openTerminal(args, { CI: 'true' });
    expect(await ci.ended).toBe(0);
    expect(yes.shown() + ci.shown()).not.toMatch(/\(Y\/n\)/i);
  });

  it('NO_COLOR takes the colours away, and --no-color does', async () => {
    await using place = await openPlace();
    const status = ['status', '--workspace', place.workspace];
    // eslint-disable-next-line no-control-regex -- colours are what is looked for
    const colour = /\u001B\[[0-9;]*m/;
    const raw = async (args: readonly string[], env = {}): Promise<string> => {
      const terminal = openTerminal(args, env);
      await terminal.ended;
      return terminal.raw();
    };
    expect(await raw(status)).toMatch(colour);
    expect(await raw(status, { NO_COLOR: '1' })).not.toMatch(colour);
    expect(await raw([...status, '--no-color'])).not.toMatch(colour);
  });
});
