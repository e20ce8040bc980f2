import type { FamilyId } from '../../contract/engine-kind.ts';
import { msg } from '../../text/message.ts';
import { TIMEOUTS, type StageTimeouts } from './network-stages.ts';
import { STAGES, type StageName, type StageOutcome } from './stage.ts';

/** Why a server of the learner's answers or does not: every stage, in order. */
export interface Diagnosis {
  readonly role: FamilyId;
  /** `host:port`; never the URL, which may hold a password. */
  readonly endpoint: string;
  readonly stages: readonly StageOutcome[];
}

/** The way to one server. */
export interface Route {
  /** `host:port`. */
  readonly endpoint: string;
  readonly stages: Readonly<Record<StageName, () => Promise<StageOutcome>>>;
}

/** Follows the way to a server stage by stage and stops at the first that fails. */
export async function diagnose(
  family: {
    readonly id: FamilyId;
    reach(url: string, timeouts: StageTimeouts): Route;
  },
  url: string,
  timeouts: StageTimeouts = TIMEOUTS,
): Promise<Diagnosis> {
  const { endpoint, stages } = family.reach(url, timeouts);
  return { role: family.id, endpoint, stages: await inOrder(stages) };
}

/** Runs the stages until one fails; the rest are reported as not reached. */
async function inOrder(stages: Route['stages']): Promise<readonly StageOutcome[]> {
  const outcomes: StageOutcome[] = [];
  for (const stage of STAGES) {
    const failed = outcomes.some(({ ok }) => ok === false);
    outcomes.push(
      failed
        ? { stage, ok: null, ms: 0, message: msg('doctor.not-reached') }
        : await stages[stage](),
    );
  }
  return outcomes;
}

/** The TLS stage of a plain connection. */
export function tlsNotAsked(): Promise<StageOutcome> {
  return Promise.resolve({ stage: 'tls', ok: null, ms: 0, message: msg('doctor.tls.not-asked') });
}
