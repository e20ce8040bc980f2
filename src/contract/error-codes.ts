/** Exit codes of the command line (documented in the README). */
export const EXIT = { done: 0, expected: 1, usage: 2, bug: 70, cancelled: 130 } as const;

/** Every expected failure by its stable code, with its exit code: 1 for an expected failure, 2 for a usage error. */
export const ERROR_EXIT = {
  USAGE: EXIT.usage,
  OPTION_INVALID: EXIT.usage,
  CHOICES_REFUSED: EXIT.usage,
  SQL_NOT_READ_ONLY: EXIT.usage,
  FILE_RESERVED: EXIT.usage,
  SQL_REFUSED: EXIT.expected,
  SQL_TOO_MANY_ROWS: EXIT.expected,
  SQL_TOO_LARGE: EXIT.expected,
  SQL_TOO_SLOW: EXIT.expected,
  STEP_MISSING: EXIT.expected,
  STEP_CHECK_FAILED: EXIT.expected,
  ENGINE_MISSING: EXIT.expected,
  ENGINE_START_FAILED: EXIT.expected,
  ENGINE_NOT_READY: EXIT.expected,
  ENGINE_GONE: EXIT.expected,
  ENGINE_SILENT: EXIT.expected,
  NEEDS_REAL_SERVER: EXIT.expected,
  LAB_NEEDS_OWN_SERVER: EXIT.expected,
  EXERCISE_NOT_PASSED: EXIT.expected,
  EXERCISES_NOT_PASSED: EXIT.expected,
  SOLUTION_CLOSED: EXIT.expected,
  EXERCISE_FOLDER_UNUSABLE: EXIT.expected,
  EXERCISE_NEEDS_OWN_SERVER: EXIT.expected,
  EXERCISE_FILE_MISSING: EXIT.expected,
  GRADES_TOO_LOW: EXIT.expected,
  RUNTIME_MISSING: EXIT.expected,
  CLUSTER_NOT_FORMED: EXIT.expected,
  BACKUP_UNUSABLE: EXIT.expected,
  PORT_TAKEN: EXIT.expected,
  EXTERNAL_UNREACHABLE: EXIT.expected,
  EXTERNAL_REFUSED: EXIT.expected,
  EXTERNAL_NOT_OURS: EXIT.expected,
  DATABASE_ERROR: EXIT.expected,
  CACHE_ERROR: EXIT.expected,
  DYNAMODB_ERROR: EXIT.expected,
  MONGO_ERROR: EXIT.expected,
  WORKSPACE_BUSY: EXIT.expected,
  WORKSPACE_STOPPED: EXIT.expected,
  WORKSPACE_UNUSABLE: EXIT.expected,
  DISK_FULL: EXIT.expected,
  JOURNAL_CORRUPT: EXIT.expected,
  JOURNAL_NEWER: EXIT.expected,
  CLEANUP_INCOMPLETE: EXIT.expected,
  CLEANUP_UNPROVED: EXIT.expected,
  CLEANUP_AWS_UNPROVED: EXIT.expected,
  READ_UNEXPECTED: EXIT.expected,
  NOTHING_TO_REPORT: EXIT.expected,
  NOTHING_MEASURED: EXIT.expected,
  REPORT_UNWRITABLE: EXIT.expected,
  OUTPUT_UNWRITABLE: EXIT.expected,
  TOO_MANY_FILES: EXIT.expected,
  NOT_RUNNING: EXIT.expected,
  QUIZ_NEWER: EXIT.expected,
  EXAM_NOT_PASSED: EXIT.expected,
  NOTHING_TO_OPEN: EXIT.expected,
  OPEN_NO_JSON: EXIT.usage,
  CLIENT_FAILED: EXIT.expected,
  PROGRESS_NEWER: EXIT.expected,
  PROGRESS_UNUSABLE: EXIT.expected,
  AWS_NETWORK_MISSING: EXIT.usage,
  AWS_REGION_MISSING: EXIT.usage,
  AWS_ACCOUNT_UNCONFIRMED: EXIT.usage,
  AWS_ACCOUNT_OTHER: EXIT.usage,
  AWS_REGION_OTHER: EXIT.usage,
  AWS_CREDENTIALS: EXIT.expected,
  AWS_REFUSED: EXIT.expected,
  AWS_SILENT: EXIT.expected,
  AWS_STACK_FAILED: EXIT.expected,
  AWS_STACK_MISSING: EXIT.expected,
  AWS_OUT_OF_REACH: EXIT.expected,
  LAB_NOT_ON_AWS: EXIT.expected,
  EXPECTATION_UNMET: EXIT.expected,
  FILE_UNREADABLE: EXIT.expected,
} as const;

/** The stable code of an expected failure. */
export type ErrorCode = keyof typeof ERROR_EXIT;

/** Every code that a learner may meet: the expected failures, a cancelled run, and a bug. */
type FailureCode = ErrorCode | 'CANCELLED' | 'BUG';

/**
 * The keys of a catalog's two sentences per code: `error.<CODE>.what` says what happened, `error.<CODE>.next` is the
 * next thing to type. A catalog that lacks one of them does not compile.
 */
export type FailureKey = `error.${FailureCode}.${'what' | 'next'}`;
