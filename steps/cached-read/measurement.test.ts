import { describe, expect, it } from '@jest/globals';
import { openFakeLesson } from './lesson-fixture.ts';
import { expectOutcome, measureReads } from './measurement.ts';

describe('measureReads', () => {
  it('measures hits that were hits, misses that were misses, and the database alone', async () => {
    const { lesson, asked, emitted, keys } = openFakeLesson();
    const measured = await measureReads(lesson, { rounds: 2, samples: 10 });
    const { hit, miss, database } = measured;
    expect([hit.n, miss.n, database.n]).toEqual([20, 20, 20]);
    expect(measured.samples.miss).toHaveLength(20);
    // A miss and a bare query ask once each, warm-up included, and one read fills the cache; hits never ask.
    expect((asked.length - 1) % 2).toBe(0);
    expect(asked.length).toBeGreaterThan(40);
    expect(keys()).toEqual([]);
    const last = emitted.at(-1);
    expect(last).toMatchObject({ event: 'step.progress', unit: 'count' });
    expect(last).toHaveProperty('value', (last as { readonly max: number }).max);
  });

  it('does not measure what the lesson left under its key, which soon runs out', async () => {
    const { lesson, asked } = openFakeLesson();
    await lesson.cache.fetch(lesson.spec.sql);
    const before = asked.length;
    await measureReads(lesson, { rounds: 2, samples: 10 });
    // The read that fills, beside as many misses as bare queries.
    expect((asked.length - before) % 2).toBe(1);
  });

  it('compares with the database alone, and not the other way round', async () => {
    const { lesson } = openFakeLesson();
    const { hit, database, hitAgainstDatabase } = await measureReads(lesson, {
      rounds: 3,
      samples: 20,
    });
    if (hitAgainstDatabase.verdict === 'nothing-measured') throw new Error('nothing was measured');
    expect(hitAgainstDatabase.rounds).toBe(3);
    // In memory the bare query is faster than a read through the cache, by a lot.
    expect(database.p50).toBeLessThan(hit.p50);
    expect(hitAgainstDatabase.speedUp).toBeLessThan(1);
  });
});

describe('expectOutcome', () => {
  it('refuses a sample that is not what its row would say', async () => {
    const { lesson } = openFakeLesson();
    const { sql } = lesson.spec;
    await expect(expectOutcome(lesson.cache, sql, 'hit')).rejects.toMatchObject({
      code: 'READ_UNEXPECTED',
      params: { due: { key: 'outcome.hit' }, outcome: { key: 'outcome.miss' } },
    });
    await expect(expectOutcome(lesson.cache, sql, 'hit')).resolves.toBeUndefined();
  });
});
