import { msg } from '../../text/message.ts';
import type { Availability } from '../engine.ts';
import { findPrograms, searchFolders, versionLine, type Program } from '../programs.ts';

/** A server program that can be started, and what it is. */
export interface FoundServer {
  readonly program: Program;
  readonly product: string;
  readonly version: string;
}

/** One program that was looked at: how it is shown, and the server when it can be used. */
export interface Probed {
  readonly availability: Availability;
  readonly server: FoundServer | null;
}

const NAMES = ['redis-server', 'valkey-server'];

/** Looks for redis-server and valkey-server; told apart by what they print, never by their names. */
export async function probeSystemRedis(
  pathValue: string,
  platform: NodeJS.Platform,
): Promise<readonly Probed[]> {
  const folders = await searchFolders(pathValue, platform);
  const programs = await findPrograms(NAMES, folders, platform);
  if (programs.length === 0) {
    const reason = msg('engine.refused.not-found', { names: NAMES.join(', ') });
    return [refusal('redis', reason)];
  }
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

/** A program that can be used. */
export function usable(server: FoundServer): Probed {
  const { product, version, program } = server;
  return {
    availability: { usable: true, kind: 'system', product, version, where: program.path },
    server,
  };
}

/** A program that cannot be used, and why. */
export function refusal(product: string, reason: ReturnType<typeof msg>): Probed {
  return { availability: { usable: false, kind: 'system', product, reason }, server: null };
}
