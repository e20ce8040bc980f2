import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FOLDERS = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/sbin',
];

/** The first program of these names on this machine; null when there is none. */
export function findOnMachine(...names: readonly string[]): string | null {
  for (const name of names) {
    const folder = FOLDERS.find(
      (candidate) => candidate !== '' && existsSync(join(candidate, name)),
    );
    if (folder !== undefined) return join(folder, name);
  }
  return null;
}

/**
 * A `describe` for tests on a real server. Where the server is missing the tests are skipped with the reason in
 * their title; where REQUIRE_ENGINES=1 is set (continuous integration) they fail instead.
 */
export function describeWith(
  program: string | readonly string[],
  title: string,
  tests: () => void,
): void {
  const names = typeof program === 'string' ? [program] : program;
  const reason = `${names.join(' or ')} is not on this machine`;
  const there = findOnMachine(...names) !== null;
  describeWhere(there, reason, title, tests);
}

/**
 * A `describe` for tests that need something of the machine; else they are skipped with the reason in their title, or
 * fail where REQUIRE_ENGINES=1 is set.
 */
export function describeWhere(
  there: boolean,
  reason: string,
  title: string,
  tests: () => void,
): void {
  if (!there && process.env.REQUIRE_ENGINES === '1') {
    throw new Error(`REQUIRE_ENGINES=1, but ${reason}: ${title}`);
  }
  if (there) {
    // eslint-disable-next-line jest/valid-title -- the title is the caller's
    describe(title, () => {
      tests();
    });
    return;
  }
  // eslint-disable-next-line jest/no-disabled-tests -- the one visible skip: the machine lacks the server
  describe.skip(`${title} (skipped: ${reason})`, () => {
    it('needs the server', () => {
      expect(reason).toBe('');
    });
  });
}

/** True when `command` runs and succeeds; for tests that need a tool such as setpriv. */
export function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
