import { describe, expect, it } from '@jest/globals';
import type { Card } from './boxes.ts';
import { Deck, drawSitting } from './deck.ts';

const NOW = Date.parse('2026-11-29T12:00:00.000Z');
const card = (due: number): Card => ({
  box: 2,
  due: new Date(NOW + due).toISOString(),
  answers: [],
});

describe('a sitting', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const record = { a: card(5), b: card(-5), d: card(-9) };

  it('takes what is due, the longest due first, then what is new', () => {
    expect(drawSitting(ids, record, NOW, false)).toEqual(['d', 'b', 'c']);
  });

  it('takes all where all are asked for, those last whose day has not come', () => {
    expect(drawSitting(ids, record, NOW, true)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('has an end, and all of them none but the last', () => {
    const many = Array.from({ length: 50 }, (_, at) => `q${at}`);
    expect(drawSitting(many, {}, NOW, false)).toEqual(many.slice(0, 12));
    expect(drawSitting(many, {}, NOW, true)).toEqual(many);
  });

  it('asks nothing that the quiz no longer has', () => {
    expect(drawSitting(['a'], { gone: card(-5) }, NOW, true)).toEqual(['a']);
  });
});

describe('a deck', () => {
  /** Takes all; what is in `wrong` goes wrong once. */
  const order = (ids: readonly string[], ...wrong: string[]): string => {
    const deck = new Deck(ids);
    let taken = '';
    for (let id = deck.take(); id !== undefined; id = deck.take()) {
      taken += id;
      const at = wrong.indexOf(id);
      if (at < 0) continue;
      wrong.splice(at, 1);
      deck.again(id);
    }
    return taken;
  };

  it('gives each once', () => {
    expect(order(['a', 'b', 'c'])).toBe('abc');
  });

  it('gives what went wrong again after three others', () => {
    expect(order(['a', 'b', 'c', 'd', 'e'], 'a')).toBe('abcdae');
    expect(order(['a', 'b', 'c', 'd', 'e'], 'a', 'b')).toBe('abcdabe');
  });

  it('gives it at the end where fewer than three are left', () => {
    expect(order(['a', 'b'], 'b')).toBe('abb');
    expect(order(['a', 'b'], 'a')).toBe('aba');
  });

  it('counts what was taken and what there is', () => {
    const deck = new Deck(['a', 'b']);
    deck.take();
    expect([deck.asked, deck.of]).toEqual([1, 2]);
    deck.again('a');
    expect([deck.asked, deck.of]).toEqual([1, 3]);
  });
});
