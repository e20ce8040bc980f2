import { expect, it } from '@jest/globals';
import { loadTranslator } from '../../text/index.ts';
import { matchesSchema } from '../../testing/json-schema-check.ts';
import { csvOf } from '../summary/csv.ts';
import { gradesDocument, gradesTable, learnersTable } from './grades.ts';
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

it('writes a document that its published schema allows, and nothing else', () => {
  const document: unknown = JSON.parse(gradesDocument(GRADES));
  expect(matchesSchema(GRADES_SCHEMA, document)).toBe(true);
  expect(document).toEqual({ v: 1, grades: GRADES });
  expect(matchesSchema(GRADES_SCHEMA, { v: 1, grades: [{ ...PASSED, more: 1 }] })).toBe(false);
});

it('writes a row for each learner and exercise, none of which a spreadsheet calculates', async () => {
  expect(csvOf(gradesTable(GRADES), await loadTranslator('ja')).split('\r\n')).toEqual([
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
