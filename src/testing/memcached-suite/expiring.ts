import { describe, expect, it } from '@jest/globals';
import { itAnswers } from './exchanges.ts';
import type { MemcachedUnderTest } from './under-test.ts';

const DAY = 86_400;

/** How long things stay. */
export function expiring(opened: () => MemcachedUnderTest): void {
  describe('expiring', () => {
    const inDays = (days: number): number => Math.floor(Date.now() / 1000) + days * DAY;

    itAnswers('takes up to 30 days as a duration and more as a date', opened, [
      [
        [`set a 0 ${30 * DAY} 1`, 'x', 'get a'],
        ['STORED', 'VALUE a 0 1', 'x', 'END'],
      ],
      [
        [`set a 0 ${30 * DAY + 1} 1`, 'x', 'get a'],
        ['STORED', 'END'],
      ],
      [
        [`set a 0 ${inDays(31)} 1`, 'x', 'get a'],
        ['STORED', 'VALUE a 0 1', 'x', 'END'],
      ],
      [
        [`set a 0 ${inDays(-1)} 1`, 'x', 'get a'],
        ['STORED', 'END'],
      ],
      [
        ['set a 0 -1 1', 'x', 'get a', 'incr a 1'],
        ['STORED', 'END', 'NOT_FOUND'],
      ],
      [
        ['add a 0 0 1', 'x', 'touch a -1', 'add a 0 0 1', 'y'],
        ['STORED', 'TOUCHED', 'STORED'],
      ],
    ]);

    it('forgets within the seconds it was told, and at a moment to come', async () => {
      const { raw } = opened();
      await raw.exchange(
        'set a 0 2 1\r\nx\r\nset b 0 0 1\r\nx\r\nset c 0 9 1\r\nx\r\ntouch c 1\r\n',
      );
      expect(await raw.exchange('flush_all 2\r\nget b\r\n')).toBe(
        'OK\r\nVALUE b 0 1\r\nx\r\nEND\r\n',
      );
      const deadline = Date.now() + 5_000;
      while ((await raw.exchange('get a b c\r\n')) !== 'END\r\n') {
        expect(Date.now()).toBeLessThan(deadline);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      // What is stored in the very second of the flush is gone, too.
      while ((await raw.exchange('set b 0 0 1\r\ny\r\nget b\r\n')) === 'STORED\r\nEND\r\n') {
        expect(Date.now()).toBeLessThan(deadline);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await raw.exchange('get b\r\n')).toBe('VALUE b 0 1\r\ny\r\nEND\r\n');
    });
  });
}
