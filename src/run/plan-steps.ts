import type { Facts } from '../contract/facts.ts';
import type { CourseUnit } from '../contract/step.ts';
import type { RunnerDeps } from './runner.ts';

/** Tells what every step would do, with the facts known so far. */
export async function planSteps(
  steps: readonly CourseUnit[],
  facts: Partial<Facts>,
  deps: Pick<RunnerDeps, 'choicesFor' | 'tell' | 'servers'>,
): Promise<void> {
  for (const step of steps) {
    const changes = step.plan(facts, await deps.choicesFor(step, 'asked'), deps.servers);
    await deps.tell({
      event: 'step.planned',
      step: step.id,
      title: step.text.title,
      changes,
    });
  }
}
