import { expect, it } from '@jest/globals';
import {
  mergeProgress,
  parseProgress,
  withRecord,
  type ExerciseProgress,
} from './exercise-progress.ts';

const EMPTY: ExerciseProgress = { v: 1, exercises: {} };
const WHAT = { exercise: 'ttl', language: 'js', at: '2026-11-29T07:00:00.000Z' };

it('counts checks, and once passed stays passed', () => {
  let progress = EMPTY;
  for (const passed of [false, true, false]) {
    progress = withRecord(progress, { ...WHAT, checked: { passed } });
  }
  const js = { passed: true, at: WHAT.at, attempts: 3, hints: 0, gaveUp: false };
  expect(progress.exercises).toEqual({ ttl: { js } });
  const other = withRecord(progress, { ...WHAT, language: 'py', checked: { passed: false } });
  expect(other.exercises.ttl).toEqual({
    js,
    py: { passed: false, at: WHAT.at, attempts: 1, hints: 0, gaveUp: false },
  });
});

it('remembers who gave up, but not of one who had passed', () => {
  const gaveUp = withRecord(EMPTY, { ...WHAT, gaveUp: true });
  expect(gaveUp.exercises.ttl?.js).toMatchObject({ passed: false, attempts: 0, gaveUp: true });
  const passed = withRecord(EMPTY, { ...WHAT, checked: { passed: true } });
  expect(withRecord(passed, { ...WHAT, gaveUp: true }).exercises.ttl?.js?.gaveUp).toBe(false);
});

it('keeps the highest hint that was shown', () => {
  const two = withRecord(EMPTY, { ...WHAT, hint: 2 });
  expect(withRecord(two, { ...WHAT, hint: 1 }).exercises.ttl?.js?.hints).toBe(2);
});

it('merges two diaries, and loses nothing of either', () => {
  const later = '2026-11-30T07:00:00.000Z';
  const passed = withRecord(EMPTY, { ...WHAT, checked: { passed: true } });
  const tried = withRecord(EMPTY, { ...WHAT, at: later, checked: { passed: false } });
  const other = withRecord(tried, { ...WHAT, exercise: 'connect', hint: 1 });
  const merged = mergeProgress(passed, other);
  expect(merged.exercises.ttl?.js).toMatchObject({ passed: true, at: later, attempts: 1 });
  expect(merged.exercises.connect?.js).toMatchObject({ hints: 1 });
  expect(mergeProgress(merged, merged)).toEqual(merged);
});

it.each([
  ['{"v":1,"exercises":{"ttl":{"js":{"passed":"yes"}}}}', null],
  ['{"v":1,"exercises":[]}', null],
  [null, EMPTY],
  ['{"v":1,"exercises":{}}', EMPTY],
  ['{"v":2,"exercises":{}}', null],
  ['{"v":1}', null],
  ['null', null],
  ['half a', null],
])('reads %j', (text, expected) => {
  expect(parseProgress(text)).toEqual(expected);
});
