import type { Deliberation } from '#tutorial';
import { resolveChoices, type CacheChoices } from '../../elasticache/cache-choices.ts';
import { pageGuide } from '../../elasticache/guide.ts';
import { explanation } from '../../elasticache/explanation.ts';
import { formatChoices, recordChoices } from '../../elasticache/recorded-choices.ts';
import type { options, PageChoices } from '../../elasticache/options/index.ts';
import { requireAllowed } from '../../elasticache/rules/index.ts';
import { loadUsers, readChoicesFile } from './files.ts';

/** The choices with everything derived. @throws TutorialError OPTION_INVALID for a users file that cannot be read */
export async function settle(choices: PageChoices): Promise<CacheChoices> {
  return resolveChoices(choices, await loadUsers(choices));
}

/** Replays, examines and prints the choices of the create page. */
export const deliberate: Deliberation<typeof options> = {
  async complete({ choices }) {
    return choices == null ? {} : readChoicesFile(choices);
  },
  async examine(choices) {
    requireAllowed(await settle(choices), choices['print-choices'] ? 'aws' : 'here');
  },
  guide: pageGuide(settle),
  async instead(choices) {
    if (choices.explain !== null) return explanation(choices.explain);
    if (!choices['print-choices']) return null;
    return formatChoices(recordChoices(choices, await loadUsers(choices)));
  },
};
