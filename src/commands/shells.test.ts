import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { runs } from '../testing/need.ts';
import { SHELLS, shWord } from './shells.ts';

/** What is hard to quote; URLs percent-encode some of it, but no format may rely on that. */
const HARD = String.raw`redis://:a'b"c\d$HOME` + '`id`!&#^<>-%27@127.0.0.1:6379';

describe('SHELLS', () => {
  it('is read by sh as it was written', () => {
    const script = `${SHELLS.sh({ REDIS_URL: HARD })}printf %s "$REDIS_URL"`;
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(HARD);
  });

  it('is the same for the shells that read what sh reads', () => {
    expect(SHELLS.bash({ A: HARD })).toBe(SHELLS.sh({ A: HARD }));
    expect(SHELLS.zsh({ A: HARD })).toBe(SHELLS.sh({ A: HARD }));
  });

  it('quotes a word where it must', () => {
    expect(shWord('--cacert')).toBe('--cacert');
    const script = `printf %s ${shWord(HARD)}`;
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(HARD);
  });

  it('is read by fish as it was written', () => {
    const line = SHELLS.fish({ REDIS_URL: HARD });
    expect(line).toMatch(/^set -gx REDIS_URL '.*'\n$/);
    // In fish's single quotes a backslash is special before a quote and a backslash only.
    const inside = line.slice("set -gx REDIS_URL '".length, -2);
    expect(inside.replace(/\\(['\\])/g, '$1')).toBe(HARD);
    const fish = runs('fish', '--version');
    const read = fish
      ? execFileSync('fish', ['-c', `${line}printf %s $REDIS_URL`], { encoding: 'utf8' })
      : HARD;
    expect(read).toBe(HARD);
  });

  it('doubles quotes for PowerShell', () => {
    expect(SHELLS.powershell({ A: "it's" })).toBe("$env:A = 'it''s'\n");
  });

  it('is one object as JSON', () => {
    expect(JSON.parse(SHELLS.json({ A: HARD, B: '2' }))).toEqual({ A: HARD, B: '2' });
  });

  it('has a line per variable for dotenv, in quotes that the value does not have', () => {
    expect(SHELLS.dotenv({ A: '1 #2', B: '3' })).toBe("A='1 #2'\nB='3'\n");
    expect(SHELLS.dotenv({ A: "it's" })).toBe('A="it\'s"\n');
  });
});
