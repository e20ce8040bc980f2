import { describe, expect, it } from '@jest/globals';
import type { BoardState } from './draw.ts';
import { moveOf } from './moves.ts';

const SIZE = { count: 10, page: 4 };
const at = (index: number, filter: string | null = null): BoardState => ({
  at: index,
  top: 0,
  filter,
});
const press = (name: string, state: BoardState, text?: string): unknown =>
  moveOf({ name }, text, state, SIZE);

describe('a key on a board', () => {
  it.each([
    ['down', 3, 4],
    ['up', 3, 2],
    ['j', 3, 4],
    ['k', 3, 2],
    ['up', 0, 0],
    ['down', 9, 9],
    ['pagedown', 3, 7],
    ['pageup', 3, 0],
    ['home', 5, 0],
    ['end', 5, 9],
  ])('%s moves from %d to %d', (name, from, to) => {
    expect(press(name, at(from))).toMatchObject({ kind: 'state', state: { at: to } });
  });

  it.each([
    ['return', 'choose'],
    ['escape', 'leave'],
    ['q', 'leave'],
  ])('%s means %s', (name, kind) => {
    expect(press(name, at(3))).toEqual({ kind });
  });

  it.each([
    ['c', 'cancel'],
    ['d', 'cancel'],
    ['z', 'suspend'],
  ])('Ctrl-%s means %s, also while something is looked for', (name, kind) => {
    for (const filter of [null, 'a']) {
      expect(moveOf({ name, ctrl: true }, undefined, at(0, filter), SIZE)).toEqual({ kind });
    }
  });

  it('looks for what is typed behind a slash, also for q, j and Japanese', () => {
    expect(press('/', at(3), '/')).toMatchObject({ state: { at: 0, filter: '' } });
    expect(press('', at(3), '／')).toMatchObject({ state: { filter: '' } });
    expect(press('q', at(0, ''), 'q')).toMatchObject({ state: { filter: 'q' } });
    expect(press('j', at(0, 'q'), 'j')).toMatchObject({ state: { filter: 'qj' } });
    expect(press('', at(0, ''), '負荷')).toMatchObject({ state: { filter: '負荷' } });
  });

  it('takes back what was looked for letter by letter, and Escape all of it', () => {
    expect(press('backspace', at(0, '負荷'))).toMatchObject({ state: { filter: '負' } });
    expect(press('backspace', at(0, ''))).toMatchObject({ state: { filter: null } });
    expect(press('escape', at(0, '負荷'))).toMatchObject({ state: { filter: null } });
    expect(press('escape', at(0, ''))).toMatchObject({ kind: 'state' });
  });

  it('that means nothing does nothing, and no control character is looked for', () => {
    expect(press('x', at(3), 'x')).toBeNull();
    expect(press('f5', at(0, 'a'))).toBeNull();
    expect(press('', at(0, 'a'), '\u0007')).toBeNull();
  });

  it('stays where there is nothing to move among', () => {
    const none = moveOf({ name: 'down' }, undefined, at(-1, 'zebra'), { count: 0, page: 4 });
    expect(none).toMatchObject({ kind: 'state', state: { at: -1 } });
  });
});
