import { describe, expect, it } from '@jest/globals';
import { queryText, statements } from './query-text.ts';

describe('queryText', () => {
  it('leaves a text as it is', () => {
    const sql = "SELECT 'é', _binary'abc'";
    expect(queryText(Buffer.from(sql))).toBe(sql);
  });

  it('writes raw bytes of a _binary literal in hexadecimal, as PyMySQL sends them', () => {
    const parts = [
      "INSERT INTO t VALUES ('é', _binary'",
      [0xff, 0x5c, 0x27, 0x00, 0x5c, 0x5c],
      "', 2)",
    ];
    const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    expect(queryText(body)).toBe("INSERT INTO t VALUES ('é', x'ff27005c', 2)");
  });
});

describe('statements', () => {
  it.each([
    ['SELECT 1', ['SELECT 1']],
    ['SELECT 1;', ['SELECT 1;']],
    ["SELECT ';' ; -- ;\n SELECT 2", ["SELECT ';' ", ' -- ;\n SELECT 2']],
    ['SELECT 1;; SELECT 2;', ['SELECT 1', ' SELECT 2']],
  ])('%s', (sql, parts) => {
    expect(statements(sql).map((part) => part.sql)).toEqual(parts);
  });
});
