import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { knowing, NOW, quiz, quizStore, RIGHT, said, useQuiz, type Press } from './quiz-fixture.ts';

const DAY = 24 * 60 * 60 * 1000;

useQuiz();

describe('a sitting', () => {
  it('asks new questions in their order, and no more than can be done in one go', async () => {
    const { asked, answered, views } = await quiz({}, { press: knowing() });
    const first = [...RIGHT.keys()].slice(0, 12);
    expect(asked.map(({ question }) => question)).toEqual(first);
    expect(asked.map(({ position, of }) => [position, of]).at(-1)).toEqual([12, 12]);
    expect(answered.every(({ right, change }) => right && change === 'up')).toBe(true);
    expect(said(views, 'quiz-end')).toContain('Right in this sitting: 12 of 12.');
    expect(said(views, 'quiz-end')).toContain('12 of 50. Due now: 0. Never asked: 38.');
  });

  it('tells with every answer the reason of each option, and the command that shows it', async () => {
    const { answered } = await quiz({ topic: 'ttl' }, { press: knowing() });
    for (const { options, shown } of answered) {
      expect(options).toHaveLength(4);
      expect(shown).toMatch(/^npx elasticache-tutorial (lab )?[a-z-]+/);
    }
    expect(answered.map(({ shown }) => shown)).toContain('npx elasticache-tutorial cached-read');
  });

  it('asks what was wrong again after three others, and until it is right', async () => {
    const press = knowing('same-ttl', 'same-ttl');
    const { asked, answered } = await quiz({ topic: 'ttl' }, { press });
    const order = asked.map(({ question }) => question);
    expect(order.map((id) => id === 'same-ttl').map(Number)).toEqual([1, 0, 0, 0, 1, 0, 1]);
    const slow = answered.filter(({ question }) => question === 'same-ttl');
    expect(slow.map(({ again, box, change }) => [again, box, change])).toEqual([
      [true, 1, 'back'],
      [true, 1, 'back'],
      // Right just after the reasons proves nothing.
      [false, 1, 'early'],
    ]);
  });

  it('lets a question stay that was guessed, and leaves alone what was skipped', async () => {
    const press: Press = (asked, hint) => {
      if (hint.key === 'quiz.keys.sure') return 'n';
      if (hint.key === 'quiz.keys' && asked.question !== 'same-ttl') return 's';
      return knowing()(asked, hint);
    };
    const { asked, answered } = await quiz({ topic: 'ttl' }, { press });
    expect(asked).toHaveLength(5);
    expect(answered).toMatchObject([{ question: 'same-ttl', right: true, change: 'unsure' }]);
    expect(Object.keys((await quizStore().read()).record)).toEqual(['same-ttl']);
  });

  it.each([
    ['the question', 'quiz.keys', 2],
    ['"sure?"', 'quiz.keys.sure', 2],
    ['the reasons', 'quiz.keys.next', 3],
  ])('that is left at %s has lost no answer', async (_where, at, kept) => {
    const press: Press = (asked, hint) =>
      asked.position === 3 && hint.key === at ? 'q' : knowing()(asked, hint);
    const { failure, views } = await quiz({}, { press });
    expect(failure).toBeNull();
    expect(Object.keys((await quizStore().read()).record)).toHaveLength(kept);
    expect(said(views, 'quiz-end')).toContain(`Right in this sitting: ${kept} of ${kept}.`);
  });

  it('on another day begins with what is due, and is over when nothing is', async () => {
    await quiz({ topic: 'ttl' }, { press: knowing('sliding') });
    const early = await quiz({ topic: 'ttl' }, { press: knowing(), now: NOW + 1000 });
    expect(early.asked).toEqual([]);
    const next = await quiz({ topic: 'ttl' }, { press: knowing(), now: NOW + DAY });
    expect(next.asked.map(({ question, box }) => [question, box])).toEqual([['sliding', 1]]);
    const all = await quiz({ topic: 'ttl', all: true }, { press: knowing(), now: NOW + DAY });
    expect(all.asked).toHaveLength(5);
    expect(all.answered.every(({ change }) => change === 'early')).toBe(true);
    const later = await quiz({ topic: 'ttl' }, { press: knowing(), now: NOW + 2 * DAY });
    expect(later.answered.map(({ box }) => box)).toEqual([3, 3, 3, 3]);
  });

  it('says when the next question comes where none is open', async () => {
    const press = knowing();
    await quiz({ all: true }, { press });
    const { views } = await quiz({}, { press, now: NOW + 1000 });
    expect(said(views, 'quiz-end')).toContain('Nothing is due; the next question comes in 2 days.');
  });

  it('puts the options in another order by another seed', async () => {
    const orders = async (seed: number): Promise<string> => {
      const { asked } = await quiz({ seed, topic: 'cost' });
      return asked.map(({ options }) => options.map(({ id }) => id).join('')).join();
    };
    expect(await orders(5)).toBe(await orders(5));
    expect(await orders(5)).not.toBe(await orders(6));
  });
});

it('a damaged file of answers is set aside, and the quiz goes on', async () => {
  await writeFile(quizStore().file, '{"v":1,');
  const { views, answered } = await quiz({ topic: 'cost' }, { press: knowing() });
  expect(said(views, 'quiz-set-aside')).toContain('quiz.damaged-');
  expect(answered).toHaveLength(3);
});
