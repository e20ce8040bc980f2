import type { EventOf, TutorialEvent } from '../contract/events.ts';
import { isFigure, isMessage } from './message-shape.ts';
import { fields, isFlag, isName, isText, listOf, oneOf, orNull, type Check } from './shape.ts';

type Practice = Extract<TutorialEvent['event'], `exercise.${string}` | `quiz.${string}`>;

const OF_EXERCISE = {
  ...{ event: isName, step: isName },
  ...{ exercise: isName, language: isName, file: isText },
};
const OF_QUESTION = { event: isName, question: isName, topic: isMessage, text: isMessage };
const OF_OPTION = { id: isName, text: isMessage };

/** Events of exercises and of the quiz. */
export const PRACTICE_EVENTS: Readonly<Record<Practice, Check>> = {
  'exercise.started': fields<EventOf<'exercise.started'>>(OF_EXERCISE),
  'exercise.checked': fields<EventOf<'exercise.checked'>>({
    ...OF_EXERCISE,
    passed: isFlag,
    code: orNull(isName),
    seen: orNull(isMessage),
    wanted: orNull(isMessage),
    seed: isFigure,
    ms: isFigure,
    source: isText,
    wire: listOf(
      fields<EventOf<'exercise.checked'>['wire'][number]>({
        server: oneOf(['redis', 'mysql']),
        asked: listOf(isText),
        answer: isText,
      }),
    ),
  }),
  'exercise.hint': fields<EventOf<'exercise.hint'>>({
    ...OF_EXERCISE,
    number: isFigure,
    of: isFigure,
    hint: isMessage,
  }),
  'quiz.asked': fields<EventOf<'quiz.asked'>>({
    ...OF_QUESTION,
    position: isFigure,
    of: isFigure,
    box: isFigure,
    options: listOf(fields<EventOf<'quiz.asked'>['options'][number]>(OF_OPTION)),
    leftMs: orNull(isFigure),
  }),
  'quiz.answered': fields<EventOf<'quiz.answered'>>({
    ...OF_QUESTION,
    chosen: orNull(isName),
    answer: isName,
    right: isFlag,
    sure: orNull(isFlag),
    options: listOf(
      fields<EventOf<'quiz.answered'>['options'][number]>({ ...OF_OPTION, why: isMessage }),
    ),
    shown: isText,
    box: isFigure,
    change: oneOf(['up', 'top', 'unsure', 'early', 'back']),
    due: isText,
    days: isFigure,
    again: isFlag,
    told: oneOf(['reasons', 'review', 'brief']),
  }),
};
