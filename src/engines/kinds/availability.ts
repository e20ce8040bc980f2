import type { EngineKind } from '../../contract/engine-kind.ts';
import type { Message } from '../../text/message.ts';

/** Which engine the learner asked for. */
export type EngineChoice = 'auto' | EngineKind;

/** An engine that can be used. */
export interface Usable {
  readonly usable: true;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  /** The program's path, the bundle's, or `host:port`. */
  readonly where: string;
}

/** An engine that cannot be used, and why. */
export interface Refused {
  readonly usable: false;
  readonly kind: EngineKind;
  readonly product: string;
  readonly reason: Message;
}

/** One possible engine on this machine, with the reason when it cannot be used. */
export type Availability = Usable | Refused;

/** What a family can run on, in the order of preference, and which one is taken and why. */
export interface Selection {
  readonly candidates: readonly Availability[];
  readonly chosen: EngineKind;
  readonly reason: Message;
}
