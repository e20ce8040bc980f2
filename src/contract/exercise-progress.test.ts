import { expect, it } from '@jest/globals';
import { parseProgress, withRecord, type ExerciseProgress } from './exercise-progress.ts';

const EMPTY: ExerciseProgress = { v: 1, exercises: {} };
const WHAT = { exercise: 'ttl', language: 'js', at: '2026-11-29T07:00:00.000Z' };

it('counts checks, and once passed stays passed', () => {
  let progress = EMPTY;
  for (const passed of [false, true, false]) {
    progress = withRecord(progress, { ...WHAT, checked: { passed } });
  }
  const js = { passed: true, at: WHAT.at, attempts: 3, gaveUp: false };
  expect(progress.exercises).toEqual({ ttl: { js } });
  const other = withRecord(progress, { ...WHAT, language: 'py', checked: { passed: false } });
  expect(other.exercises.ttl).toEqual({
    js,
    py: { passed: false, at: WHAT.at, attempts: 1, gaveUp: false },
  });
});

it('remembers who gave up, but not of one who had passed', () => {
  const gaveUp = withRecord(EMPTY, { ...WHAT, gaveUp: true });
  expect(gaveUp.exercises.ttl?.js).toMatchObject({ passed: false, attempts: 0, gaveUp: true });
  const passed = withRecord(EMPTY, { ...WHAT, checked: { passed: true } });
  expect(withRecord(passed, { ...WHAT, gaveUp: true }).exercises.ttl?.js?.gaveUp).toBe(false);
});

it.each([
  [null, EMPTY],
  ['{"v":1,"exercises":{}}', EMPTY],
  ['{"v":2,"exercises":{}}', null],
  ['{"v":1}', null],
  ['null', null],
  ['half a', null],
])('reads %j', (text, expected) => {
  expect(parseProgress(text)).toEqual(expected);
});
