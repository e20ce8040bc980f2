import { lstat, readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import type { FileResource, FolderResource, Presence } from '../../contract/resources.ts';
import type { Folders } from '../process/bench.ts';
import { isInside } from '../process/process-info.ts';

type Roots = Pick<Folders, 'workspace' | 'cache'>;

/** Removes a folder with all it holds; it must lie in the workspace or in the cache folder. */
export async function destroyFolder(resource: FolderResource, roots: Roots): Promise<void> {
  const target = await provenPath(resource.path, roots);
  if (target === null) return;
  try {
    await rm(target, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch (error) {
    throw incomplete(messageOf(error));
  }
}

/** Removes a file, and what a killed write left of it; it must lie in the workspace or in the cache folder. */
export async function destroyFile(resource: FileResource, roots: Roots): Promise<void> {
  const target = await provenPath(resource.path, roots);
  if (target === null) return;
  try {
    for (const one of [target, ...(await halves(target))]) await rm(one, { force: true });
  } catch (error) {
    throw incomplete(messageOf(error));
  }
}

/** Whether a file is there, or what a killed write left of it. */
export async function lookAtFile(target: string): Promise<Presence> {
  const found = await lookAtPath(target);
  if (found.state !== 'gone') return found;
  const [half] = await halves(target).catch(() => []);
  return half === undefined ? found : { state: 'present', detail: half };
}

/** A file is written under a name of this form and then renamed: src/run/secrets-file.ts. */
async function halves(target: string): Promise<readonly string[]> {
  const folder = path.dirname(target);
  const start = `${path.basename(target)}.`;
  const names = await readdir(folder);
  return names
    .filter((name) => name.startsWith(start) && /^[0-9a-f]{8}\.tmp$/.test(name.slice(start.length)))
    .map((name) => path.join(folder, name));
}

/** Whether a file or folder is there. */
export async function lookAtPath(target: string): Promise<Presence> {
  try {
    await lstat(target);
    return { state: 'present', detail: target };
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return { state: 'gone' };
    return { state: 'unknown', detail: messageOf(error) };
  }
}

/**
 * The path with every link of its parent resolved; null when the parent is gone. A journal that was tampered with
 * or a link that leads out of our folders must never make us remove anything else.
 */
async function provenPath(target: string, roots: Roots): Promise<string | null> {
  const parent = await realpathOrNull(path.dirname(target));
  if (parent === null) return null;
  const proven = path.join(parent, path.basename(target));
  for (const root of [roots.workspace, roots.cache]) {
    const real = await realpathOrNull(root);
    if (real !== null && proven !== real && isInside(proven, real, path.sep)) return proven;
  }
  throw incomplete(`${target} is outside of ${roots.workspace}; it was not touched`);
}

async function realpathOrNull(target: string): Promise<string | null> {
  try {
    return await realpath(target);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw incomplete(messageOf(error));
  }
}

function incomplete(detail: string): TutorialError {
  return new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }, detail);
}
