import { describe, expect, it } from '@jest/globals';
import { format, raw } from 'mysql2';
import { paramsText } from './params.ts';
import { createRandom } from '../measure/index.ts';
import { randomValue } from './testing/random-values.ts';

/** The statement that mysql2 would send; undefined where it refuses the value. */
function sent(params: readonly unknown[]): string | undefined {
  try {
    return format('SELECT ?', params as string[]);
  } catch {
    return undefined;
  }
}

/** The text; null where no text can be made. */
function textOf(params: readonly unknown[]): string | null {
  try {
    return paramsText(params);
  } catch (error) {
    expect(error).toMatchObject({ name: 'NotNameable' });
    return null;
  }
}

describe('the text of parameters', () => {
  it('is never the same for parameters that mysql2 makes different statements of', () => {
    const seed = Date.now() % 100_000;
    const random = createRandom(seed);
    const statements = new Map<string, string | undefined>();
    for (let run = 0; run < 20_000; run += 1) {
      const params = [randomValue(random)];
      const text = textOf(params);
      if (text === null) continue;
      const statement = sent(params);
      const before = statements.has(text) ? statements.get(text) : statement;
      expect({ seed, text, statement: before }).toEqual({ seed, text, statement });
      statements.set(text, statement);
    }
    expect(statements.size).toBeGreaterThan(500);
  });

  it.each([
    ['expressions', raw('price * 2'), raw('price - 10')],
    ['sets', new Set([1, 2]), new Set([3, 4])],
    ['maps', new Map([[1, 2]]), new Map([[1, 3]])],
    ['patterns', /a/, /b/],
    ['views of other kinds', new Uint8Array([1]), Buffer.from([1])],
    ['objects and what they say', { toJSON: () => 1 }, { toJSON: () => 2 }],
    ['links', new URL('http://a/'), new URL('http://b/')],
  ])('tells %s apart', (_kind, one, other) => {
    expect(paramsText([one])).not.toBe(paramsText([other]));
    expect(paramsText([one])).toBe(paramsText([one]));
  });

  it('is the same for the same moment in every time zone', () => {
    expect(paramsText([new Date(7)])).toBe('typed:["list",[["date",7]]]');
  });

  it.each([
    [(): number => 1],
    [Symbol('a')],
    [new WeakMap()],
    [Promise.resolve()],
    [{ toSqlString: () => ({ toString: () => '1' }) }],
  ])('cannot be made of %p', (value) => {
    expect(textOf([value])).toBeNull();
  });
});
