import type { CourseUnit } from '../contract/step.ts';
import { msg, type Message } from '../text/message.ts';
import type { App } from './app.ts';

/** What to type after Ctrl-C, where it is not `run`. `again` are words of the command that begins it again. */
export function wayOnOf(
  { config, course }: Pick<App, 'config' | 'course'>,
  { again, steps }: { readonly again?: string; readonly steps: readonly CourseUnit[] },
): Message | undefined {
  if (steps.every((step) => step === course.cleanup)) return msg('run.cancelled.cleanup');
  // Without the word, what AWS makes would be started here.
  if (config.engine === 'aws') return msg('run.cancelled.aws');
  return again === undefined ? undefined : msg('run.cancelled.again', { again });
}
