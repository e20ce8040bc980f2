import { defineExercise, type ExerciseSpec } from '../../kit/exercise/define.ts';
import { comesBackAfterError } from './errors.ts';
import { changes, isConfirmed } from './etags.ts';
import { isKept } from './kept.ts';
import { eachHasItsOwn, staysPrivate } from './own.ts';
import { Site } from './site.ts';
import { msg, texts } from './text.ts';

/** Pages that are made once for all who may see them, and for nobody else. */
export const spec: ExerciseSpec = {
  id: 'pages',
  number: 16,
  texts,
  text: {
    title: msg('exercise.pages.title'),
    why: msg('exercise.pages.why'),
    hint: msg('exercise.pages.hint'),
  },
  functions: ['page'],
  hints: [msg('exercise.pages.hint.1'), msg('exercise.pages.hint.2'), msg('exercise.pages.hint.3')],

  async check(bench) {
    const site = new Site(bench);
    await eachHasItsOwn(site);
    await staysPrivate(site);
    await isKept(site);
    await isConfirmed(site);
    await changes(site);
    await comesBackAfterError(site);
  },
};

export const exercise = defineExercise(spec);
