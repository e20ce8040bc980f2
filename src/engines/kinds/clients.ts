import type { Bench } from '../process/bench.ts';
import { findPrograms, searchFolders, type Installed, type Program } from './programs.ts';

/** The first client program of one of these names on this machine; null where there is none. */
export async function findClient(
  names: readonly string[],
  installed: Installed,
  { path, platform }: Pick<Bench, 'path' | 'platform'>,
): Promise<Program | null> {
  const folders = await searchFolders(path, platform, installed);
  const [first = null] = await findPrograms(names, folders, platform);
  return first;
}
