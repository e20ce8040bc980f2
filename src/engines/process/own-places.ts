import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Folders } from './bench.ts';
import { INSTANCES, TEMPLATES } from './instance-folder.ts';

/**
 * Real paths of the folders that our processes work in: the instances of the workspace and the templates of the cache.
 * The workspace and the cache may be reached through links; a link in the place of one of the two leads to a
 * stranger's folder and is left out.
 */
export async function ownPlaces({
  workspace,
  cache,
}: Pick<Folders, 'workspace' | 'cache'>): Promise<readonly string[]> {
  const wanted = [
    [workspace, INSTANCES],
    [cache, TEMPLATES],
  ] as const;
  const found = await Promise.all(wanted.map(([base, name]) => placeIn(base, name)));
  return found.filter((place) => place !== null);
}

async function placeIn(base: string, name: string): Promise<string | null> {
  const real = await realpath(base).catch(() => null);
  if (real === null) return null;
  const place = path.join(real, name);
  // A process may outlive its folder, so one that is gone counts by its name.
  return (await realpath(place).catch(() => place)) === place ? place : null;
}
