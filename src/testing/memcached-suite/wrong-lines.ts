import { describe } from '@jest/globals';
import { itAnswers } from './exchanges.ts';
import type { MemcachedUnderTest } from './under-test.ts';

const BAD = 'CLIENT_ERROR bad command line format';
const BAD_CHUNK = 'CLIENT_ERROR bad data chunk';

/** Lines that are no commands, or not quite. */
export function wrongLines(opened: () => MemcachedUnderTest): void {
  describe('wrong lines', () => {
    itAnswers('does not know other commands, nor capitals', opened, [
      [
        ['zadd board 10 ann', 'config get cluster', 'GET a'],
        ['ERROR', 'ERROR', 'ERROR'],
      ],
      [
        ['', '   ', 'x', 'mx'],
        ['ERROR', 'ERROR', 'ERROR', 'ERROR'],
      ],
      [['stats nosuch'], ['ERROR']],
    ]);

    itAnswers('wants the right number of words', opened, [
      [['get', 'gets', 'gat', 'gats', 'bget'], Array<string>(5).fill('ERROR')],
      [
        ['set a 0 0', 'add a', 'cas a 0 0 1', 'replace a 0 0 1 2 3'],
        Array<string>(4).fill('ERROR'),
      ],
      [['incr a', 'decr', 'touch a', 'touch a 1 2 3', 'delete'], Array<string>(5).fill('ERROR')],
      [
        ['verbosity', 'verbosity 1 2 3', 'flush_all 1 2 3'],
        ['ERROR', 'ERROR', 'ERROR'],
      ],
      [
        ['verbosity 1', 'verbosity x', 'verbosity 1 x'],
        ['OK', BAD, 'OK'],
      ],
    ]);

    itAnswers('refuses words that are no numbers, and reads what follows as commands', opened, [
      [
        ['set a x 0 1', 'delete a'],
        [BAD, 'NOT_FOUND'],
      ],
      [
        ['set a 0 x 1', 'set a 0 0 x', 'set a -1 0 1'],
        [BAD, BAD, BAD],
      ],
      [
        ['set a 0 0 -1', 'set a 0 0 2147483646', 'cas a 0 0 1 x'],
        [BAD, BAD, BAD],
      ],
    ]);

    itAnswers('drops the high bits of too long numbers', opened, [
      [['set a 4294967301 0 4294967297', 'q'], ['STORED']],
      [['get a'], ['VALUE a 5 1', 'q', 'END']],
      [
        ['set a 18446744073709551616 0 1', 'q'],
        [BAD, 'ERROR'],
      ],
    ]);

    itAnswers('refuses a value of another length than it was told', opened, [
      [
        ['set a 0 0 1', 'old'],
        [BAD_CHUNK, 'ERROR'],
      ],
      [
        ['set a 0 0 3', 'old', 'set a 0 0 1', 'new'],
        ['STORED', BAD_CHUNK, 'ERROR'],
      ],
      [['get a'], ['VALUE a 0 3', 'old', 'END']],
      [
        ['set a 0 0 3', 'x', 'zz'],
        [BAD_CHUNK, 'ERROR'],
      ],
      [['set a 0 0 1 noreply', 'xy'], ['ERROR']],
    ]);

    itAnswers('reads lines as C does', opened, [
      [
        ['  set  a  0   0 1  ', 'q', ' get   a '],
        ['STORED', 'VALUE a 0 1', 'q', 'END'],
      ],
      [['get a\0b'], ['VALUE a 0 1', 'q', 'END']],
      [['get a\nget b'], ['VALUE a 0 1', 'q', 'END', 'END']],
      [
        ['set a\tb 0 0 1', 'q', 'get a\tb'],
        ['STORED', 'VALUE a\tb 0 1', 'q', 'END'],
      ],
    ]);
  });
}
