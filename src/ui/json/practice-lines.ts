import type { EventOf, TutorialEvent } from '../../contract/events.ts';
import { object, type ObjectShape } from './object-shape.ts';
import { COUNT, FLAG, NUMBER, SENTENCE, TEXT } from './parts.ts';
import { constant, list, orNull, word } from './shape.ts';

type Practice = Extract<TutorialEvent['event'], `exercise.${string}` | `quiz.${string}`>;

const OF_EXERCISE = { step: TEXT, exercise: TEXT, language: TEXT, file: TEXT };

/** The lines of exercises and of the quiz. */
export const PRACTICE_LINES: { readonly [E in Practice]: ObjectShape<EventOf<E>> } = {
  'exercise.started': object({ event: constant('exercise.started'), ...OF_EXERCISE }),
  'exercise.checked': object({
    event: constant('exercise.checked'),
    ...OF_EXERCISE,
    passed: FLAG,
    code: orNull(TEXT),
    seen: orNull(SENTENCE),
    wanted: orNull(SENTENCE),
    seed: COUNT,
    ms: NUMBER,
    source: TEXT,
    wire: list(
      object<EventOf<'exercise.checked'>['wire'][number]>({
        server: word('redis', 'mysql'),
        asked: list(TEXT),
        answer: TEXT,
      }),
    ),
  }),
  'exercise.hint': object({
    event: constant('exercise.hint'),
    ...OF_EXERCISE,
    number: COUNT,
    of: COUNT,
    hint: SENTENCE,
  }),
  'quiz.asked': object({
    event: constant('quiz.asked'),
    question: TEXT,
    topic: SENTENCE,
    position: COUNT,
    of: COUNT,
    box: COUNT,
    text: SENTENCE,
    options: list(object<EventOf<'quiz.asked'>['options'][number]>({ id: TEXT, text: SENTENCE })),
    leftMs: orNull(NUMBER),
  }),
  'quiz.answered': object({
    event: constant('quiz.answered'),
    question: TEXT,
    topic: SENTENCE,
    text: SENTENCE,
    chosen: orNull(TEXT),
    answer: TEXT,
    right: FLAG,
    sure: orNull(FLAG),
    options: list(
      object<EventOf<'quiz.answered'>['options'][number]>({
        id: TEXT,
        text: SENTENCE,
        why: SENTENCE,
      }),
    ),
    shown: TEXT,
    box: COUNT,
    change: word('up', 'top', 'unsure', 'early', 'back'),
    due: TEXT,
    days: COUNT,
    again: FLAG,
    told: word('reasons', 'review', 'brief'),
  }),
};
