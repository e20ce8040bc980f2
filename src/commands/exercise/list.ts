import type { Cell, Table } from '../../contract/events.ts';
import type { ExerciseEntry } from '../../contract/course.ts';
import type { ExerciseRecord } from '../../contract/exercise-progress.ts';
import type { App } from '../../run/app.ts';
import { exerciseLine } from '../../text/exercise-line.ts';
import { msg } from '../../text/message.ts';
import { readDiary } from '../../run/diary-file.ts';
import { isPassed } from './diary.ts';

/** `exercise` without a name: every exercise with its state, language, checks and hints; the next one is marked. */
export async function showExercises(app: App, folder?: string): Promise<void> {
  const { exercises } = app.course;
  const { exercises: done } = await readDiary(folder);
  const next = exercises.find(({ id }) => !isPassed(done[id]));
  app.ui.print({
    id: 'exercises',
    blocks: [
      { kind: 'table', table: tableOf(exercises, done, next?.id) },
      {
        kind: 'paragraph',
        tone: 'tip',
        text: next
          ? msg('cli.exercises.next', { next: exerciseLine(next.id, { folder }) })
          : msg('cli.exercises.all-passed'),
      },
    ],
  });
}

function tableOf(
  exercises: readonly ExerciseEntry[],
  done: Readonly<Record<string, Readonly<Record<string, ExerciseRecord>>>>,
  next: string | undefined,
): Table {
  return {
    id: 'exercises',
    title: msg('cli.exercises.title'),
    engines: [],
    columns: [
      { id: 'exercise', name: msg('exercises.column.exercise'), unit: 'text' },
      { id: 'about', name: msg('exercises.column.about'), unit: 'text' },
      { id: 'state', name: msg('exercises.column.state'), unit: 'text' },
      { id: 'language', name: msg('exercises.column.language'), unit: 'text' },
      { id: 'attempts', name: msg('exercises.column.attempts'), unit: 'count' },
      { id: 'hints', name: msg('exercises.column.hints'), unit: 'count' },
    ],
    rows: exercises.flatMap(({ id, title }): readonly (readonly Cell[])[] => {
      const records = Object.entries(done[id] ?? {});
      if (records.length === 0)
        return [[id, title, stateOf(undefined, id === next), '', null, null]];
      return records.map(([language, record]) => [
        id,
        title,
        stateOf(record, id === next),
        language,
        record.attempts,
        record.hints ?? 0,
      ]);
    }),
    notes: [],
  };
}

function stateOf(record: ExerciseRecord | undefined, isNext: boolean): Cell {
  if (record?.passed === true) {
    return msg(record.gaveUp ? 'exercises.state.passed-after' : 'exercises.state.passed');
  }
  if (isNext) return msg('exercises.state.next');
  return record === undefined ? '' : msg('exercises.state.begun');
}
