import {
  CancelledError,
  firstFailure,
  hasCode,
  messageOf,
  TutorialError,
} from '../contract/errors.ts';
import type { Failure } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';

/**
 * The one place that maps anything thrown to a code, a sentence and the next thing to type.
 * @param wayOn what to type after it was stopped; left out where `run` goes on with it
 */
export function toFailure(thrown: unknown, wayOn: Message = msg('error.CANCELLED.next')): Failure {
  const error = firstFailure(thrown);
  if (error instanceof TutorialError) {
    // The catalogs hold a `what` and a `next` for every code; params were given with the code.
    const sentence = (part: 'what' | 'next'): Message => ({
      key: `error.${error.code}.${part}`,
      params: error.params,
    });
    return {
      code: error.code,
      what: sentence('what'),
      next: sentence('next'),
      detail: error.detail ?? null,
    };
  }
  if (error instanceof CancelledError) {
    return {
      code: 'CANCELLED',
      what: msg('error.CANCELLED.what'),
      next: wayOn,
      detail: null,
    };
  }
  if (hasCode(error, 'EMFILE') || hasCode(error, 'ENFILE')) {
    return toFailure(new TutorialError('TOO_MANY_FILES', {}, messageOf(error)));
  }
  return {
    code: 'BUG',
    what: msg('error.BUG.what'),
    next: msg('error.BUG.next'),
    detail: stackOf(error),
  };
}

/** The same of what ended before anything was begun: then a stop tells nothing of what was started. */
export function toEarlyFailure(thrown: unknown): Failure {
  const failure = toFailure(thrown);
  return failure.code === 'CANCELLED'
    ? { ...failure, what: msg('run.cancelled.early'), next: msg('run.cancelled.early.next') }
    : failure;
}

function stackOf(error: unknown): string {
  const stack =
    typeof error === 'object' && error !== null && 'stack' in error
      ? String(error.stack)
      : messageOf(error);
  return withoutSecrets(stack);
}

/** Masks passwords inside URLs, so that a bug report can be pasted as it is. */
export function withoutSecrets(text: string): string {
  return text.replace(/\b([a-z]+:\/\/[^\s:/@]*):[^\s/]*@/gi, '$1:***@');
}
