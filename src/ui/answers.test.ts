import { describe, expect, it } from '@jest/globals';
import { en } from '../text/en/index.ts';
import { createTranslator } from '../text/index.ts';
import type { Message } from '../text/message.ts';
import type { IntegerOption, TextOption } from '../contract/options.ts';
import { parseInteger, parseText, parseYesNo, type Parsed } from './answers.ts';
import { sample } from './sample-fixture.ts';

const problemOf = (parsed: Parsed<unknown>): Message | undefined =>
  'problem' in parsed ? parsed.problem : undefined;
const help = sample('why');
const TTL: IntegerOption = { type: 'integer', help, placeholder: 's', default: 5, min: 1, max: 60 };

describe('parseYesNo', () => {
  it.each([
    ['', true, true],
    [' ', false, false],
    ['y', false, true],
    ['YES', false, true],
    ['はい', false, true],
    ['ｙ', false, true],
    ['n', true, false],
    ['いいえ', true, false],
  ])('%j with fallback %s is %s', (answer, fallback, value) => {
    expect(parseYesNo(answer, fallback)).toEqual({ value });
  });

  it.each(['maybe', 'yn', '1', 'nope'])('does not take %j for an answer', (answer) => {
    expect(problemOf(parseYesNo(answer, true))?.key).toBe('ui.prompt.yes-or-no');
  });
});

describe('parseInteger', () => {
  it('takes the default for an empty answer, also when it is null', () => {
    expect(parseInteger('', TTL)).toEqual({ value: 5 });
    expect(parseInteger(' ', { ...TTL, default: null })).toEqual({ value: null });
  });

  it.each(['0', '61', '1.5', 'five', '1e1', '0x10'])(
    'refuses %j and names the bounds',
    (answer) => {
      expect(problemOf(parseInteger(answer, TTL))).toEqual({
        key: 'ui.prompt.integer',
        params: { min: '1', max: '60' },
      });
    },
  );

  it('names bounds as they are typed: a port has no separator', () => {
    const port = { ...TTL, default: null, min: 1024, max: 65_535 };
    const problem = problemOf(parseInteger('80', port)) ?? '';
    expect(createTranslator('en', en).text(problem)).toBe(
      'Please type a whole number from 1024 to 65535.',
    );
  });

  it('takes full-width digits and both bounds', () => {
    expect([parseInteger('１', TTL), parseInteger('60', TTL)]).toEqual([
      { value: 1 },
      { value: 60 },
    ]);
  });
});

describe('parseText', () => {
  const name: TextOption = {
    type: 'text',
    help,
    placeholder: 'name',
    default: null,
    check: (value) => (value === 'bad' ? sample('warning') : undefined),
  };

  it('asks the option itself what is wrong', () => {
    expect(parseText('bad', name)).toEqual({ problem: sample('warning') });
    expect(parseText(' good ', name)).toEqual({ value: 'good' });
    expect(parseText('', name)).toEqual({ value: null });
  });

  it('takes a secret exactly as typed', () => {
    expect(parseText(' ａ ', { ...name, secret: true })).toEqual({ value: ' ａ ' });
  });
});
