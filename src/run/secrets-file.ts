import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TutorialError, hasCode, messageOf } from '../contract/errors.ts';
import type { SecretStore } from '../contract/secrets.ts';
import { replaceFile } from './replace-file.ts';

/** Settings of the secrets file. */
export interface SecretsFileOptions {
  /** Absolute path; the file is 0600 in a folder made 0700. */
  readonly path: string;
  /** Called once before the file first exists, so that the caller can journal it. */
  readonly beforeFirstWrite?: () => Promise<void>;
}

/**
 * Secrets in one JSON file, readable by its owner only. Every write goes to a temporary file that is synced and
 * renamed, so that a crash leaves the old or the new content and never half of one.
 */
export function createSecretsFile(options: SecretsFileOptions): SecretStore {
  let queue: Promise<unknown> = Promise.resolve();
  const write = async (ref: string, value: string): Promise<void> => {
    const current = await readSecrets(options.path);
    if (current === null) await options.beforeFirstWrite?.();
    await replaceFile(options.path, JSON.stringify({ ...current, [ref]: value }));
  };
  return {
    async put(ref, value) {
      const done = queue.then(() => write(ref, value));
      queue = done.catch(() => undefined);
      await done;
    },
    async get(ref) {
      await queue;
      const value = (await readSecrets(options.path))?.[ref];
      if (value === undefined) {
        throw new TutorialError(
          'WORKSPACE_UNUSABLE',
          { folder: dirname(options.path) },
          `no entry ${ref}`,
        );
      }
      return value;
    },
  };
}

async function readSecrets(path: string): Promise<Record<string, string> | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: dirname(path) }, messageOf(error));
  }
  const parsed: unknown = parse(text, path);
  if (typeof parsed !== 'object' || parsed === null) {
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: dirname(path) }, 'not a JSON object');
  }
  return Object.fromEntries(Object.entries(parsed).map(([ref, value]) => [ref, String(value)]));
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which is secret.
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: dirname(path) }, 'not JSON');
  }
}
