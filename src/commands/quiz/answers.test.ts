import { describe, expect, it } from '@jest/globals';
import { answersOf, quiz, quizStore, said, useQuiz } from './quiz-fixture.ts';

useQuiz();

describe('without a person', () => {
  it('what is due is told, and nothing is kept', async () => {
    const { asked, answered, views } = await quiz({ topic: 'cost' });
    expect(asked.map(({ question }) => question)).toEqual([
      ...['cheaper-engine', 'replicas-bill', 'left-behind'],
    ]);
    expect(answered).toEqual([]);
    expect(said(views, 'quiz-due')).toContain('--answers FILE');
    expect(await quizStore().read()).toEqual({ record: {}, trouble: null });
  });

  it('the answers of a file are taken, as sure ones', async () => {
    const answers = await answersOf({ 'same-ttl': 'c', sliding: 'b' });
    const { failure, asked, answered } = await quiz({ answers });
    expect(failure).toBeNull();
    expect(asked.map(({ question }) => question)).toEqual(['same-ttl', 'sliding']);
    expect(answered).toMatchObject([
      { question: 'same-ttl', right: true, sure: true, change: 'up', again: false },
      { question: 'sliding', right: false, chosen: 'b', answer: 'a', change: 'back', again: false },
    ]);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', ['a']],
    ['a question that there is not', { 'same-ttl': 'c', 'same-tll': 'c' }],
    ['an option that there is not', { 'same-ttl': 'e' }],
    ['a number', { 'same-ttl': 3 }],
  ])('a file with %s is refused, and none of it is taken', async (_what, answers) => {
    const { failure } = await quiz({ answers: await answersOf(answers) });
    expect(failure).toMatchObject({ code: 'OPTION_INVALID', params: { flag: '--answers' } });
    expect((await quizStore().read()).record).toEqual({});
  });

  it('a file that there is not is refused', async () => {
    const { failure } = await quiz({ answers: '/none/at/all.json' });
    expect(failure).toMatchObject({ code: 'OPTION_INVALID', params: { flag: '--answers' } });
  });
});
