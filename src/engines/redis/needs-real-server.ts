import { TutorialError } from '../../contract/errors.ts';
import type { RedisFact } from '../../contract/facts.ts';
import { msg } from '../../text/message.ts';

/** What only a real server of this machine can do. */
export type RealServerNeed = 'users' | 'kill' | 'restart' | 'sentinels' | 'backup' | 'restore';

/** The refusal of another engine to do `need`. */
export function needsRealServer(
  need: RealServerNeed,
  kind: 'embedded' | 'external',
): TutorialError {
  return new TutorialError('NEEDS_REAL_SERVER', {
    what: msg(`engine.needs.${need}`),
    kind: msg(`engine.kind.${kind}`),
  });
}

/** Throws NEEDS_REAL_SERVER unless the fact is of private servers of this machine. */
export function requireRealServer(fact: RedisFact, need: RealServerNeed): void {
  if (fact.kind !== 'system') throw needsRealServer(need, fact.kind);
}
