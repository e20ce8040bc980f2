import { describe, expect, it } from '@jest/globals';
import { fileAnswer } from './boxes.ts';
import { formatRecord, mergeRecords, parseRecord, standingOf } from './record.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-29T12:00:00.000Z');
const SURE = { right: true, sure: true };
const KNOWN = fileAnswer(undefined, SURE, NOW).card;
const WRONG = fileAnswer(undefined, { right: false, sure: true }, NOW).card;

it('merges two records: every answer once, and the box of the one that answered last', () => {
  const again = fileAnswer(KNOWN, { right: false, sure: true }, NOW + 2 * DAY).card;
  const merged = mergeRecords({ a: again, b: WRONG }, { a: KNOWN, c: KNOWN });
  expect(merged).toEqual({ a: again, b: WRONG, c: KNOWN });
  expect(mergeRecords({ a: KNOWN }, { a: again })).toEqual({ a: again });
});

describe('the text of a record', () => {
  it('is read as what was written', () => {
    const record = { a: KNOWN, b: WRONG };
    expect(parseRecord(formatRecord(record))).toEqual({ kind: 'record', record, whole: true });
  });

  it.each([
    ['', 'damaged'],
    ['{"v":1,"quest', 'damaged'],
    ['[]', 'damaged'],
    ['{"questions":{}}', 'damaged'],
    ['{"v":1,"questions":[]}', 'damaged'],
    ['{"v":2,"questions":{}}', 'newer'],
  ])('%j is %s', (text, kind) => {
    expect(parseRecord(text).kind).toBe(kind);
  });

  it.each<[string, object]>([
    ['a box that there is not', { box: 6 }],
    ['no box', { box: 0 }],
    ['half a box', { box: 1.5 }],
    ['a day that is none', { due: 'tomorrow' }],
    ['an answer without its time', { answers: [{ right: true, sure: true }] }],
    ['an answer that is no answer', { answers: ['right'] }],
  ])('keeps the good and leaves out a question with %s', (_what, part) => {
    const text = JSON.stringify({ v: 1, questions: { good: KNOWN, bad: { ...KNOWN, ...part } } });
    expect(parseRecord(text)).toEqual({ kind: 'record', record: { good: KNOWN }, whole: false });
  });
});

describe('the standing', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const record = { a: KNOWN, b: WRONG, gone: KNOWN };

  it('counts what is known, due and never asked, and knows when the next is due', () => {
    const standing = { all: 4, known: 1, fresh: 2 };
    expect(standingOf(ids, record, NOW)).toEqual({ ...standing, due: 0, next: NOW + DAY });
    expect(standingOf(ids, record, NOW + DAY)).toEqual({
      ...standing,
      due: 1,
      next: NOW + 2 * DAY,
    });
    expect(standingOf(ids, record, NOW + 2 * DAY)).toEqual({ ...standing, due: 2, next: null });
  });
});
