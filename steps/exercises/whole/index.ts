import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { spec as afterWrite } from '../after-write/index.ts';
import { spec as cacheAside } from '../cache-aside/index.ts';
import { spec as failOpen } from '../fail-open/index.ts';
import { spec as notFound } from '../not-found/index.ts';
import { spec as oneFlight } from '../one-flight/index.ts';
import { spec as ownKey } from '../own-key/index.ts';
import { spec as sameTypes } from '../same-types/index.ts';
import { spec as slowReader } from '../slow-reader/index.ts';
import { spec as ttl } from '../ttl/index.ts';
import { besideTheCore } from './reading.ts';
import { msg, texts } from './text.ts';

/** One file that passes the checks of all exercises about a read, then something to read. */
export const spec: ExerciseSpec = {
  id: 'whole',
  number: 19,
  texts,
  text: {
    title: msg('exercise.whole.title'),
    why: msg('exercise.whole.why'),
    hint: msg('exercise.whole.hint'),
  },
  functions: ['fetch', 'planet', 'rename'],
  hints: [msg('exercise.whole.hint.1'), msg('exercise.whole.hint.2'), msg('exercise.whole.hint.3')],
  parts: [
    cacheAside,
    ttl,
    sameTypes,
    ownKey,
    failOpen,
    notFound,
    afterWrite,
    slowReader,
    oneFlight,
  ],

  // That the functions are there is all that it asks beyond its parts.
  check: () => Promise.resolve(),
  afterwards: besideTheCore,
};

export const exercise = defineExercise(spec);
