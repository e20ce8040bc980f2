import { TutorialError } from '../../src/contract/errors.ts';
import type { Message } from '../../src/contract/message.ts';
import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { accessRules } from './access.ts';
import { COMPOSE_RULES } from './compose.ts';
import { encryptionRules } from './encryption.ts';
import { featureRules } from './features.ts';
import { HERE_RULES } from './here.ts';
import { kindRules } from './kinds.ts';
import { nodeRules } from './nodes.ts';
import type { Rule, Violation } from './rule.ts';
import { upkeepRules } from './upkeep.ts';

/** Every rule of ElastiCache about creating a cache. Those about changing one are in `changes.ts`. */
export const AWS_RULES: readonly Rule[] = [
  ...kindRules,
  ...accessRules,
  ...encryptionRules,
  ...nodeRules,
  ...featureRules,
  ...upkeepRules,
];

/** What ElastiCache would refuse about these choices; empty when it would take them. */
export function violationsOf(
  choices: CacheChoices,
  rules: readonly Rule[] = AWS_RULES,
): readonly Violation[] {
  return rules.map((rule) => rule.check(choices)).filter((violation) => violation !== undefined);
}

/**
 * Refuses what ElastiCache would refuse, then what this machine, or Docker Compose on it, cannot do.
 * @throws TutorialError CHOICES_REFUSED with every violation, and AWS's words as its detail
 */
export function requireAllowed(choices: CacheChoices, where: 'aws' | 'compose' | 'here'): void {
  refuse(violationsOf(choices));
  if (where === 'compose') refuse(violationsOf(choices, COMPOSE_RULES));
  if (where === 'here') refuse(violationsOf(choices, HERE_RULES));
}

function refuse(violations: readonly Violation[]): void {
  const problem = joined(violations.map((violation) => violation.problem));
  const remedy = joined(violations.map((violation) => violation.remedy));
  if (problem === undefined || remedy === undefined) return;
  const rule = violations.map((violation) => violation.rule).join(', ');
  const words = violations
    .filter((violation) => violation.aws !== null)
    .map((violation) => `AWS: ${violation.aws ?? ''}`);
  throw new TutorialError(
    'CHOICES_REFUSED',
    { rule, problem, remedy },
    words.length === 0 ? undefined : words.join('\n'),
  );
}

function joined(sentences: readonly Message[]): Message | undefined {
  const [first, ...others] = sentences;
  if (first === undefined) return undefined;
  const rest = joined(others);
  return rest === undefined ? first : msg('create-page.and', { first, rest });
}
