import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { exerciseSaid } from '../exercise-said.ts';
import type { ReportExercise } from '../model.ts';
import { escape, listHtml } from './html.ts';

/** The chapter of the exercises, with the learner's own code; nothing where there are none. */
export function exercisesHtml(
  exercises: readonly ReportExercise[],
  translator: Translator,
): string {
  if (exercises.length === 0) return '';
  const title = escape(translator.text(msg('exercises.report.title')));
  const all = exercises.map((one) => exerciseHtml(one, translator));
  return `<section aria-labelledby="exercises"><h2 id="exercises">${title}</h2>${all.join('')}</section>`;
}

function exerciseHtml(one: ReportExercise, translator: Translator): string {
  const { sentences, faults, code } = exerciseSaid(one, translator);
  return [
    `<h3>${escape(one.title)} <code>${escape(`${one.id}, ${one.language}`)}</code></h3>`,
    ...sentences.map((sentence) => `<p>${escape(sentence)}</p>`),
    listHtml(faults),
    `<h4>${escape(code)}</h4>`,
    `<pre>${escape(one.source.trimEnd())}</pre>`,
  ].join('');
}
