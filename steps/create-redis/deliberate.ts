import type { Deliberation } from '#tutorial';
import { resolveChoices, type CacheChoices } from '../../elasticache/cache-choices.ts';
import { pageGuide } from '../../elasticache/guide.ts';
import { explanation } from '../../elasticache/explanation.ts';
import { exported } from '../../elasticache/export/index.ts';
import { isFormat } from '../../elasticache/export/formats.ts';
import { formatChoices, invalid, recordChoices } from '../../elasticache/recorded-choices.ts';
import type { options, PageChoices } from '../../elasticache/options/index.ts';
import { requireAllowed } from '../../elasticache/rules/index.ts';
import { msg as page } from '../../elasticache/text/index.ts';
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
    if (choices.out !== null && choices.export === null) {
      throw invalid('--out', page('export.out.alone'));
    }
    requireAllowed(await settle(choices), judgeOf(choices));
  },
  guide: pageGuide(settle),
  async instead(choices) {
    if (choices.explain !== null) return explanation(choices.explain);
    if (isFormat(choices.export)) {
      const format = choices.export;
      const settled = await settle(choices);
      return { text: (say) => exported(settled, format, say), out: choices.out };
    }
    if (!choices['print-choices']) return null;
    return formatChoices(recordChoices(choices, await loadUsers(choices)));
  },
};

/** Whose rules hold: this machine's where something is made on it. */
function judgeOf(choices: PageChoices): Parameters<typeof requireAllowed>[1] {
  if (choices.export === 'compose') return 'compose';
  return choices['print-choices'] || choices.export !== null ? 'aws' : 'here';
}
