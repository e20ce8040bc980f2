import { describe, expect, it } from '@jest/globals';
import { BOXES, fileAnswer, isDue, isKnown, type Card } from './boxes.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-29T12:00:00.000Z');
const SURE = { right: true, sure: true };
const GUESS = { right: true, sure: false };
const WRONG = { right: false, sure: true };

const inBox = (box: number, due: number): Card => ({
  box,
  due: new Date(due).toISOString(),
  answers: [],
});

describe('an answer', () => {
  it('moves a question up a box each time it is right, sure and due, up to the last', () => {
    let card: Card | undefined;
    let now = NOW;
    const boxes: number[] = [];
    const days: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const moved = fileAnswer(card, SURE, now);
      ({ card } = moved);
      boxes.push(card.box);
      days.push(moved.days);
      now = Date.parse(card.due);
    }
    expect(boxes).toEqual([2, 3, 4, 5, 5, 5]);
    expect(days).toEqual([2, 4, 9, 21, 21, 21]);
    expect(BOXES).toBe(5);
    expect(fileAnswer(card, SURE, now).change).toBe('top');
  });

  it('that is right but a guess lets it stay', () => {
    expect(fileAnswer(undefined, GUESS, NOW)).toMatchObject({ change: 'unsure', days: 1 });
    const moved = fileAnswer(inBox(3, NOW), GUESS, NOW);
    expect(moved).toMatchObject({ change: 'unsure', days: 4, card: { box: 3 } });
  });

  it.each([1, 2, 3, 4, 5])('that is wrong puts it from box %i into the first', (box) => {
    const moved = fileAnswer(inBox(box, NOW), WRONG, NOW);
    expect(moved).toMatchObject({ change: 'back', days: 1, card: { box: 1 } });
    expect(moved.card.due).toBe(new Date(NOW + DAY).toISOString());
  });

  it('that is right before its day changes neither box nor day', () => {
    const before = inBox(2, NOW + DAY);
    const moved = fileAnswer(before, SURE, NOW);
    expect(moved).toMatchObject({ change: 'early', days: 1, card: { box: 2, due: before.due } });
  });

  it('that is wrong before its day counts all the same', () => {
    expect(fileAnswer(inBox(4, NOW + DAY), WRONG, NOW).card.box).toBe(1);
  });

  it('is kept with those before', () => {
    const first = fileAnswer(undefined, WRONG, NOW).card;
    const second = fileAnswer(first, SURE, NOW + 2 * DAY).card;
    expect(second.answers).toEqual([
      { at: '2026-11-29T12:00:00.000Z', right: false, sure: true },
      { at: '2026-12-01T12:00:00.000Z', right: true, sure: true },
    ]);
  });
});

describe('a card', () => {
  it('is due at its time and not a millisecond before', () => {
    expect(isDue(inBox(1, NOW), NOW)).toBe(true);
    expect(isDue(inBox(1, NOW + 1), NOW)).toBe(false);
  });

  it('is known from the second box on', () => {
    expect(isKnown(inBox(1, NOW))).toBe(false);
    expect(isKnown(inBox(2, NOW))).toBe(true);
  });
});
