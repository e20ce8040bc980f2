import { expect, it } from '@jest/globals';
import { loadTranslator } from '../../text/index.ts';
import { matchesSchema } from '../../testing/json-schema-check.ts';
import { gradesWriter, learnersTable } from './grades.ts';
import { GRADES_SCHEMA } from './grades-schema.ts';
import type { Grade } from './round.ts';

const PASSED: Grade = {
  ...{ learner: 'ann', exercise: 'connect', language: 'ts' },
  ...{ passed: true, code: null, seconds: 0.812 },
};
const SILENT: Grade = { ...PASSED, exercise: 'ttl', passed: false, code: 'silent' };
const GONE: Grade = {
  ...{ learner: '=cmd|x', exercise: 'connect', language: null },
  ...{ passed: false, code: 'folder-missing', seconds: null },
};
const GRADES = [PASSED, SILENT, GONE, { ...GONE, exercise: 'ttl' }];

it('writes a document that its published schema allows, and nothing else', async () => {
  const document: unknown = JSON.parse(
    gradesWriter('class/grades.json')(GRADES, await loadTranslator('en')),
  );
  expect(matchesSchema(GRADES_SCHEMA, document)).toBe(true);
  expect(document).toEqual({ v: 1, grades: GRADES });
  expect(matchesSchema(GRADES_SCHEMA, { v: 1, grades: [{ ...PASSED, more: 1 }] })).toBe(false);
});

it('writes a row for each learner and exercise, none of which a spreadsheet calculates', async () => {
  expect(gradesWriter('grades.csv')(GRADES, await loadTranslator('ja')).split('\r\n')).toEqual([
    'learner,exercise,language,passed,code,seconds',
    'ann,connect,ts,true,,0.812',
    'ann,ttl,ts,false,silent,0.812',
    "'=cmd|x,connect,,false,folder-missing,",
    "'=cmd|x,ttl,,false,folder-missing,",
    '',
  ]);
});

it('shows a line for each learner, with what is not passed', () => {
  expect(learnersTable(GRADES).rows).toEqual([
    ['ann', 1, 2, 'ttl: silent'],
    ['=cmd|x', 0, 2, 'folder-missing'],
  ]);
});

it('needs no file, and refuses one of another ending before anything is checked', () => {
  expect(() => gradesWriter(null)).not.toThrow();
  for (const out of ['grades', 'grades.txt', '.json']) {
    expect(() => gradesWriter(out)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  }
});
