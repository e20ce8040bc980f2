import type { ServerFact } from '../../contract/facts.ts';
import type { CommonCapability, FamilyEngine } from '../family.ts';

/** What a lab asks for. */
export interface MongoSpec {
  readonly owner: string;
  /** Null picks a free port. */
  readonly port: number | null;
}

/** The MongoDB a lab works with. Plain JSON; the password is a reference into the secrets file. */
export interface MongoFact extends ServerFact {
  /** Null when everybody who can reach the server may use it. */
  readonly user: string | null;
  /** Where a lab keeps its documents. */
  readonly database: string;
}

/** A document, or a command, as the driver takes it: fields in order. */
export type MongoDocument = Readonly<Record<string, unknown>>;

/**
 * An open pool of connections. Rejects with MONGO_ERROR, whose params carry the server's `code`, when the server
 * refuses a command; nothing is tried twice.
 */
export interface MongoSession extends AsyncDisposable {
  /** Sends one command to the database of the fact and gives the answer: one message each way. */
  command(command: MongoDocument): Promise<MongoDocument>;
  /** What was sent by `command` and answered so far; not what the driver asks by itself. */
  traffic(): MongoTraffic;
}

/** Messages each way, and their bytes without those of TCP. */
export interface MongoTraffic {
  readonly asked: number;
  readonly sent: number;
  readonly received: number;
}

/** MongoDB as steps see it. */
export type MongoEngine = FamilyEngine<
  MongoSpec,
  MongoFact,
  MongoSession,
  Readonly<Record<string, never>>,
  CommonCapability
>;
