import type { MessageValue } from './message.ts';
import { ERROR_EXIT, EXIT, type ErrorCode } from './error-codes.ts';

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
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}${detail === undefined ? '' : `: ${detail}`}`, options);
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

/**
 * What failed first: where putting things down failed as well, the language throws both as one SuppressedError, which
 * Node 20 does not know and compilers make.
 */
export function firstFailure(error: unknown): unknown {
  const both = typeof error === 'object' && error !== null && 'suppressed' in error;
  return both ? firstFailure(error.suppressed) : error;
}

/** Exit code of anything thrown. */
export function exitCodeFor(thrown: unknown): number {
  const error = firstFailure(thrown);
  if (error instanceof CancelledError) return EXIT.cancelled;
  if (error instanceof TutorialError) return ERROR_EXIT[error.code];
  // What the machine allows is no fault of the tutorial.
  if (hasCode(error, 'EMFILE') || hasCode(error, 'ENFILE')) return ERROR_EXIT.TOO_MANY_FILES;
  return EXIT.bug;
}
