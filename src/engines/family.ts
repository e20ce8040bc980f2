import type { FamilyId } from '../contract/engine-kind.ts';
import type { ServerFact } from '../contract/facts.ts';
import type { MessageKey } from '../text/message.ts';
import type { Remote } from './destroy/remote.ts';
import type { StopServer } from './destroy/resources.ts';
import type { Selection } from './kinds/availability.ts';
import type { EmbeddedProduct } from './kinds/embedded.ts';
import type { Kind, Starter } from './kinds/kind.ts';
import type { Bench } from './process/bench.ts';
import type { Route } from './reach/diagnose.ts';
import type { StageTimeouts } from './reach/network-stages.ts';

/** How the learner names a server of their own: it makes the flag, the variable and the check of the URL. */
export interface Address {
  /** Of a URL, each with its colon. */
  readonly protocols: readonly string[];
  /** On the command line, without the dashes. */
  readonly flag: `${FamilyId}-url`;
  /** In the environment; also the first line of `env`. */
  readonly variable: string;
  /** TCP port where the URL names none. */
  readonly port: number;
  /** Whether one URL can name several hosts, with commas between them. */
  readonly severalHosts?: boolean;
  /** Reads such a URL. @throws TutorialError OPTION_INVALID without the URL, which may hold a password */
  readonly read: (text: string) => unknown;
}

/** What is known of a family before anything of it is loaded. */
export interface About {
  readonly id: FamilyId;
  readonly title: MessageKey;
  readonly address: Address;
  /** Names of the programs whose processes may be ours, without `.exe`. */
  readonly programs: readonly string[];
  /** What the embedded server is built on; its bundle has the family's id for a name. */
  readonly embedded: EmbeddedProduct;
}

/** A family of servers that speak one protocol: a folder that exports this, and a line in FAMILIES. */
export interface Family<Spec, Fact extends ServerFact, Engine extends AnyEngine> extends About {
  /** Everything that runs; loaded when engines are needed. */
  load(): Promise<Implementation<Spec, Fact, Engine>>;
}

/** Everything a family can do. */
export interface Implementation<Spec, Fact extends ServerFact, Engine extends AnyEngine> {
  /** Where its servers come from, in the order of preference. */
  readonly kinds: readonly Kind<Spec, Fact>[];
  /** The family as steps see it. */
  engine(starter: Starter<Spec, Fact>, bench: Bench): Engine;
  /**
   * Asks the server of a process to end, over its own protocol and only when the protocol proves that it is one of
   * `found`; true when it was asked.
   */
  readonly stop: StopServer;
  /** What may stand on a server of the learner's. */
  readonly remote?: Remote;
  /** The way to the server of a URL, stage by stage. */
  reach(url: string, timeouts: StageTimeouts): Route;
  /** Connection settings by the name of their variable, with secrets: for `env` only. */
  variables(fact: Fact, bench: Bench): Promise<Variables>;
  /** How the machine's own client is started on the server of a fact; left out where the family has none. */
  client?(fact: Fact, bench: Bench): Promise<ClientCall>;
}

/** How a client program is started on a server. */
export interface ClientCall {
  /** What the program is usually called. */
  readonly name: string;
  /** Where it was found; null where this machine has none that can be used. */
  readonly program: string | null;
  /** Never a secret: they show in the list of processes. */
  readonly args: readonly string[];
  /** For its environment alone: the password is among them. */
  readonly variables: Variables;
}

/** Values by the name of their variable of the environment. */
export type Variables = Readonly<Record<string, string>>;

/** What every family offers to steps. */
export interface FamilyEngine<
  Spec,
  Fact extends ServerFact,
  Session extends AsyncDisposable,
  Options,
  Capability extends string,
> extends Starter<Spec, Fact> {
  /** Connects to the server of a fact. @throws TutorialError ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED */
  open(fact: Fact, options?: Options): Promise<Session>;
  /** The URL of a server, with its password. */
  url(fact: Fact): Promise<string>;
  /** Whether a server of this kind can do something, or is something. */
  can(server: Pick<ServerFact, 'kind'>, capability: Capability): boolean;
}

/** What can be asked of a kind in every family. */
export type CommonCapability =
  /** Nobody else uses the server: all that stands on it and all that it counts is this run's. */
  | 'exclusive'
  /** It is set up as it was asked for. */
  | 'configure'
  /** More like it can be started beside it, and killed. */
  | 'another';

/** An engine whose family does not matter. */
export interface AnyEngine {
  select(): Promise<Selection>;
}

/** A family whose servers do not matter. */
export type AnyFamily = Family<never, ServerFact, AnyEngine>;

/** An implementation whose servers do not matter. */
export type AnyImplementation = Implementation<never, ServerFact, AnyEngine>;
