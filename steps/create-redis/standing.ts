import { type CacheChoicesFact, defaultsOf, type Message } from '#tutorial';
import { msg } from '../../elasticache/text/index.ts';
import { resolveChoices, type CacheChoices } from '../../elasticache/cache-choices.ts';
import { recordChoices, typedFlags } from '../../elasticache/recorded-choices.ts';
import { options, type PageChoices } from '../../elasticache/options/index.ts';
import { isUsual } from '../../elasticache/options/usual.ts';
import { CHANGE_RULES } from '../../elasticache/rules/changes.ts';

/**
 * What to say to whoever asks for other choices while a cache stands: that it stays as it was made, and what AWS would
 * not change on such a cache either. Nothing when the choices are the same, or none were typed.
 */
export function remarksOnStanding(
  standing: CacheChoicesFact,
  asked: CacheChoices,
): readonly Message[] {
  const typed = typedFlags(recordChoices(asked.asked, asked.users)).join(' ');
  if (typed === '' || !standing.applied || typed === standing.typed.join(' ')) return [];
  const before = resolveChoices(withDefaults(standing.choices), []);
  const after = resolveChoices({ ...before.asked, ...different(asked.asked) }, asked.users);
  const strategy = asked.asked['auth-token'] === null ? null : 'SET';
  return [
    msg('create-page.note.stands', { typed }),
    ...CHANGE_RULES.flatMap((rule) => {
      const violation = rule.check({ before, after, strategy, validTokens: 1 });
      return violation === undefined
        ? []
        : [
            msg('create-page.note.unchangeable', {
              problem: violation.problem,
              remedy: violation.remedy,
            }),
          ];
    }),
  ];
}

/** Choices that an older version recorded lack what came later. */
function withDefaults(recorded: CacheChoicesFact['choices']): PageChoices {
  return { ...defaultsOf(options), ...recorded };
}

/** What was typed that is not as usual; the rest was not asked for. */
function different(choices: PageChoices): Partial<PageChoices> {
  return Object.fromEntries(
    Object.entries(choices).filter(([flag, value]) => !isUsual(flag, value)),
  );
}
