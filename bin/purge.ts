import { randomBytes } from 'node:crypto';
import { lstat, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a workspace holds of ours when cleanup is done; what else is in it is the learner's. */
const OURS =
  /^(journal(\.previous|\.corrupt-\d+)?\.jsonl(\.tmp)?|(secrets|draft|settings|(quiz|progress)(\.damaged-\d+)?)\.json(\.[\w.]+\.tmp)?)$/;

/** What is being made by another process at this moment has this name. */
const BUILDING = '.building-';

/** Nobody works on a data folder for longer than this (ms); who left it was killed. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Removes the journal, what was learned, the answers to the quiz, and the cached data folders. The cache is shared with
 * other workspaces, where servers may start right now: what they copy is renamed before it is removed, so that they find
 * all of it or nothing, and what they build is left to them.
 */
export async function purge(workspace: string, cache: string): Promise<void> {
  await purgeWorkspace(workspace);
  await purgeCache(cache);
}

async function purgeWorkspace(folder: string): Promise<void> {
  // The workspace may be reached by a link: then both go.
  const real = await realpath(folder).catch(() => null);
  if (real === null) return;
  for (const name of await namesIn(real)) {
    if (OURS.test(name)) await rm(path.join(real, name), { force: true });
  }
  // Stays when something of the learner's is in it.
  await rmdir(real).catch(() => undefined);
  if ((await lstat(folder).catch(() => null))?.isSymbolicLink() === true) {
    const stands = await stat(folder).catch(() => null);
    if (stands === null) await rm(folder, { force: true });
  }
}

async function purgeCache(cache: string): Promise<void> {
  for (const folder of await namesIn(cache)) {
    const shelf = path.join(cache, folder);
    for (const name of await namesIn(shelf)) {
      const template = path.join(shelf, name);
      if (name.startsWith(BUILDING) && !(await isAbandoned(template))) continue;
      const aside = path.join(shelf, `.purged-${randomBytes(4).toString('hex')}`);
      await rename(template, aside).catch(() => undefined);
      await rm(aside, { recursive: true, force: true, maxRetries: 5 });
    }
    await rmdir(shelf).catch(() => undefined);
  }
  await rmdir(cache).catch(() => undefined);
}

async function isAbandoned(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ABANDONED;
}

/** None where there is no folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
