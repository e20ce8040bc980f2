import type { Guide, Objection, Suggestion } from '../src/contract/form.ts';
import type { Message } from '../src/contract/message.ts';
import { resolveChoices, type CacheChoices } from './cache-choices.ts';
import { valueOf } from './choice-values.ts';
import { lookAt } from './look.ts';
import { proposedNodeTypes } from './node-type-list.ts';
import { type options, type PageChoices } from './options/index.ts';
import { pageOptions, type Flag } from './options/page.ts';
import { HERE_RULES } from './rules/here.ts';
import { AWS_RULES, violationsOf } from './rules/index.ts';
import { msg } from './text/index.ts';
import { parseUser } from './users.ts';

/**
 * The create page, filled in question by question. `settle` derives what was left open and knows the users of a file.
 */
export function pageGuide(
  settle: (choices: PageChoices) => Promise<CacheChoices>,
): Guide<typeof options> {
  return {
    intro: [msg('create-page.intro')],
    isOpen: ({ page }) => page === 'every',
    judge: async (choices) => objectionsTo(await settle(choices)),
    shown: (option, choices) => (isFlag(option) ? shownOf(option, choices) : null),
    suggestions: (option, choices) => suggestionsFor(option, settledHere(choices)),
    look: async (choices) => lookAt(await settle(choices)),
  };
}

function objectionsTo(choices: CacheChoices): readonly Objection[] {
  return violationsOf(choices, [...AWS_RULES, ...HERE_RULES]).map(({ about, problem, aws }) => ({
    about,
    problem,
    words: aws === null ? null : `AWS: ${aws}`,
  }));
}

function shownOf(flag: Flag, choices: PageChoices): Message | string | null {
  if (flag === 'auth-token' && choices['auth-token'] === null) {
    return msg('create-page.value.auto-access');
  }
  const shown = valueOf(flag, settledHere(choices));
  return typeof shown === 'object' && shown !== null && 'key' in shown ? shown : String(shown);
}

/** With the users that were typed alone. */
function settledHere(choices: PageChoices): CacheChoices {
  const users = choices.user.map(parseUser).flatMap((parsed) => (parsed.ok ? [parsed.user] : []));
  return resolveChoices(choices, users);
}

function suggestionsFor(option: string, choices: CacheChoices): readonly Suggestion[] | null {
  if (option === 'node-type') return proposedNodeTypes(choices);
  if (option !== 'parameter-group') return null;
  const usual = resolveChoices({ ...choices.asked, 'parameter-group': null }, []).parameterGroup;
  return [{ value: null, label: usual }];
}

function isFlag(option: string): option is Flag {
  return Object.hasOwn(pageOptions, option);
}
