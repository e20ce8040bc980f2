import type { Resp } from '../../wire/resp.ts';

/** One command that was answered. */
export interface RedisStep {
  readonly words: readonly string[];
  readonly reply: Resp;
  /** Between MULTI and EXEC, where commands are only queued. */
  readonly inTransaction: boolean;
  readonly connection: number;
  /** Ms since the command was sent to the server. */
  readonly elapsedMs: number;
}

/** One command that came from the program and waits for its turn. */
export interface RedisArrival {
  readonly words: readonly string[];
  /** True when its connection had no command out: the program had waited for every answer before it sent this one. */
  readonly beginsTrip: boolean;
}
