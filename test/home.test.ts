import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';
import { KEY, openTerminal } from '../src/testing/terminal.ts';
import { course } from '../steps/index.ts';

const SIZES = [
  [80, 24],
  [40, 12],
  [200, 50],
] as const;

describe('the home', () => {
  it.each(SIZES)(
    'is left by q and by Escape at %d x %d, in either language',
    async (cols, rows) => {
      await using place = await openPlace();
      for (const [language, leave] of [
        ['en', 'q'],
        ['ja', '\u001B'],
      ] as const) {
        const args = ['--workspace', place.workspace, '--lang', language];
        const home = openTerminal(args, {}, { cols, rows });
        await home.sees(language === 'en' ? 'Enter go' : 'Enter 決定');
        home.type(leave);
        expect(await home.ended).toBe(0);
      }
      expect(await leftBehind(place.workspace)).toEqual([]);
    },
  );

  it('is there again after what was chosen, and finds', async () => {
    await using place = await openPlace();
    const home = openTerminal(['--workspace', place.workspace]);
    await home.sees('From the start');
    home.type('/where you are');
    await home.sees('Find: where you are');
    home.type(KEY.enter);
    await home.sees('Where you are');
    await home.sees('Back to the start');
    home.type(KEY.enter);
    await home.sees('From the start');
    home.type(`/progress${KEY.enter}`);
    await home.sees('The first step waits');
    await home.sees('Back to the start');
    home.type(KEY.enter);
    await home.sees('From the start');
    home.type('q');
    expect(await home.ended).toBe(0);
  });

  it('tells a failure and goes on', async () => {
    await using place = await openPlace();
    const home = openTerminal(['--workspace', place.workspace]);
    await home.sees('From the start');
    home.type(`/env${KEY.enter}`);
    await home.sees('Neither Redis nor MySQL');
    await home.sees('Back to the start');
    home.type(KEY.enter);
    await home.sees('From the start');
    home.type(KEY.ctrlC);
    expect(await home.ended).toBe(130);
  });

  it('changes its language', async () => {
    await using place = await openPlace();
    const home = openTerminal(['--workspace', place.workspace]);
    await home.sees('From the start');
    home.type(`/日本語${KEY.enter}`);
    await home.sees('最初から');
    home.type(`/English${KEY.enter}`);
    await home.sees('From the start');
    home.type('q');
    expect(await home.ended).toBe(0);
  });

  it('prepares in a line what a lab needs; q leaves the lab for the home, which goes on', async () => {
    await using place = await openPlace();
    const args = ['--engine', ANY_KIND, '--workspace', place.workspace];
    const home = openTerminal(args, {}, { cols: 80, rows: 24 });
    await home.sees('From the start');
    home.type(`/stale${KEY.enter}`);
    await home.sees('Prepared first');
    expect(home.shown()).not.toContain('[1/4]');
    await home.sees('[1/1]');
    await home.sees('q leave');
    home.type('q');
    await home.sees('Stopped at your request');
    await home.sees('Go on: step 4 of 5');
    await home.sees(/> . stale-read/);
    home.type('q');
    expect(await home.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('is a numbered list where the terminal can do no more', async () => {
    await using place = await openPlace();
    const env = { TERM: 'dumb' };
    const home = openTerminal(['--workspace', place.workspace], env);
    await home.sees('1. From the start');
    const shown = await home.sees(/\d+\. status/);
    await home.sees('1-');
    home.type(`${String(Number.parseInt(shown, 10))}${KEY.enter}`);
    await home.sees('Where you are');
    await home.sees('Back to the start');
    home.type(KEY.enter);
    const leave = await home.sees(/\d+\. Leave/);
    await home.sees('1-');
    home.type(`${String(Number.parseInt(leave, 10))}${KEY.enter}`);
    expect(await home.ended).toBe(0);
  });

  it('knows what was learned when nothing stands any more', async () => {
    await using place = await openPlace();
    expect(await place.run('run', '--engine', ANY_KIND, ...QUICK)).toMatchObject({ code: 0 });
    const home = openTerminal(['--workspace', place.workspace]);
    await home.sees('steps 5 of 5');
    await home.sees('> ');
    expect(home.shown()).not.toContain('Go on:');
    expect(home.shown()).toMatch(/> . load/);
    home.type('q');
    expect(await home.ended).toBe(0);

    const { stdout } = await place.run('status');
    expect(stdout).toContain('Steps 5 of 5');
    expect(stdout).toContain(place.line(`lab ${String(course.labs[0]?.id)}`));
    const kept = await readFile(`${place.workspace}/progress.json`, 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ v: 1, units: { 'cached-read': { times: 1 } } });
    expect(await place.run('cleanup', '--purge')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
