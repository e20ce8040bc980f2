import type { Message, MessageValue } from './message.ts';

/** Exit codes of the command line (documented in the README). */
export const EXIT = { done: 0, expected: 1, usage: 2, bug: 70, cancelled: 130 } as const;

/**
 * Stable codes of every expected failure. Each has two catalog entries:
 * `error.<CODE>.what` (one sentence) and `error.<CODE>.next` (the next thing to type).
 */
export type ErrorCode = keyof typeof ERROR_EXIT;

/** Exit code per error code: 1 for an expected failure, 2 for a usage error. */
export const ERROR_EXIT = {
  USAGE: 2,
  OPTION_INVALID: 2,
  CHOICES_REFUSED: 2,
  SQL_NOT_READ_ONLY: 2,
  STEP_MISSING: 1,
  STEP_CHECK_FAILED: 1,
  ENGINE_MISSING: 1,
  ENGINE_START_FAILED: 1,
  ENGINE_NOT_READY: 1,
  ENGINE_GONE: 1,
  NEEDS_REAL_SERVER: 1,
  LAB_NEEDS_OWN_SERVER: 1,
  CLUSTER_NOT_FORMED: 1,
  BACKUP_UNUSABLE: 1,
  PORT_TAKEN: 1,
  EXTERNAL_UNREACHABLE: 1,
  EXTERNAL_REFUSED: 1,
  EXTERNAL_NOT_OURS: 1,
  DATABASE_ERROR: 1,
  CACHE_ERROR: 1,
  WORKSPACE_BUSY: 1,
  WORKSPACE_UNUSABLE: 1,
  DISK_FULL: 1,
  JOURNAL_CORRUPT: 1,
  JOURNAL_NEWER: 1,
  CLEANUP_INCOMPLETE: 1,
  NOTHING_TO_REPORT: 1,
  REPORT_UNWRITABLE: 1,
  NOT_RUNNING: 1,
} as const;

/** An expected failure: stable code, values for its sentences, and optionally the servers' own words. */
export class TutorialError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, MessageValue>>;
  /** Raw words of a server or the operating system, shown under the sentence; never holds a secret. */
  readonly detail: string | undefined;

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, MessageValue>> = {},
    detail?: string,
  ) {
    super(`${code} ${JSON.stringify(params)}${detail === undefined ? '' : `: ${detail}`}`);
    this.name = 'TutorialError';
    this.code = code;
    this.params = params;
    this.detail = detail;
  }
}

/** The learner pressed Ctrl-C (also inside a question). Maps to exit code 130. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

/** One problem with one option, as a catalog message. */
export type Problem = Message;

/** True when `error` carries `code`, also across realms (under jest, Node's errors are not `instanceof Error`). */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** The message of anything thrown, across realms. */
export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error)
    return String(error.message);
  return String(error);
}

/** Exit code of anything thrown. */
export function exitCodeFor(error: unknown): number {
  if (error instanceof CancelledError) return EXIT.cancelled;
  if (error instanceof TutorialError) return ERROR_EXIT[error.code];
  return EXIT.bug;
}
