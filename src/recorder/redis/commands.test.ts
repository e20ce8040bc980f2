import { expect, it } from '@jest/globals';
import { shownWords } from './commands.ts';

it.each<[readonly string[], readonly string[]]>([
  [
    ['AUTH', 'user', 'secret'],
    ['AUTH', '…'],
  ],
  [
    ['auth', 'secret'],
    ['auth', '…'],
  ],
  [
    ['HELLO', '3', 'AUTH', 'default', 'secret', 'SETNAME', 'me'],
    ['HELLO', '3', 'AUTH', '…'],
  ],
  [
    ['hello', '3'],
    ['hello', '3'],
  ],
  [
    ['SET', 'AUTH', 'value'],
    ['SET', 'AUTH', 'value'],
  ],
])('shows of %j what is no secret', (words, shown) => {
  expect(shownWords(words)).toEqual(shown);
});
