import { msg } from '../../text/message.ts';
import {
  findPrograms,
  isOlder,
  searchFolders,
  versionLine,
  type Program,
} from '../kinds/programs.ts';
import { notFound, refusal, usable, type Probed } from '../kinds/system.ts';

const NAME = 'memcached';
const INSTALLED = { names: /^memcached/i };
/** The first with a login in the text protocol (`-Y`): a server without would be open to all users of the machine. */
const MINIMUM = [1, 5, 15] as const;

/** Looks for memcached in PATH and the platform's usual folders. */
export async function probeSystemMemcached(
  pathValue: string,
  platform: NodeJS.Platform,
): Promise<readonly Probed[]> {
  const folders = await searchFolders(pathValue, platform, INSTALLED);
  const programs = await findPrograms([NAME], folders, platform);
  if (programs.length === 0) return [notFound(NAME, [NAME])];
  return Promise.all(programs.map(probeOne));
}

/** Reads `memcached 1.6.18`; null for anything else. */
export function parseMemcachedVersion(line: string): string | null {
  return /^memcached (\d+(?:\.\d+)+)/.exec(line)?.[1] ?? null;
}

async function probeOne(program: Program): Promise<Probed> {
  const where = { path: program.path };
  const line = await versionLine(program);
  if (line === null) return refusal(NAME, msg('engine.refused.no-answer', where));
  const version = parseMemcachedVersion(line);
  if (version === null) return refusal(NAME, msg('engine.refused.unknown', { ...where, line }));
  if (isOlder(version, MINIMUM)) {
    const minimum = MINIMUM.join('.');
    return refusal(NAME, msg('engine.refused.too-old', { ...where, version, minimum }));
  }
  return usable({ program, product: NAME, version });
}
