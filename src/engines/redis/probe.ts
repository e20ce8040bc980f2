import { msg } from '../../text/message.ts';
import { findPrograms, searchFolders, versionLine, type Program } from '../kinds/programs.ts';
import { notFound, refusal, usable, type Probed } from '../kinds/system.ts';

const NAMES = ['redis-server', 'valkey-server'];
/** Where the programs of the family are, beside the usual places. */
export const INSTALLED = { names: /^(?:redis|valkey)/i };

/** Looks for redis-server and valkey-server; told apart by what they print, never by their names. */
export async function probeSystemRedis(
  pathValue: string,
  platform: NodeJS.Platform,
): Promise<readonly Probed[]> {
  const folders = await searchFolders(pathValue, platform, INSTALLED);
  const programs = await findPrograms(NAMES, folders, platform);
  if (programs.length === 0) return [notFound('redis', NAMES)];
  return Promise.all(programs.map(probeOne));
}

/** Reads `Redis server v=7.0.15 sha=…` or `Valkey server v=8.1.3 …`. */
export function parseRedisVersion(line: string): { product: string; version: string } | null {
  const match = /^(Redis|Valkey) server v=(\d+(?:\.\d+)*)/i.exec(line);
  return match === null
    ? null
    : { product: (match[1] ?? '').toLowerCase(), version: match[2] ?? '' };
}

async function probeOne(program: Program): Promise<Probed> {
  const line = await versionLine(program);
  if (line === null) {
    return refusal('redis', msg('engine.refused.no-answer', { path: program.path }));
  }
  const parsed = parseRedisVersion(line);
  if (parsed === null) {
    return refusal('redis', msg('engine.refused.unknown', { path: program.path, line }));
  }
  if (parsed.product === 'redis' && Number.parseInt(parsed.version, 10) < 6) {
    const { version } = parsed;
    return refusal(
      'redis',
      msg('engine.refused.too-old', { path: program.path, version, minimum: '6.0' }),
    );
  }
  return usable({ program, ...parsed });
}
