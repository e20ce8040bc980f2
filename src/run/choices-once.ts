import type { App } from './app.ts';
import { TutorialError } from '../contract/errors.ts';
import { toFailure } from './failure.ts';
import {
  defaultsOf,
  type Choices,
  type Given,
  type Option,
  type OptionSet,
} from '../contract/options.ts';
import type { RunnerDeps } from './runner.ts';
import type { CourseUnit } from '../contract/step.ts';
import { askOnPage } from './ask-on-page.ts';

/**
 * Every step's choices: what was typed, then what a file gives, then answers, then defaults. Questions are asked at
 * most once, and again with the answers as defaults when they do not go together. `brief` asks nothing behind a gate
 * that was not typed: `run` asks once, whether to go ahead.
 */
export function choicesOnce(app: App, typed: Given, brief = false): RunnerDeps['choicesFor'] {
  const asked = new Map<string, Choices>();
  return async (step, how) => {
    const before = asked.get(step.id);
    if (before !== undefined) return before;
    const given = await givenChoices(step, typed);
    const standing = { ...defaultsOf(step.options), ...given } as Choices;
    if (!app.ui.ask.interactive || app.config.dryRun) {
      await step.deliberate?.examine?.(standing);
      return standing;
    }
    if (how === 'given' || (brief && hasClosedGate(step, given))) return standing;
    const guide = step.deliberate?.guide;
    const choices =
      guide === undefined
        ? await askUntilAccepted(app, step, given, standing)
        : await askOnPage(app, step, given, guide);
    asked.set(step.id, choices);
    return choices;
  };
}

function hasClosedGate(step: CourseUnit, given: Given): boolean {
  return Object.entries(step.options).some(([name, { gate }]) => gate === true && !(name in given));
}

async function askUntilAccepted(
  app: App,
  step: CourseUnit,
  given: Given,
  standing: Choices,
): Promise<Choices> {
  let set = step.options;
  for (;;) {
    const choices = await app.ui.ask.options(set, given);
    try {
      await step.deliberate?.examine?.(choices);
      return choices;
    } catch (error) {
      // Answers can be given anew; flags cannot.
      const answered = JSON.stringify(choices) !== JSON.stringify(standing);
      if (!answered || !(error instanceof TutorialError)) throw error;
      app.ui.failure(toFailure(error));
      set = withDefaults(step.options, choices);
    }
  }
}

async function givenChoices(step: CourseUnit, typed: Given): Promise<Given> {
  const own = Object.fromEntries(
    Object.entries(typed).filter(([name]) => Object.hasOwn(step.options, name)),
  );
  return { ...(await step.deliberate?.complete?.(own)), ...own };
}

function withDefaults(options: OptionSet, choices: Choices): OptionSet {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { ...option, default: choices[name] } as Option,
    ]),
  );
}
