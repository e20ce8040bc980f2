import { describe, expect, it } from '@jest/globals';
import { queryText, statements } from './query-text.ts';

describe('queryText', () => {
  it('leaves a text as it is', () => {
    const sql = "SELECT 'é', _binary'abc'";
    expect(queryText(Buffer.from(sql), new Set())).toBe(sql);
  });

  it.each(['_binary', ''])(
    'writes raw bytes of a literal with %p before it in hexadecimal',
    (prefix) => {
      const body = Buffer.concat([
        Buffer.from(`INSERT INTO t VALUES ('é', ${prefix}'`),
        Buffer.from([0xff, 0x5c, 0x27, 0x00, 0x5c, 0x5c]),
        Buffer.from("', 2)"),
      ]);
      expect(queryText(body, new Set())).toBe("INSERT INTO t VALUES ('é', x'ff27005c', 2)");
    },
  );
});

describe('statements', () => {
  it.each([
    ['SELECT 1', ['SELECT 1']],
    ['SELECT 1;', ['SELECT 1;']],
    ["SELECT ';' ; -- ;\n SELECT 2", ["SELECT ';' ", ' -- ;\n SELECT 2']],
    ['SELECT 1;; SELECT 2;', ['SELECT 1', ' SELECT 2']],
  ])('%s', (sql, parts) => {
    expect(statements(sql, new Set()).map((part) => part.sql)).toEqual(parts);
  });
});
