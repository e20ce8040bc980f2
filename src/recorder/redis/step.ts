import type { Resp } from './resp.ts';

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
