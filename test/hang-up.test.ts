import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';
import { openTerminal } from '../src/testing/terminal.ts';

describe('a terminal that is closed', () => {
  it.each([
    ['at a question', [], /\(Y\/n\)/i],
    ['at a question in plain words', ['--output', 'plain'], /\(Y\/n\)/i],
    ['while servers start', ['--yes'], 'Create Redis'],
    ['while it waits', ['--yes'], /life left|TTL/],
  ] as const)('%s cancels the run, and Node does not abort', async (_when, flags, shown) => {
    await using place = await openPlace();
    const run = ['run', '--engine', ANY_KIND, '--workspace', place.workspace, ...QUICK, ...flags];
    const terminal = openTerminal(run);
    await terminal.sees(shown);
    terminal.hangUp();
    expect(await terminal.ended).toBe(130);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});

/** A program of Node that is loaded before the command and presses Ctrl-C, or its like, at a moment. */
const pressedBy = (script: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s', (name) => {
  const kill = `process.kill(process.pid, '${name}')`;

  it('is heard while the program loads', async () => {
    const script = `const look = setInterval(() => {
      if (process.listenerCount('${name}') === 0) return;
      clearInterval(look);
      ${kill};
    }, 0);`;
    await using place = await openPlace({ env: pressedBy(script) });
    const { code, signal, stderr } = await place.run('create-redis', '--engine', ANY_KIND);
    expect({ code, signal }).toEqual({ code: 130, signal: null });
    expect(stderr).toContain('Stopped at your request');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('is heard in the moment after the work', async () => {
    const script = `process.once('beforeExit', () => { ${kill}; setTimeout(() => {}, 50); });`;
    await using place = await openPlace({ env: pressedBy(script) });
    const { code, signal, stderr } = await place.run('status');
    expect({ code, signal, stderr }).toEqual({ code: 130, signal: null, stderr: '' });
  });
});

describe('Ctrl-C', () => {
  it('ends the process at once when it is pressed again', async () => {
    const script = `process.once('beforeExit', () => {
      process.kill(process.pid, 'SIGINT');
      setTimeout(() => process.kill(process.pid, 'SIGINT'), 100);
      setTimeout(() => {}, 9000);
    });`;
    await using place = await openPlace({ env: pressedBy(script) });
    expect(await place.run('status')).toMatchObject({ code: null, signal: 'SIGINT' });
  });
});

describe('a terminal that is closed by shell and system', () => {
  it('is a hangup twice, and still lets the run put its things down', async () => {
    const script = `let heard = 0;
    process.on('SIGHUP', () => {
      heard += 1;
    });
    process.on('exit', () => {
      if (heard < 2) process.exitCode = 9;
    });
    process.once('beforeExit', () => {
      process.kill(process.pid, 'SIGHUP');
      setTimeout(() => process.kill(process.pid, 'SIGHUP'), 100).unref();
      setTimeout(() => {}, 20);
    });`;
    await using place = await openPlace({ env: pressedBy(script) });
    expect(await place.run('status')).toMatchObject({ code: 130, signal: null });
  });
});
