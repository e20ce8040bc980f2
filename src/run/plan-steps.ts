import type { PlannedChange } from '../contract/events.ts';
import type { CourseUnit } from '../contract/step.ts';
import { msg } from '../text/message.ts';
import type { Progress, RunnerDeps } from './runner.ts';

/**
 * Tells what every step would do, with what is known so far. A step that was done and is not done again while what it
 * made is right, as the options say, is neither asked about nor announced.
 */
export async function planSteps(
  steps: readonly CourseUnit[],
  { facts, finished }: Progress,
  deps: Pick<RunnerDeps, 'choicesFor' | 'tell' | 'servers'>,
  options: { resume(step: CourseUnit): boolean },
): Promise<void> {
  for (const step of steps) {
    const stands = options.resume(step) && finished.has(step.id);
    const choices = await deps.choicesFor(step, stands ? 'given' : 'asked');
    const changes: readonly PlannedChange[] = stands
      ? [{ kind: 'read', what: msg('run.plan.stands') }]
      : step.plan(facts, choices, deps.servers);
    await deps.tell({
      event: 'step.planned',
      step: step.id,
      title: step.text.title,
      changes,
    });
  }
}
