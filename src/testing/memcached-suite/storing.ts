import { describe, expect, it } from '@jest/globals';
import { itAnswers, wire } from './exchanges.ts';
import type { MemcachedUnderTest } from './under-test.ts';

/** What comes back of what was stored. */
export function storing(opened: () => MemcachedUnderTest): void {
  describe('storing', () => {
    itAnswers('stores under conditions', opened, [
      [['get a'], ['END']],
      [['set a 7 0 3', 'one'], ['STORED']],
      [['get a'], ['VALUE a 7 3', 'one', 'END']],
      [['add a 0 0 3', 'two'], ['NOT_STORED']],
      [['add b 0 0 3', 'two'], ['STORED']],
      [['replace a 4294967295 0 5', 'three'], ['STORED']],
      [['replace c 0 0 5', 'three'], ['NOT_STORED']],
      [['get a b c'], ['VALUE a 4294967295 5', 'three', 'VALUE b 0 3', 'two', 'END']],
    ]);

    itAnswers('adds to both ends and keeps the flags', opened, [
      [['append a 9 0 1', '>'], ['NOT_STORED']],
      [['prepend a 9 0 1', '<'], ['NOT_STORED']],
      [['set a 5 0 1', '.'], ['STORED']],
      [['append a 9 0 1', '>'], ['STORED']],
      [['prepend a 9 0 1', '<'], ['STORED']],
      [['get a'], ['VALUE a 5 3', '<.>', 'END']],
    ]);

    itAnswers('says nothing to noreply, errors included', opened, [
      [
        ['set a 0 0 1 noreply', '1', 'add a 0 0 1 noreply', '2', 'get a'],
        ['VALUE a 0 1', '1', 'END'],
      ],
      [
        ['incr a 1 noreply', 'decr nosuch 1 noreply', 'get a'],
        ['VALUE a 0 1', '2', 'END'],
      ],
      [['incr a x noreply', 'touch a x noreply', 'touch a 0 noreply'], []],
      [['set a x 0 1 noreply', 'set a 0 0 noreply'], []],
      [['delete a noreply', 'delete a 0 noreply', 'get a'], ['END']],
      [['set a 0 0 1 other', 'x'], ['STORED']],
      [['flush_all noreply', 'flush_all 0 noreply', 'verbosity noreply', 'get a'], ['END']],
    ]);

    itAnswers('takes any byte in a value, and nothing as a value', opened, [
      [['set a 0 0 0', ''], ['STORED']],
      [['get a'], ['VALUE a 0 0', '', 'END']],
      [['set a 0 0 12', 'x\r\nEND\r\n\0\xff\n\r'], ['STORED']],
      [['get a'], ['VALUE a 0 12', 'x\r\nEND\r\n\0\xff\n\r', 'END']],
    ]);

    it('changes a value only for the cas number of the latest', async () => {
      const { raw } = opened();
      const gets = async (): Promise<string> =>
        /^VALUE a 0 \d+ (\d+)\r\n/.exec(await raw.exchange('gets a\r\n'))?.[1] ?? 'none';
      const cas = (number: string): Promise<string> =>
        raw.exchange(wire([`cas a 0 0 1 ${number}`, 'x']));
      expect(await cas('1')).toBe('NOT_FOUND\r\n');
      await raw.exchange(wire(['set a 0 0 1', '1']));
      const first = await gets();
      await raw.exchange('touch a 100\r\nget a\r\n');
      expect(await gets()).toBe(first);
      await raw.exchange('incr a 1\r\n');
      expect(Number(await gets())).toBeGreaterThan(Number(first));
      expect(await cas(first)).toBe('EXISTS\r\n');
      expect(await cas('0')).toBe('EXISTS\r\n');
      expect(await raw.exchange('get a\r\n')).toBe('VALUE a 0 1\r\n2\r\nEND\r\n');
      expect(await cas(await gets())).toBe('STORED\r\n');
      expect(await raw.exchange('get a\r\n')).toBe('VALUE a 0 1\r\nx\r\nEND\r\n');
    });
  });
}
