import { describe, expect, it } from '@jest/globals';
import type { StepEmission } from '../../src/contract/events.ts';
import { openFakeLesson } from './lesson-fixture.ts';

type Story = Parameters<typeof openFakeLesson>[0];

/** Outcomes and sentences in the order in which they were told, without the headings. */
async function told(story: Story, before = 0): Promise<readonly string[]> {
  const { lesson, emitted } = openFakeLesson(story);
  for (let read = 0; read < before; read += 1) await lesson.cache.fetch(lesson.spec.sql);
  await lesson.missHitExpireMiss();
  return emitted.flatMap((one: StepEmission): readonly string[] => {
    if (one.event === 'read.observed') return [one.read.outcome.toUpperCase()];
    if (one.event !== 'step.note' || !('message' in one.note)) return [];
    const { key } = one.note.message;
    return one.note.kind === 'heading' || key.includes('.fetch.')
      ? []
      : [key.replace('cached-read.', '')];
  });
}

const FIRST = ['MISS', 'first.learned', 'first.format'];
const THIRD = ['MISS', 'expiry.learned', 'expiry.only-ttl'];

describe('what is said of the reads', () => {
  it.each<[string, Story, readonly string[]]>([
    ['as planned', {}, [...FIRST, 'HIT', 'second.hit', ...THIRD]],
    [
      'without rows',
      { answer: () => [] },
      [...FIRST, 'first.no-rows', 'HIT', 'second.hit', ...THIRD],
    ],
    [
      'with a second read that comes too late',
      { commandMs: 3000 },
      [...FIRST, 'MISS', 'second.expired', ...THIRD],
    ],
    [
      'with a Redis that keeps nothing',
      { refusesToStore: true },
      ['MISS', 'first.not-there', 'MISS', 'second.miss'],
    ],
    [
      'with a Redis that breaks before the first read',
      { atRead: { 1: 'breaks', 2: 'breaks' } },
      ['BYPASS', 'first.bypass', 'BYPASS', 'second.bypass'],
    ],
    [
      'with a Redis that breaks before the third',
      { atRead: { 3: 'breaks' } },
      [...FIRST, 'HIT', 'second.hit', 'BYPASS', 'expiry.bypass'],
    ],
    [
      'with another who stores the same again',
      { atRead: { 3: 'stored-by-another' } },
      [...FIRST, 'HIT', 'second.hit', 'HIT', 'expiry.hit'],
    ],
  ])('%s', async (_how, story, due) => {
    expect(await told(story)).toEqual(due);
  });

  it('with another who has stored before the first read', async () => {
    expect(await told({ atRead: { 2: 'stored-by-another', 3: 'stored-by-another' } }, 1)).toEqual([
      'HIT',
      'first.hit',
      'HIT',
      'second.hit',
    ]);
  });
});

describe('what is shown of the first read', () => {
  it('is the statement with the rows it gave then, not one that is run again', async () => {
    let asked = 0;
    const { lesson, emitted } = openFakeLesson({
      answer: (sql) => (sql === 'SELECT 1' ? [] : [{ id: (asked += 1), name: 'Earth' }]),
    });
    await lesson.missHitExpireMiss();
    const [shown] = emitted.flatMap((one) =>
      one.event === 'step.note' && one.note.kind === 'transcript' && one.note.prompt === 'mysql'
        ? one.note.exchanges
        : [],
    );
    expect(shown?.input).toBe(`${lesson.spec.sql};`);
    expect(shown?.output).toContain('|  1 | Earth |');
    expect(typeof shown?.ms).toBe('number');
  });

  it('names the command that stored', async () => {
    for (const [rows, command] of [
      [[{ id: 3 }], 'SETEX'],
      [[], 'PSETEX'],
    ] as const) {
      const { lesson, emitted } = openFakeLesson({ answer: () => rows });
      await lesson.missHitExpireMiss();
      expect(emitted).toContainEqual(
        expect.objectContaining({
          note: expect.objectContaining({
            message: {
              key: 'cached-read.first.learned',
              params: expect.objectContaining({ command }),
            },
          }),
        }),
      );
    }
  });
});
