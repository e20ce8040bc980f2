import { expect, it } from '@jest/globals';
import type { StepContext } from '#tutorial';
import { describeOnEachKind } from '../../src/testing/engine-kinds.ts';
import { MYSQL_SPEC, NEVER, openEngineFixture } from '../../src/testing/engine-fixture.ts';
import { partly } from '../../src/testing/fakes.ts';
import { countObservations, seedObservations } from './observations.ts';

const ROWS = 12_000;
const quiet = partly<StepContext>({ signal: NEVER, emit: () => undefined });

describeOnEachKind('the generated observations', (kind) => {
  it('hold every planet with every other value about as often, whatever the seed', async () => {
    await using fixture = await openEngineFixture({ choice: kind });
    const { mysql } = fixture.engines;
    await using session = await mysql.open(await mysql.start(MYSQL_SPEC, NEVER));
    for (const seed of [1, 20]) {
      await session.query('DROP TABLE IF EXISTS observation');
      await seedObservations(session, { rows: ROWS, seed, database: MYSQL_SPEC.database }, quiet);
      expect(await countObservations(session, MYSQL_SPEC.database)).toBe(ROWS);
      const { rows } = await session.query(
        'SELECT planet_id, instrument, COUNT(*) AS seen FROM observation GROUP BY planet_id, instrument',
      );
      expect(rows).toHaveLength(8 * 12);
      const counts = rows.map(({ seen }) => Number(seen));
      expect(Math.min(...counts)).toBeGreaterThan(100);
      expect(Math.max(...counts)).toBeLessThan(150);
      const shares = await session.query(
        'SELECT planet_id, COUNT(DISTINCT ROUND(brightness * 100) % 8) AS endings, COUNT(DISTINCT exposure_s % 2) AS parities FROM observation GROUP BY planet_id',
      );
      for (const { endings, parities } of shares.rows) {
        expect(Number(endings)).toBeGreaterThanOrEqual(8);
        expect(Number(parities)).toBe(2);
      }
    }
  });
});
