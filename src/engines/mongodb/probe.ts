import { msg } from '../../text/message.ts';
import {
  findPrograms,
  isOlder,
  searchFolders,
  versionLine,
  type Program,
} from '../kinds/programs.ts';
import { notFound, refusal, usable, type Probed } from '../kinds/system.ts';

const NAME = 'mongod';
const INSTALLED = { names: /^mongodb/i };
/** The oldest that the driver speaks with. */
const MINIMUM = [4, 4] as const;

/** Looks for `mongod` in PATH and the platform's usual folders. */
export async function probeSystemMongo(
  pathValue: string,
  platform: NodeJS.Platform,
): Promise<readonly Probed[]> {
  const folders = await searchFolders(pathValue, platform, INSTALLED);
  const programs = await findPrograms([NAME], folders, platform);
  if (programs.length === 0) return [notFound(NAME, [NAME])];
  return Promise.all(programs.map(probeOne));
}

/** Reads `db version v7.0.14`, the first line of `mongod --version`; null for anything else. */
export function parseMongodVersion(line: string): string | null {
  return /^db version v(\d+(?:\.\d+)+)/.exec(line)?.[1] ?? null;
}

async function probeOne(program: Program): Promise<Probed> {
  const where = { path: program.path };
  const line = await versionLine(program);
  if (line === null) return refusal(NAME, msg('engine.refused.no-answer', where));
  const version = parseMongodVersion(line);
  if (version === null) return refusal(NAME, msg('engine.refused.unknown', { ...where, line }));
  if (isOlder(version, MINIMUM)) {
    const minimum = MINIMUM.join('.');
    return refusal(NAME, msg('engine.refused.too-old', { ...where, version, minimum }));
  }
  return usable({ program, product: NAME, version });
}
