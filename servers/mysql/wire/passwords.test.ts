import { describe, expect, it } from '@jest/globals';
import { PLUGIN } from './constants.ts';
import { proves, scramble } from './passwords.ts';

const nonce = Buffer.from('0123456789abcdefghij');

describe.each([PLUGIN.caching, PLUGIN.native])('%s', (plugin) => {
  it('accepts the password and nothing else', () => {
    const answer = scramble(plugin, 'secret', nonce);
    expect(proves(plugin, 'secret', nonce, answer)).toBe(true);
    expect(proves(plugin, 'Secret', nonce, answer)).toBe(false);
    expect(proves(plugin, 'secret', Buffer.from('another nonce 123456'), answer)).toBe(false);
    expect(proves(plugin, 'secret', nonce, Buffer.alloc(0))).toBe(false);
    expect(proves(plugin, 'secret', nonce, Buffer.from([0]))).toBe(false);
  });

  it('accepts an empty answer for an empty password only', () => {
    expect(proves(plugin, '', nonce, Buffer.alloc(0))).toBe(true);
    expect(proves(plugin, '', nonce, Buffer.from([0]))).toBe(true);
    expect(proves(plugin, '', nonce, scramble(plugin, 'x', nonce))).toBe(false);
  });
});
