import { describe, expect, it } from '@jest/globals';
import { checkSize, parseBytes } from './bytes.ts';

describe('parseBytes', () => {
  // redis.conf: "1k => 1000 bytes, 1kb => 1024 bytes, 1m => 1000000 bytes, 1mb => 1024*1024 bytes",
  // and "units are case insensitive".
  it.each([
    ['0', 0],
    ['100', 100],
    ['100b', 100],
    ['1k', 1000],
    ['1kb', 1024],
    ['5m', 5_000_000],
    ['64mb', 67_108_864],
    ['64MB', 67_108_864],
    ['1g', 1_000_000_000],
    ['1gb', 1_073_741_824],
    [' 2mb ', 2_097_152],
  ])('%j is %i', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes);
  });

  it.each(['', 'mb', '-1mb', '1.5gb', '1tb', '1 mb', '0x10', '1e6', '９mb', '9999999999999'])(
    '%j is no size',
    (text) => {
      expect(parseBytes(text)).toBeNull();
    },
  );
});

describe('checkSize', () => {
  it('wants a megabyte at least', () => {
    expect(checkSize('1mb')).toBeUndefined();
    expect(checkSize('1048575')).toBeDefined();
    expect(checkSize('much')).toBeDefined();
  });
});
