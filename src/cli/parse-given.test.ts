import { describe, expect, it } from '@jest/globals';
import type { OptionSet } from '../contract/options.ts';
import { msg } from '../text/message.ts';
import { parseGiven } from './parse-given.ts';

const help = msg('cli.option.out');
const wrong = msg('cli.too-many');
const COUNT = { type: 'integer', placeholder: 'n', default: 5, min: -2, max: 10, help } as const;
const TEXT = {
  type: 'text',
  placeholder: 't',
  default: null,
  help,
  check: (value: string) => (value === 'no' ? wrong : undefined),
} as const;

describe('parseGiven', () => {
  const set: OptionSet = {
    count: COUNT,
    sure: { type: 'switch', default: true, help },
    text: TEXT,
  };

  it('has what was typed as values, and nothing of what was not', () => {
    expect(parseGiven(set, {})).toEqual({});
    expect(parseGiven(set, { count: '7', sure: false })).toEqual({ count: 7, sure: false });
  });

  it('ignores what is no option of the set', () => {
    expect(parseGiven({ count: COUNT }, { keep: true })).toEqual({});
  });

  it('names the flag that cannot be used, but never its value', () => {
    const parse = (): unknown => parseGiven({ text: { ...TEXT, secret: true } }, { text: 'no' });
    expect(parse).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
    try {
      parse();
    } catch (error) {
      expect(error).toMatchObject({ params: { flag: '--text', problem: wrong } });
      expect(JSON.stringify(error)).not.toContain('"no"');
    }
  });
});
