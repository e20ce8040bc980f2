import type { PlannedChange } from '../contract/events.ts';
import type { Facts } from '../contract/facts.ts';
import type { CourseUnit } from '../contract/step.ts';
import { msg } from '../text/message.ts';
import type { RunnerDeps } from './runner.ts';

/** What a plan needs to know. */
interface PlanDeps extends Pick<RunnerDeps, 'choicesFor' | 'tell' | 'servers'> {
  /** Whether a step was done, and is not done again while what it made is right. */
  stands(step: CourseUnit): boolean;
}

/** Tells what every step would do, with the facts known so far. */
export async function planSteps(
  steps: readonly CourseUnit[],
  facts: Partial<Facts>,
  deps: PlanDeps,
): Promise<void> {
  for (const step of steps) {
    const choices = await deps.choicesFor(step, 'asked');
    const changes: readonly PlannedChange[] = deps.stands(step)
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
