import { TutorialError } from '../contract/errors.ts';
import type { EngineKind } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import type { Availability, EngineChoice, Selection } from './engine.ts';

/** The order of `auto`: the learner's own server, a real one on this machine, the embedded one. */
const PREFERENCE: readonly EngineKind[] = ['external', 'system', 'embedded'];

/**
 * Chooses one of the candidates and says why. An explicit choice is never replaced by another engine: when it cannot
 * be used, TutorialError ENGINE_MISSING gives the first candidate's reason.
 */
export function choose(
  role: 'redis' | 'mysql',
  choice: EngineChoice,
  candidates: readonly Availability[],
): Selection {
  const kinds = choice === 'auto' ? PREFERENCE : [choice];
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
    reason: refused.map(reasonOf).find((reason) => reason !== null) ?? '',
  });
}

function reasonFor(choice: EngineChoice, chosen: Availability & { usable: true }): Message {
  if (choice !== 'auto') return msg('engine.chosen.asked', { engine: choice });
  if (chosen.kind === 'external') return msg('engine.chosen.url');
  if (chosen.kind === 'embedded') return msg('engine.chosen.embedded');
  return msg('engine.chosen.system', { product: chosen.product, version: chosen.version });
}

function reasonOf(candidate: Availability): Message | null {
  return candidate.usable ? null : candidate.reason;
}
