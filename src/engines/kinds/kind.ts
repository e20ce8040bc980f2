import type { EngineKind } from '../../contract/engine-kind.ts';
import type { Bench } from '../process/bench.ts';
import type { InstallAdvice } from './advice.ts';
import type { Availability, Refused, Selection, Usable } from './availability.ts';

/** What a kind is looked for with: nothing is started, nothing is journalled, no secret is read. */
export interface Machine {
  /** URL of the learner's own server; null when none was given. */
  readonly url: string | null;
  /** Value of PATH. */
  readonly path: string;
  /** Folder of the built embedded servers. */
  readonly embeddedFolder: string;
  readonly platform: NodeJS.Platform;
  /** Whether servers in the learner's AWS account were asked for. */
  readonly aws: boolean;
}

/** Starts a server, or connects to the one that was given. */
export type Start<Spec, Fact> = (spec: Spec, bench: Bench, signal: AbortSignal) => Promise<Fact>;

/** One engine that was looked at: how it is shown, and how it is started when it can be used. */
export type Candidate<Spec, Fact> =
  | { readonly availability: Usable; start(...args: Parameters<Start<Spec, Fact>>): Promise<Fact> }
  | { readonly availability: Refused; readonly start: null };

/** One place a family's servers come from. */
export interface Kind<Spec, Fact> {
  readonly kind: EngineKind;
  /** Looks for it; never empty. */
  probe(machine: Machine): Promise<readonly Candidate<Spec, Fact>[]>;
  /** How to get one that can be used; without, nothing is advised. */
  readonly install?: InstallAdvice;
  /** The product that is taken where several of this kind can be used; the first one's without. */
  preferred?(spec: Spec): string;
}

/** Chooses and starts the servers of one family. */
export interface Starter<Spec, Fact> {
  /** Probes this machine once. @throws TutorialError ENGINE_MISSING */
  select(): Promise<Selection>;
  /** Starts what is chosen. @throws TutorialError ENGINE_MISSING or what the kind's start throws */
  start(spec: Spec, signal: AbortSignal): Promise<Fact>;
}

/** Everything that was looked at, in the order of the kinds. */
export async function probeKinds<Spec, Fact>(
  kinds: readonly Kind<Spec, Fact>[],
  machine: Machine,
): Promise<readonly Candidate<Spec, Fact>[]> {
  const probed = await Promise.all(kinds.map((kind) => kind.probe(machine)));
  return probed.flat();
}

/** How candidates are shown. */
export function availabilityOf(
  candidates: readonly { readonly availability: Availability }[],
): readonly Availability[] {
  return candidates.map(({ availability }) => availability);
}
