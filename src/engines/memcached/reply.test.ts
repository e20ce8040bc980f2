import { describe, expect, it } from '@jest/globals';
import { errorOf, parseReply } from './reply.ts';

const whole = (text: string) => parseReply(Buffer.from(text, 'latin1'));

describe('parseReply', () => {
  it('cuts values by their lengths, not by what they hold', () => {
    const text = 'VALUE a 5 9 77\r\nEND\r\n\0END\r\nVALUE b 0 0\r\n\r\nEND\r\n';
    const found = whole(`${text}STORED\r\n`);
    expect(found?.end).toBe(text.length);
    expect(found?.reply.items).toEqual([
      { key: 'a', flags: 5, cas: '77', value: Buffer.from('END\r\n\0END') },
      { key: 'b', flags: 0, cas: null, value: Buffer.from('') },
    ]);
    expect(found?.reply.last).toBe('END');
  });

  it('waits for the rest wherever the bytes are cut', () => {
    const text = 'VALUE a 0 5\r\nEND\r\n\r\nEND\r\n';
    for (let length = 0; length < text.length; length += 1) {
      expect(whole(text.slice(0, length))).toBeNull();
    }
    expect(whole(text)?.end).toBe(text.length);
  });

  it('tells errors apart', () => {
    expect(errorOf('ERROR')?.kind).toBe('ERROR');
    expect(errorOf('ERROR: shutdown not enabled')?.kind).toBe('ERROR');
    expect(errorOf('CLIENT_ERROR bad data chunk')?.kind).toBe('CLIENT_ERROR');
    expect(errorOf('SERVER_ERROR object too large for cache')?.message).toBe(
      'SERVER_ERROR object too large for cache',
    );
    expect(errorOf('STORED')).toBeNull();
    expect(errorOf('ERRORS')).toBeNull();
  });
});
