import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
import type { Table } from '../../contract/events.ts';
import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { csvOf } from '../summary/csv.ts';
import type { Grade } from './round.ts';

/** The text of a file of grades. */
export type WriteGrades = (grades: readonly Grade[], translator: Translator) => string;

/**
 * How grades are written, by the ending of the file; null for no file.
 * @throws TutorialError OPTION_INVALID for another ending
 */
export function gradesWriter(out: string | null): WriteGrades {
  switch (out === null ? '.json' : path.extname(out)) {
    case '.json':
      return gradesDocument;
    case '.csv':
      return (grades, translator) => csvOf(gradesTable(grades), translator);
    default:
      throw new TutorialError('OPTION_INVALID', {
        flag: '--out',
        problem: msg('grade.out-ending'),
      });
  }
}

/** The document that `grade --out FILE.json` writes. */
function gradesDocument(grades: readonly Grade[]): string {
  return `${JSON.stringify({ v: 1, grades }, null, 2)}\n`;
}

/** One row for each learner and exercise, in words that no language changes. */
export function gradesTable(grades: readonly Grade[]): Table {
  return {
    id: 'grades',
    title: msg('grade.title'),
    engines: [],
    columns: [
      { id: 'learner', name: msg('grade.column.learner'), unit: 'text' },
      { id: 'exercise', name: msg('exercises.column.exercise'), unit: 'text' },
      { id: 'language', name: msg('exercises.column.language'), unit: 'text' },
      { id: 'passed', name: msg('grade.column.passed'), unit: 'text' },
      { id: 'code', name: msg('grade.column.code'), unit: 'text' },
      { id: 'seconds', name: msg('grade.column.seconds'), unit: 's' },
    ],
    rows: grades.map(({ learner, exercise, language, passed, code, seconds }) => [
      learner,
      exercise,
      language ?? '',
      String(passed),
      code ?? '',
      seconds,
    ]),
    notes: [],
  };
}

/** One row for each learner, to read. */
export function learnersTable(grades: readonly Grade[]): Table {
  const learners = [...new Set(grades.map(({ learner }) => learner))];
  return {
    id: 'learners',
    title: msg('grade.title'),
    engines: [],
    columns: [
      { id: 'learner', name: msg('grade.column.learner'), unit: 'text' },
      { id: 'passed', name: msg('grade.column.passed'), unit: 'count' },
      { id: 'of', name: msg('grade.column.of'), unit: 'count' },
      { id: 'open', name: msg('grade.column.open'), unit: 'text' },
    ],
    rows: learners.map((learner) => {
      const own = grades.filter((grade) => grade.learner === learner);
      const open = own.filter(({ passed }) => !passed);
      // Who has nothing has it once, and not for each exercise.
      const [first] = open;
      const nothing = own.every(({ seconds, code }) => seconds === null && code === first?.code);
      const codes = open.map(({ exercise, code }) => `${exercise}: ${code ?? ''}`);
      const said = nothing ? [first?.code ?? ''] : codes;
      return [learner, own.length - open.length, own.length, said.join(', ')];
    }),
    notes: [],
  };
}
