import { describe, expect, it } from '@jest/globals';
import { TutorialError } from '../../src/contract/errors.ts';
import type { MysqlSession } from '#tutorial';
import { partly } from '../../src/testing/fakes.ts';
import { tellingTables } from './own-statement.ts';

const REFUSED = new TutorialError('DATABASE_ERROR', { errno: '1054' }, "ERROR 1054: 'nam'");

/** A session that answers what is asked about its columns. */
function session(query: () => Promise<unknown>): MysqlSession {
  return partly<MysqlSession>({ query: query as MysqlSession['query'] });
}

describe('a statement that MySQL refuses', () => {
  it("is answered with the tables and columns there are, and the server's words", async () => {
    const rows = [
      { t: 'planet', c: 'id' },
      { t: 'planet', c: 'name' },
      { t: 'observation', c: 'id' },
    ];
    const mysql = session(() => Promise.resolve({ rows }));
    await expect(tellingTables(mysql, () => Promise.reject(REFUSED))).rejects.toMatchObject({
      code: 'SQL_REFUSED',
      params: { tables: 'planet (id, name); observation (id)' },
      detail: "ERROR 1054: 'nam'",
    });
  });

  it('is told as it was refused where the tables cannot be listed', async () => {
    for (const query of [
      () => Promise.reject(new Error('gone')),
      () => Promise.resolve({ rows: [] }),
    ]) {
      const refused = tellingTables(session(query), () => Promise.reject(REFUSED));
      await expect(refused).rejects.toBe(REFUSED);
    }
  });

  it('is what other failures are not', async () => {
    const other = new TutorialError('SQL_TOO_SLOW', { seconds: 5 });
    const mysql = session(() => Promise.reject(new Error('asked')));
    await expect(tellingTables(mysql, () => Promise.reject(other))).rejects.toBe(other);
    expect(await tellingTables(mysql, () => Promise.resolve(7))).toBe(7);
  });
});
