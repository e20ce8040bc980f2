import { describe, expect, it } from '@jest/globals';
import { readCommand, readReply } from './resp.ts';

const bytes = (text: string) => ({ type: 'bytes', bytes: Buffer.from(text) });
const text = (of: string) => ({ type: 'text', text: of });

describe('a reply', () => {
  it.each<[string, unknown]>([
    ['+OK\r\n', text('OK')],
    ['-ERR no\r\n', { type: 'error', text: 'ERR no' }],
    [':42\r\n', { type: 'integer', text: '42' }],
    ['$-1\r\n', { type: 'null' }],
    ['_\r\n', { type: 'null' }],
    ['$4\r\na\r\nb\r\n', bytes('a\r\nb')],
    ['$3\r\n水\r\n', bytes('水')],
    ['!5\r\nERR x\r\n', { type: 'error', text: 'ERR x' }],
    [',1.5\r\n', text('1.5')],
    ['*-1\r\n', { type: 'null' }],
    [
      '*2\r\n*1\r\n+a\r\n+b\r\n',
      { type: 'list', items: [{ type: 'list', items: [text('a')] }, text('b')] },
    ],
    ['%1\r\n+a\r\n+b\r\n', { type: 'list', items: [text('a'), text('b')] }],
    ['>1\r\n+a\r\n', { type: 'push', items: [text('a')] }],
    ['|1\r\n+a\r\n+b\r\n+c\r\n', text('c')],
  ])('is read from %j, and waited for until it is there in full', (sent, value) => {
    const whole = Buffer.from(sent);
    expect(readReply(whole, 0)).toEqual({ value, next: whole.length });
    for (let length = 0; length < whole.length; length += 1) {
      expect(readReply(whole.subarray(0, length), 0)).toBeUndefined();
    }
  });

  it('is nothing of another protocol', () => {
    expect(() => readReply(Buffer.from('HTTP/1.1 400 Bad Request\r\n'), 0)).toThrow(RangeError);
  });
});

describe('a command', () => {
  it.each(['*2\r\n$3\r\nGET\r\n$1\r\na\r\n', 'GET a\r\n'])('is read from %j', (sent) => {
    const read = readCommand(Buffer.from(sent), 0);
    expect(read?.value.map(String)).toEqual(['GET', 'a']);
    expect(read?.next).toBe(sent.length);
    expect(readCommand(Buffer.from(sent.slice(0, -1)), 0)).toBeUndefined();
  });

  it('is no reply', () => {
    expect(() => readCommand(Buffer.from('*-1\r\n'), 0)).toThrow(RangeError);
  });
});
