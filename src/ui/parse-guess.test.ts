import { describe, expect, it } from '@jest/globals';
import { parseGuess } from './parse-guess.ts';

describe('parseGuess', () => {
  it.each([
    ['', 'ms', null],
    ['10', 'times', 10],
    ['10x', 'times', 10],
    ['１０倍', 'times', 10],
    [' 1.5 ms', 'ms', 1.5],
    ['2s', 'ms', 2000],
    ['2 秒', 'ms', 2000],
    ['500 µs', 'ms', 0.5],
    ['500us', 'ms', 0.5],
    ['1 min', 's', 60],
    ['2 KB', 'bytes', 2048],
    ['30 %', 'percent', 30],
    ['1,000', 'count', 1000],
    ['.5', 'ms', 0.5],
    ['+3', 'count', 3],
    ['-1', 'count', -1],
  ] as const)('%j in %s is %s', (answer, unit, value) => {
    expect(parseGuess(answer, unit)).toEqual({ value });
  });

  it.each([
    ['fast', 'ms', 'ui.prompt.number'],
    ['-3', 'ms', 'ui.prompt.number'],
    ['10-20', 'ms', 'ui.prompt.number'],
    ['1.2.3', 'ms', 'ui.prompt.number'],
    ['.', 'ms', 'ui.prompt.number'],
    ['-', 'count', 'ui.prompt.number'],
    ['x10', 'times', 'ui.prompt.number'],
    ['10 apples', 'count', 'ui.prompt.number-alone'],
    ['2 s', 'times', 'ui.prompt.number-in'],
    ['2 kB', 'ms', 'ui.prompt.number-in'],
  ] as const)('%j in %s is asked again', (answer, unit, key) => {
    expect(parseGuess(answer, unit)).toMatchObject({ problem: { key } });
  });
});
