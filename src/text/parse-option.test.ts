import { describe, expect, it } from '@jest/globals';
import { parseOption } from './parse-option.ts';
import { msg } from './message.ts';
import type { Option } from '../contract/options.ts';

const help = msg('cli.option.out');
const wrong = msg('cli.too-many');
const INTEGER: Option = { type: 'integer', placeholder: 'n', default: 5, min: -2, max: 10, help };
const SWITCH: Option = { type: 'switch', default: true, help };
const CHOICE: Option = { type: 'choice', placeholder: 'c', values: ['a', 'b'], default: 'a', help };
const check = (value: string): typeof wrong | undefined => (value === 'no' ? wrong : undefined);
const TEXT: Option = { type: 'text', placeholder: 't', default: null, help, check };
const LIST: Option = { type: 'list', placeholder: 'l', default: [], help, check };

describe('parseOption', () => {
  it('takes what is implied for a flag without its value', () => {
    const text = { type: 'text', placeholder: 'x', default: null, help: { key: 'x' } } as const;
    expect(parseOption({ ...text, implied: 'all' }, true)).toEqual({ ok: true, value: 'all' });
    expect(parseOption({ ...text, implied: 'all' }, 'one')).toEqual({ ok: true, value: 'one' });
  });

  it.each<[string, Option, string | boolean | readonly string[], unknown]>([
    ['the least number', INTEGER, '-2', -2],
    ['the greatest number', INTEGER, '10', 10],
    ['a number with a leading zero', INTEGER, '07', 7],
    ['a switch that was typed', SWITCH, true, true],
    ['a switch that was denied', SWITCH, false, false],
    ['a switch as a word', SWITCH, 'true', true],
    ['one of the words', CHOICE, 'b', 'b'],
    ['text', TEXT, 'anything', 'anything'],
    ['no text at all', TEXT, '', ''],
    ['a list', LIST, ['one', 'two'], ['one', 'two']],
    ['a list of one', LIST, 'one', ['one']],
  ])('takes %s', (_what, option, raw, value) => {
    expect(parseOption(option, raw)).toEqual({ ok: true, value });
  });

  it.each<[string, Option, string | readonly string[], string]>([
    ['a number below the range', INTEGER, '-3', 'cli.not-in-range'],
    ['a number above the range', INTEGER, '11', 'cli.not-in-range'],
    ['a fraction', INTEGER, '1.5', 'cli.not-in-range'],
    ['a number in scientific notation', INTEGER, '1e1', 'cli.not-in-range'],
    ['a number in another base', INTEGER, '0x1', 'cli.not-in-range'],
    ['full-width digits', INTEGER, '１', 'cli.not-in-range'],
    ['nothing where a number is due', INTEGER, '', 'cli.not-in-range'],
    ['a number with blanks', INTEGER, ' 1', 'cli.not-in-range'],
    ['a word that is not one of them', CHOICE, 'c', 'cli.not-one-of'],
    ['a word in another case', CHOICE, 'A', 'cli.not-one-of'],
    ['text that its check refuses', TEXT, 'no', wrong.key],
    ['a list with one wrong text', LIST, ['yes', 'no'], wrong.key],
  ])('refuses %s', (_what, option, raw, key) => {
    expect(parseOption(option, raw)).toMatchObject({ ok: false, problem: { key } });
  });
});
