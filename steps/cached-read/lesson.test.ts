import { describe, expect, it } from '@jest/globals';
import type { StepEmission } from '../../src/contract/events.ts';
import type { Engines } from '../../src/engines/engine.ts';
import { fakeRunner, partly } from '../../src/testing/fakes.ts';
import { lessonFacts, openFakeLesson } from './lesson-fixture.ts';
import { openLesson } from './open-lesson.ts';

const readsIn = (emitted: readonly StepEmission[]) =>
  emitted.flatMap((emission) => (emission.event === 'read.observed' ? [emission.read] : []));

const notesIn = (emitted: readonly StepEmission[]) =>
  emitted.flatMap((emission) => (emission.event === 'step.note' ? [emission.note] : []));

describe('the lesson', () => {
  it('misses, hits, waits until the key is gone and misses again', async () => {
    const { lesson, emitted, asked } = openFakeLesson();
    await lesson.missHitExpireMiss('the code');
    expect(readsIn(emitted).map(({ outcome }) => outcome)).toEqual(['miss', 'hit', 'miss']);
    expect(readsIn(emitted)).toMatchObject([
      { rows: 2, ttlMs: 5000 },
      { rows: 2, ttlMs: 5000, databaseMs: null },
      { rows: 2, ttlMs: 5000 },
    ]);
    // Only the misses ask: what is shown of them is what they asked, in the time that the read tells.
    expect(asked.filter((sql) => sql === lesson.spec.sql)).toHaveLength(2);
    const [first] = readsIn(emitted);
    const shown = notesIn(emitted).find(
      (note) => note.kind === 'transcript' && note.prompt === 'mysql',
    );
    expect(shown).toMatchObject({ exchanges: [{ ms: first?.databaseMs }] });
  });

  it('shows what the key itself says of its life, down to nothing', async () => {
    const { lesson, emitted } = openFakeLesson();
    await lesson.missHitExpireMiss('the code');
    const lives = emitted.flatMap((emission) =>
      emission.event === 'step.progress' ? [emission] : [],
    );
    expect(lives[0]).toMatchObject({ value: 5, max: 5, unit: 's' });
    expect(lives.at(-1)).toMatchObject({ value: 0, max: 5 });
    const values = lives.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
  });

  it('shows the commands of a miss as they would be typed, at the address of its Redis', async () => {
    const { lesson, emitted } = openFakeLesson();
    await lesson.missHitExpireMiss('the code');
    const key = lesson.cache.keyFor(lesson.spec.sql);
    expect(notesIn(emitted)).toContainEqual(
      expect.objectContaining({
        prompt: 'redis-cli',
        address: '127.0.0.1:41811',
        exchanges: [
          { input: expect.stringContaining(`SETEX ${key} 5 '`), output: ['OK'] },
          { input: `TTL ${key}`, output: ['(integer) 5'] },
        ],
      }),
    );
  });

  it('shows the life that the key got when there are no rows, and waits for that', async () => {
    const { lesson, emitted } = openFakeLesson({ answer: () => [] });
    await lesson.missHitExpireMiss('the code');
    const key = lesson.cache.keyFor(lesson.spec.sql);
    expect(JSON.stringify(notesIn(emitted))).toContain(`PSETEX ${key} 500 `);
    expect(notesIn(emitted)).toContainEqual({
      kind: 'tip',
      message: { key: 'cached-read.first.no-rows', params: { ttl: 0.5 } },
    });
    expect(notesIn(emitted)).toContainEqual({
      kind: 'heading',
      message: { key: 'cached-read.expiry', params: { ttl: 0.5 } },
    });
  });

  it('tells of no SETEX and of no hit where Redis does not keep the value', async () => {
    const { lesson, emitted } = openFakeLesson({ refusesToStore: true });
    await lesson.missHitExpireMiss('the code');
    expect(readsIn(emitted).map(({ outcome }) => outcome)).toEqual(['miss', 'miss']);
    const told = JSON.stringify(notesIn(emitted));
    expect(told).not.toContain('SETEX');
    expect(told).not.toContain('cached-read.second.hit');
    expect(told).toContain('cached-read.first.not-there');
    expect(told).toContain('cached-read.second.miss');
  });

  it('has a key for every planet, and counts hits over all its reads', async () => {
    const { lesson, emitted } = openFakeLesson();
    await lesson.planetsById([3, 4, 3]);
    expect(readsIn(emitted).map(({ outcome }) => outcome)).toEqual(['miss', 'miss', 'hit']);
    expect(new Set(readsIn(emitted).map(({ key }) => key)).size).toBe(2);
    expect(lesson.hitRatio()).toBeCloseTo(33.33, 2);
    expect(notesIn(emitted).at(-1)).toMatchObject({
      kind: 'result',
      message: { key: 'cached-read.hit-ratio', params: { hits: 1, reads: 3 } },
    });
  });

  it('closes both connections, and the first when there is no second', async () => {
    const { lesson, closed } = openFakeLesson();
    await lesson[Symbol.asyncDispose]();
    expect(closed).toEqual(['redis', 'mysql']);

    const half = openFakeLesson();
    const refused = new Error('MySQL is not there');
    const engines = partly<Engines>({
      redis: partly<Engines['redis']>({ open: () => Promise.resolve(half.lesson.redis) }),
      mysql: partly<Engines['mysql']>({ open: () => Promise.reject(refused) }),
    });
    const ctx = { ...half.lesson.spec.ctx, ...fakeRunner([], { engines }).deps.context };
    const spec = { ...lessonFacts(), sql: 'SELECT 1', own: false, ttlSeconds: 5, ctx };
    await expect(openLesson(spec)).rejects.toBe(refused);
    expect(half.closed).toEqual(['redis']);
  });
});
