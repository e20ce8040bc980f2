import { describe } from '@jest/globals';
import { itAnswers } from './exchanges.ts';
import type { MemcachedUnderTest } from './under-test.ts';

const NOT_A_NUMBER = 'CLIENT_ERROR cannot increment or decrement non-numeric value';
const BAD_DELTA = 'CLIENT_ERROR invalid numeric delta argument';
const USAGE = 'CLIENT_ERROR bad command line format.  Usage: delete <key> [noreply]';

/** Commands that change what is there. */
export function changing(opened: () => MemcachedUnderTest): void {
  describe('changing', () => {
    itAnswers('counts up and wraps to 0', opened, [
      [['incr hits 1'], ['NOT_FOUND']],
      [['set hits 3 0 1', '9'], ['STORED']],
      [['incr hits 1'], ['10']],
      [['get hits'], ['VALUE hits 3 2', '10', 'END']],
      [['incr hits 18446744073709551605'], ['18446744073709551615']],
      [['incr hits 1'], ['0']],
      [['get hits'], ['VALUE hits 3 20', '0                   ', 'END']],
    ]);

    itAnswers('counts down to 0, and keeps the length of the number', opened, [
      [['decr hits 1'], ['NOT_FOUND']],
      [['set hits 0 0 2', '10'], ['STORED']],
      [['decr hits 100'], ['0']],
      [['get hits'], ['VALUE hits 0 2', '0 ', 'END']],
      [['decr hits 1'], ['0']],
      [['incr hits 5'], ['5']],
    ]);

    itAnswers('counts numbers only', opened, [
      [
        ['set a 0 0 2', '-5', 'incr a 1'],
        ['STORED', NOT_A_NUMBER],
      ],
      [
        ['set a 0 0 0', '', 'incr a 1'],
        ['STORED', NOT_A_NUMBER],
      ],
      [
        ['set a 0 0 2', '1a', 'decr a 1'],
        ['STORED', NOT_A_NUMBER],
      ],
      [
        ['set a 0 0 3', '1 a', 'incr a 1', 'get a'],
        ['STORED', '2', 'VALUE a 0 3', '2  ', 'END'],
      ],
      [
        ['incr a -1', 'incr a x', 'incr a 18446744073709551616'],
        [BAD_DELTA, BAD_DELTA, BAD_DELTA],
      ],
    ]);

    itAnswers('deletes', opened, [
      [['delete a'], ['NOT_FOUND']],
      [
        ['set a 0 0 1', 'x', 'delete a', 'get a'],
        ['STORED', 'DELETED', 'END'],
      ],
      [
        ['set a 0 0 1', 'x', 'delete a 0'],
        ['STORED', 'DELETED'],
      ],
      [
        ['delete a 1', 'delete a 0 1', 'delete a b c d'],
        [USAGE, USAGE, 'ERROR'],
      ],
    ]);

    itAnswers('touches, also while getting', opened, [
      [
        ['touch a 10', 'gat 10 a'],
        ['NOT_FOUND', 'END'],
      ],
      [
        ['set a 0 0 1', 'x', 'touch a 100'],
        ['STORED', 'TOUCHED'],
      ],
      [['gat 100 a b'], ['VALUE a 0 1', 'x', 'END']],
      [['gat 0'], ['END']],
      [
        ['touch a -1', 'get a'],
        ['TOUCHED', 'END'],
      ],
      [['gat x a', 'touch a x'], Array<string>(2).fill('CLIENT_ERROR invalid exptime argument')],
    ]);

    itAnswers('forgets everything at once', opened, [
      [
        ['set a 0 0 1', 'x', 'set b 0 0 1', 'x'],
        ['STORED', 'STORED'],
      ],
      [
        ['flush_all', 'get a b'],
        ['OK', 'END'],
      ],
      [
        ['add a 0 0 1', 'y', 'get a'],
        ['STORED', 'VALUE a 0 1', 'y', 'END'],
      ],
      [
        ['flush_all 0', 'get a', 'flush_all -1'],
        ['OK', 'END', 'OK'],
      ],
      [['flush_all x'], ['CLIENT_ERROR invalid exptime argument']],
    ]);
  });
}
