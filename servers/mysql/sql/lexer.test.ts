import { describe, expect, it } from '@jest/globals';
import { tokenize } from './lexer.ts';

const read = (sql: string): string[] =>
  tokenize(sql)
    .slice(0, -1)
    .map((token) => `${token.kind} ${token.value}`);

describe('tokenize', () => {
  it.each([
    ["'it''s' \"a\\\"b\" 'x\\n\\%'", ["string it's", 'string a"b', 'string x\n\\%']],
    ['`a``b`.c', ['name a`b', 'op .', 'word c']],
    [
      '1 1.5 .5 1e-3 1.2.3',
      ['number 1', 'number 1.5', 'number .5', 'number 1e-3', 'number 1.2', 'number .3'],
    ],
    ["0xFF x'0f' b'01' 0b1", ['hex FF', 'hex 0f', 'bits 01', 'bits 1']],
    ['@x @@global.port @@`y`', ['variable @x', 'variable @@global.port', 'variable @@y']],
    ['a-- b\nc # d\n/* e */ f', ['word a', 'word c', 'word f']],
    ['5--1', ['number 5', 'op -', 'op -', 'number 1']],
    ['/*!40101 SET */ x', ['word SET', 'word x']],
    ['? <=> ?', ['param 1', 'op <=>', 'param 2']],
    ['planet2 2nd', ['word planet2', 'word 2nd']],
  ])('%s', (sql, tokens) => {
    expect(read(sql)).toEqual(tokens);
  });

  it.each(["SELECT 'open", 'SELECT `open', 'SELECT \\'])('refuses %s', (sql) => {
    expect(() => tokenize(sql)).toThrow('You have an error in your SQL syntax');
  });
});
