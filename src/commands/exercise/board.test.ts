import { expect, it } from '@jest/globals';
import type { ExerciseRecord } from '../../contract/exercise-progress.ts';
import { course } from '../../../steps/index.ts';
import { loadTranslator } from '../../text/index.ts';
import type { Message } from '../../text/message.ts';
import { sampleKit } from '../../ui/capture-fixture.ts';
import { spokenBoard } from '../../ui/board/board.ts';
import { drawBoard } from '../../ui/board/draw.ts';
import { exercisesBoard } from './board.ts';

const record: ExerciseRecord = {
  ...{ passed: true, at: '2026-11-29T10:00:00Z', attempts: 3, hints: 1, gaveUp: false },
};
const DONE = {
  connect: { js: record, py: { ...record, attempts: 9, passed: false } },
  'cache-aside': { py: { ...record, attempts: 1, hints: 0, passed: false } },
};

async function saying(language: 'en' | 'ja'): Promise<(words: Message | string) => string> {
  const translator = await loadTranslator(language, undefined, course.texts);
  return (words) => (typeof words === 'string' ? words : translator.text(words));
}

it('proposes the first that is not passed, and the one that was left until it is', () => {
  const initial = (...given: Parameters<typeof exercisesBoard>): string =>
    exercisesBoard(...given).initial.id;
  expect(initial(course, {})).toBe('connect');
  expect(initial(course, DONE)).toBe('cache-aside');
  expect(initial(course, DONE, 'lock')).toBe('lock');
  expect(initial(course, DONE, 'connect')).toBe('cache-aside');
});

it.each(['en', 'ja'] as const)(
  'has a line for each at 80 columns, none of it cut (%s)',
  async (language) => {
    const kit = await sampleKit(language);
    const board = spokenBoard(exercisesBoard(course, {}), await saying(language));
    const { lines } = drawBoard(board, { at: 0, top: 0, filter: null }, kit, {
      columns: 80,
      rows: 40,
    });
    for (const { id } of course.exercises) {
      const own = lines.filter((line) => line.includes(` ${id} `));
      expect(own).toHaveLength(1);
      expect(own[0]).not.toMatch(/\.\.\.|…/);
    }
  },
);

it('says what was done, in the language in which most was', async () => {
  const { groups } = spokenBoard(exercisesBoard(course, DONE), await saying('en'));
  expect(groups[0]?.items.slice(0, 3).map(({ done, aside }) => [done, aside])).toEqual([
    [true, 'js, 3 checks, 1 hint'],
    [false, 'py, 1 check'],
    [false, ''],
  ]);
});
