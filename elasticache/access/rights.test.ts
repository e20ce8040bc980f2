import { describe, expect, it } from '@jest/globals';
import { usefulness } from './rights.ts';

describe('how much an access string allows', () => {
  it('grows with commands and keys, whatever the order and the case of its rules', () => {
    const weakest = [
      'off ~* +@all',
      'on +@all OFF',
      'on -@all',
      'on ~app:* +get',
      'on ~* +get',
      'on ~* +@read',
      'on ~* +@read +ping',
      'on ~* -@all +@read +@write',
      'on ~app:* +@all',
      'ON ~app:* AllKeys nocommands ALLCOMMANDS',
    ].map(usefulness);
    expect(weakest.slice(0, 2)).toEqual([0, 0]);
    expect(weakest.slice(1)).toEqual([...weakest.slice(1)].sort((one, other) => one - other));
    expect(new Set(weakest.slice(1)).size).toBe(weakest.length - 1);
    expect(usefulness('on ~* +@all -@write')).toBeLessThan(usefulness('on ~* -@write +@all'));
    expect(usefulness('on (~* +@all)')).toBe(usefulness('on'));
  });
});
