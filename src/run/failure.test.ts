import { describe, expect, it } from '@jest/globals';
import { ERROR_EXIT, type ErrorCode } from '../contract/error-codes.ts';
import { CancelledError, exitCodeFor, TutorialError } from '../contract/errors.ts';
import { toEarlyFailure, toFailure, withoutSecrets } from './failure.ts';
import { en } from '../text/en/index.ts';
import { ja } from '../text/ja/index.ts';

const CODES = Object.keys(ERROR_EXIT) as ErrorCode[];

describe('toFailure', () => {
  it.each([...CODES, 'CANCELLED', 'BUG'] as const)('has both sentences of %s', (code) => {
    for (const catalog of [en, ja]) {
      expect(catalog[`error.${code}.what`]).not.toBe('');
      expect(catalog[`error.${code}.next`]).not.toBe('');
    }
  });

  it("keeps code, values and the servers' own words of an expected failure", () => {
    const error = new TutorialError('PORT_TAKEN', { port: '6379', command: 'x' }, 'EADDRINUSE');
    expect(toFailure(error)).toEqual({
      code: 'PORT_TAKEN',
      what: { key: 'error.PORT_TAKEN.what', params: error.params },
      next: { key: 'error.PORT_TAKEN.next', params: error.params },
      detail: 'EADDRINUSE',
    });
    expect(toFailure(new TutorialError('NOT_RUNNING')).detail).toBeNull();
  });

  it('tells a cancellation', () => {
    expect(toFailure(new CancelledError())).toMatchObject({ code: 'CANCELLED', detail: null });
  });

  it('tells of a cancellation before anything began nothing of what was started', () => {
    expect(toEarlyFailure(new CancelledError())).toEqual({
      code: 'CANCELLED',
      what: { key: 'run.cancelled.early' },
      next: { key: 'run.cancelled.early.next' },
      detail: null,
    });
    const other = new TutorialError('NOT_RUNNING');
    expect(toEarlyFailure(other)).toEqual(toFailure(other));
  });

  it('tells what failed first, where putting things down failed as well', () => {
    const first = new TutorialError('ENGINE_GONE', { product: 'redis', endpoint: 'h:1' });
    // As the compiler of the built program makes it; the one of these tests makes none.
    const both = Object.assign(new Error('An error was suppressed during disposal'), {
      name: 'SuppressedError',
      error: new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }),
      suppressed: first,
    });
    expect(toFailure(both)).toEqual(toFailure(first));
    expect(exitCodeFor(both)).toBe(1);
  });

  it.each(['EMFILE', 'ENFILE'])('takes %s for what the shell allows, and no bug', (code) => {
    const error = Object.assign(new Error(`${code}: too many open files`), { code });
    expect(toFailure(error)).toMatchObject({ code: 'TOO_MANY_FILES', detail: error.message });
    expect(exitCodeFor(error)).toBe(1);
  });

  it.each([
    ['an error', new Error('boom'), /Error: boom[^]*failure\.test/],
    ['text', 'boom', /^boom$/],
    ['nothing', undefined, /^undefined$/],
    ['an object without a stack', { message: 'boom' }, /^boom$/],
  ])('calls %s a bug, with all that is known', (_what, thrown, detail) => {
    const failure = toFailure(thrown);
    expect(failure.code).toBe('BUG');
    expect(failure.detail).toMatch(detail);
  });

  it('masks passwords in the report of a bug', () => {
    const { detail } = toFailure(
      new Error('connect to redis://me:hunter2@h:1 and mysql://u:s3cret@h'),
    );
    expect(detail).not.toMatch(/hunter2|s3cret/);
    expect(detail).toContain('redis://me:***@h:1');
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['redis://:token@host:1', 'redis://:***@host:1'],
    ['mysql://user:p%40ss@host/db', 'mysql://user:***@host/db'],
    ['rediss://u:a:b@host', 'rediss://u:***@host'],
    ['rediss://u:a@b@host', 'rediss://u:***@host'],
    ['no secret at http://host:80/path@2x', 'no secret at http://host:80/path@2x'],
    [
      'REDIS_URL=redis://u:p@h MYSQL_URL=mysql://u:q@h',
      'REDIS_URL=redis://u:***@h MYSQL_URL=mysql://u:***@h',
    ],
  ])('%s', (text, masked) => {
    expect(withoutSecrets(text)).toBe(masked);
  });
});

describe('exit codes', () => {
  it.each<[unknown, number]>([
    [new CancelledError(), 130],
    [new TutorialError('USAGE'), 2],
    [new TutorialError('OPTION_INVALID'), 2],
    [new TutorialError('ENGINE_GONE'), 1],
    [new Error('boom'), 70],
    ['boom', 70],
  ])('%s ends with %i', (error, code) => {
    expect(exitCodeFor(error)).toBe(code);
  });
});
