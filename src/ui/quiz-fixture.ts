import type { TutorialEvent } from '../contract/events.ts';
import type { AnsweredQuestion, AskedQuestion } from '../contract/quiz-told.ts';
import { sample } from './sample-fixture.ts';

const OPTIONS = [
  { id: 'd', text: sample('hit'), why: sample('evidence') },
  { id: 'b', text: sample('miss'), why: sample('verdict') },
  { id: 'a', text: sample('path'), why: sample('warning') },
  { id: 'c', text: sample('change'), why: sample('result') },
] as const;

/** A question that was never asked before. */
export const ASKED: { readonly event: 'quiz.asked' } & AskedQuestion = {
  event: 'quiz.asked',
  question: 'miss-duty',
  topic: sample('title'),
  position: 2,
  of: 12,
  box: 0,
  text: sample('why'),
  options: OPTIONS.map(({ id, text }) => ({ id, text })),
  leftMs: null,
};

/** A right answer to it. */
export const ANSWERED: { readonly event: 'quiz.answered' } & AnsweredQuestion = {
  event: 'quiz.answered',
  question: 'miss-duty',
  topic: sample('title'),
  text: sample('why'),
  chosen: 'b',
  answer: 'b',
  right: true,
  sure: true,
  options: OPTIONS,
  shown: 'npx elasticache-tutorial cached-read',
  box: 2,
  change: 'up',
  due: '2026-12-01T12:00:00.000Z',
  days: 2,
  again: false,
  told: 'reasons',
};

/** Questions and answers with whatever they may hold. */
export const SAMPLE_QUIZ: readonly TutorialEvent[] = [
  ASKED,
  { ...ASKED, box: 3, leftMs: 432_000 },
  ANSWERED,
  { ...ANSWERED, chosen: null, right: false, sure: null, told: 'review', change: 'back', box: 1 },
];
