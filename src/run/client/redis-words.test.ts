import { describe, expect, it } from '@jest/globals';
import { redisWords } from './redis-words.ts';

describe('redisWords', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['PING', ['PING']],
    ['  SET  key value ', ['SET', 'key', 'value']],
    ['SET key "a value"', ['SET', 'key', 'a value']],
    [String.raw`SET key "a\"b\\c\n\x41"`, ['SET', 'key', 'a"b\\c\nA']],
    [String.raw`SET key 'it\'s "so"\n'`, ['SET', 'key', String.raw`it's "so"\n`]],
    ['SET key ""', ['SET', 'key', '']],
    ['SET key 惑星', ['SET', 'key', '惑星']],
  ])('takes %j apart', (line, words) => {
    expect(redisWords(line)).toEqual(words);
  });

  it.each(['SET key "open', "GET 'open", 'GET "a"b', 'GET a"b"'])('refuses %j', (line) => {
    expect(redisWords(line)).toBeNull();
  });
});
