import { TutorialError } from '../../contract/errors.ts';
import { AUTO_KINDS, type EngineKind, type FamilyId } from '../../contract/engine-kind.ts';
import { msg, type Message } from '../../text/message.ts';
import type { Availability, EngineChoice, Selection, Usable } from './availability.ts';

/**
 * Chooses one of the candidates and says why. An explicit choice is never replaced by another engine: when it cannot
 * be used, TutorialError ENGINE_MISSING gives the first candidate's reason.
 */
export function choose(
  role: FamilyId,
  choice: EngineChoice,
  candidates: readonly Availability[],
): Selection {
  const kinds = choice === 'auto' ? AUTO_KINDS : [choice];
  for (const kind of kinds) {
    const usable = candidates.find((candidate) => candidate.kind === kind && candidate.usable);
    if (usable?.usable === true) {
      return { candidates, chosen: kind, reason: reasonFor(choice, usable) };
    }
  }
  const refused = candidates.filter(({ kind }) => kinds.includes(kind));
  throw new TutorialError('ENGINE_MISSING', {
    engine: choice,
    role: msg(`engine.role.${role}`),
    reason:
      refused.map(reasonOf).find((reason) => reason !== null) ??
      msg('engine.refused.no-kind', { engine: choice }),
  });
}

function reasonFor(choice: EngineChoice, chosen: Usable): Message {
  return choice === 'auto'
    ? FOUND[chosen.kind](chosen)
    : msg('engine.chosen.asked', { engine: choice });
}

/** Why `auto` takes a kind. */
const FOUND: Readonly<Record<EngineKind, (chosen: Usable) => Message>> = {
  external: () => msg('engine.chosen.url'),
  system: ({ product, version }) => msg('engine.chosen.system', { product, version }),
  embedded: () => msg('engine.chosen.embedded'),
  // Never: it costs money.
  aws: () => msg('engine.chosen.asked', { engine: 'aws' }),
};

function reasonOf(candidate: Availability): Message | null {
  return candidate.usable ? null : candidate.reason;
}
