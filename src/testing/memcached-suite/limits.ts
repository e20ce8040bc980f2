import { describe, expect, it } from '@jest/globals';
import { itAnswers, wire } from './exchanges.ts';
import { RawMemcached } from './raw.ts';
import type { MemcachedUnderTest } from './under-test.ts';

const BAD = 'CLIENT_ERROR bad command line format';
const LONGEST = 'k'.repeat(250);
const TOO_LONG = 'k'.repeat(251);

/** How long keys, values and lines may be. */
export function limits(opened: () => MemcachedUnderTest): void {
  describe('limits', () => {
    itAnswers('takes keys of 250 bytes', opened, [
      [[`set ${LONGEST} 0 0 1`, 'x'], ['STORED']],
      [[`get ${LONGEST}`], [`VALUE ${LONGEST} 0 1`, 'x', 'END']],
      [[`get a ${TOO_LONG}`], [BAD]],
      [
        [`gat 0 ${TOO_LONG}`, `touch ${TOO_LONG} 0`],
        [BAD, BAD],
      ],
      [
        [`incr ${TOO_LONG} 1`, `delete ${TOO_LONG}`],
        [BAD, BAD],
      ],
    ]);

    itAnswers('counts bytes, not characters', opened, [
      [[`set ${utf8('惑'.repeat(83))} 0 0 1`, 'x'], ['STORED']],
      [[`set ${utf8('惑'.repeat(84))} 0 0 1 noreply`], []],
      [[`set ${utf8('惑'.repeat(84))} 0 0 1`], [BAD]],
    ]);

    itAnswers('runs the value of a refused set as a command', opened, [
      [['set victim 0 0 1', 'x'], ['STORED']],
      [
        [`set ${TOO_LONG} 0 0 13`, 'delete victim'],
        [BAD, 'DELETED'],
      ],
      [['get victim'], ['END']],
    ]);

    it('takes 1 MB with key and header, and forgets the old value of a larger one', async () => {
      const { raw } = opened();
      const set = (command: string, bytes: number): Promise<string> =>
        raw.exchange(wire([`${command} a 0 0 ${bytes}`, 'v'.repeat(bytes)]));
      const most = 1_048_576 - 48 - 8 - 2 - 2;
      expect(await set('set', most)).toBe('STORED\r\n');
      expect((await raw.exchange('get a\r\n')).length).toBe(
        most + 'VALUE a 0 1048516\r\n\r\nEND\r\n'.length,
      );
      expect(await set('replace', most + 1)).toBe('SERVER_ERROR object too large for cache\r\n');
      expect(await set('append', 1)).toBe('NOT_STORED\r\n');
      expect(await raw.exchange('touch a 0\r\n')).toBe('TOUCHED\r\n');
      expect(await set('set', most + 1)).toBe('SERVER_ERROR object too large for cache\r\n');
      expect(await raw.exchange('get a\r\n')).toBe('END\r\n');
    });

    it('reads a line of any length that is complete, and hangs up on one that does not end', async () => {
      const { raw, server } = opened();
      expect(await raw.exchange(`${'x'.repeat(3000)}\r\n`)).toBe('ERROR\r\n');
      const keys = Array.from({ length: 1000 }, (_, index) => `some-key-${index}`).join(' ');
      expect(await raw.exchange(`get ${keys}\r\n`)).toBe('END\r\n');
      for (const loggedIn of [true, false]) {
        const client = new RawMemcached(server.port);
        if (loggedIn) await client.login(server.user, server.password);
        client.send('x'.repeat(3000));
        expect(await client.untilClosed()).toBe('');
      }
    });

    it('puts commands together that come in pieces', async () => {
      const { raw } = opened();
      for (const piece of ['se', 't a 0 0 ', '5\r', '\nab', 'c', 'de\r', '\nge', 't a\r\n']) {
        raw.send(piece);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await raw.until((text) => text.endsWith('END\r\n'))).toBe(
        'STORED\r\nVALUE a 0 5\r\nabcde\r\nEND\r\n',
      );
    });
  });
}

function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}
