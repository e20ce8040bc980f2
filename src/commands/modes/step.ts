import type { Course } from '../../contract/course.ts';
import type { OptionSet } from '../../contract/options.ts';
import type { AnyStep } from '../../contract/step.ts';
import { msg } from '../../text/message.ts';
import { expectOption } from '../figures/expect.ts';
import type { AppCommand, Mode } from './mode.ts';

/** Steps: each is a command of its own, and `run` takes them in order. */
export const stepMode: Mode = {
  commands: (course) => course.steps.map((step) => stepCommand(course, step)),
};

function stepCommand(course: Course, step: AnyStep): AppCommand {
  const purge: OptionSet =
    step === course.cleanup
      ? { purge: { type: 'switch', default: false, help: msg('cli.option.purge') } }
      : {};
  return {
    name: step.id,
    help: step.text.title,
    options: { ...step.options, ...purge, ...expectOption(step.figures ?? []) },
    hint: step.text.hint,
    run: async (app, given) => (await import('../run.ts')).runOne(app, step, given),
  };
}
