import { describe, expect, it } from '@jest/globals';
import { difference } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { scenario } from './scenario.ts';
import { kind, list, optional, smaller, sql, written, type Bound } from './tree.ts';
import { literal } from './values.ts';

const texts = (seed: number): string[] =>
  scenario(seed).statements.map(({ piece }) => written(piece));

describe('generated statements', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(texts(7)).toEqual(texts(7));
    expect(texts(7)).not.toEqual(texts(8));
  });

  it('get smaller without a part, an item or a level', () => {
    const deep = kind('int', sql`ABS(${kind('int', sql`-2`, '1')})`, '1');
    const piece = sql`SELECT ${list([deep, '3'])}${optional(sql` WHERE TRUE`)}`;
    const forms = [...smaller(piece)].map((less) => written(less));
    expect(forms).toEqual([
      'SELECT 3 WHERE TRUE',
      'SELECT ABS(-2) WHERE TRUE',
      'SELECT 1, 3 WHERE TRUE',
      'SELECT -2, 3 WHERE TRUE',
      'SELECT ABS(1), 3 WHERE TRUE',
      'SELECT ABS(-2), 3',
    ]);
  });

  it('send what is bound as parameters when they are prepared', () => {
    const values: Bound[] = [];
    const piece = sql`SELECT * FROM t WHERE id = ${literal('3', 3)} AND n = ${literal("'a'", 'a')}`;
    expect(written(piece, values)).toBe('SELECT * FROM t WHERE id = ? AND n = ?');
    expect(values).toEqual([3, 'a']);
  });
});

describe('the comparison of outcomes', () => {
  const rows = (type: string, ...found: unknown[][]): Outcome => ({
    is: 'rows',
    columns: [{ label: 'a', type }],
    rows: found,
  });
  const done: Outcome = { is: 'done', affected: 1, changed: 0, insertId: 0, warnings: 0 };
  const refused = (errno: number): Outcome => ({ is: 'error', errno, message: '' });

  it.each<[string, Outcome, Outcome, string | undefined]>([
    ['SELECT a', rows('text', ['x'], ['y']), rows('text', ['y'], ['x']), undefined],
    ['SELECT a ORDER BY a', rows('text', ['x'], ['y']), rows('text', ['y'], ['x']), 'rows'],
    ['SELECT a', rows('text', ['x']), rows('text', ['X']), 'rows'],
    ['SELECT a', rows('text', ['1']), rows('integer', [1]), 'rows'],
    ['SELECT a', rows('integer', ['1']), rows('integer', [1]), undefined],
    ['SELECT a', rows('date', [null]), rows('text', [null]), 'types'],
    ['SELECT a', rows('json', [{ a: 1, b: 2 }]), rows('text', ['{"b": 2, "a": 1}']), undefined],
    ['SELECT a', rows('double', [0.1 + 0.2]), rows('double', [0.3]), undefined],
    ['DELETE', done, { ...done, affected: 0 }, 'embedded'],
    ['UPDATE', done, { ...done, changed: 1 }, 'embedded'],
    ['UPDATE', done, refused(1062), 'embedded'],
    ['UPDATE', refused(1264), refused(1265), 'embedded'],
    ['UPDATE', refused(1062), refused(1062), undefined],
    ['UPDATE', refused(3140), refused(4025), undefined],
  ])('%s: %j and %j', (statement, embedded, real, expected) => {
    expect(difference(statement, embedded, real)?.slice(0, expected?.length ?? 0)).toBe(expected);
  });
});
