import type { ServerFact } from '../../contract/facts.ts';
import type { CommonCapability, FamilyEngine } from '../family.ts';

/** What a lab asks for. */
export interface DynamodbSpec {
  readonly owner: string;
  /** Null picks a free port. */
  readonly port: number | null;
  /** ms from the end of an item's life until the embedded server deletes it. */
  readonly ttlDelayMs: number;
}

/** The DynamoDB a lab works with. Plain JSON; the secret access key is a reference into the secrets file. */
export interface DynamodbFact extends ServerFact {
  readonly region: string;
  readonly accessKeyId: string;
  /** What the name of every table of this run begins with. */
  readonly tablePrefix: string;
  /** ms; null where the server was not started by the tutorial, and decides itself. */
  readonly ttlDelayMs: number | null;
}

/** What one value is in DynamoDB's protocol: its type and what it holds. */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: DynamodbItem };

/** One item of a table. */
export type DynamodbItem = Readonly<Record<string, AttributeValue>>;

/** An answer as the lab's code reads it; what an operation does not give is absent. */
export interface DynamodbOutput {
  readonly Item?: DynamodbItem;
  readonly Items?: readonly DynamodbItem[];
  readonly Attributes?: DynamodbItem;
  readonly Table?: { readonly TableStatus: string };
  readonly ConsumedCapacity?: { readonly CapacityUnits: number };
  /** Items that a Scan read, before its filter. */
  readonly ScannedCount?: number;
  /** Where a Scan goes on; left out at its end. */
  readonly LastEvaluatedKey?: DynamodbItem;
}

/** The answer, or what DynamoDB refused it with. */
export type DynamodbReply =
  | { readonly ok: true; readonly value: DynamodbOutput }
  | {
      readonly ok: false;
      /** Such as `ConditionalCheckFailedException`. */
      readonly error: string;
      readonly message: string;
    };

/** A client of one DynamoDB; requests may be made at the same time. */
export interface DynamodbSession extends AsyncDisposable {
  /** `host:port`. */
  readonly address: string;
  /** Sends one operation, such as `GetItem`; a refusal is an answer. @throws TutorialError when nobody answers */
  send(operation: string, input: object): Promise<DynamodbReply>;
  /** Like `send`. @throws TutorialError DYNAMODB_ERROR when it is refused */
  call(operation: string, input: object): Promise<DynamodbOutput>;
}

/** A table whose items are found by one string. */
export interface DynamodbTableSpec {
  readonly owner: string;
  /** With the fact's prefix. */
  readonly name: string;
  /** The attribute that items are found by. */
  readonly key: string;
  /** The attribute with the second after which an item may be deleted; null when items stay. */
  readonly ttl: string | null;
}

/** What not every DynamoDB can do. */
export type DynamodbCapability =
  | CommonCapability
  /** Its process can be killed and started again. */
  | 'kill';

/** DynamoDB as steps see it. */
export interface DynamodbEngine
  extends
    FamilyEngine<
      DynamodbSpec,
      DynamodbFact,
      DynamodbSession,
      Readonly<Record<string, never>>,
      DynamodbCapability
    >,
    DynamodbOperations {}

/** What can be done with a DynamoDB beside talking to it. */
export interface DynamodbOperations {
  /** Makes a table that is paid by request and waits until it can be used; on a server of the learner's it is journalled. */
  makeTable(fact: DynamodbFact, table: DynamodbTableSpec, signal: AbortSignal): Promise<void>;
  /** SIGKILL for the embedded server, proved to be ours; resolves when it is gone. */
  kill(fact: DynamodbFact, owner: string): Promise<void>;
  /** Starts a killed embedded server again on its port and its journal. */
  restart(fact: DynamodbFact, owner: string, signal: AbortSignal): Promise<void>;
}
