import { msg } from '../../text/message.ts';
import type { Availability } from '../engine.ts';
import { findPrograms, searchFolders, versionLine, type Program } from '../programs.ts';

/** A memcached that can be started. */
export interface FoundMemcached {
  readonly program: Program;
  readonly product: 'memcached';
  readonly version: string;
}

/** One program that was looked at: how it is shown, and the server when it can be used. */
export interface ProbedMemcached {
  readonly availability: Availability;
  readonly server: FoundMemcached | null;
}

const NAME = 'memcached';
/** The first with a login in the text protocol (`-Y`): a server without would be open to all users of the machine. */
const MINIMUM = [1, 5, 15] as const;

/** Looks for memcached in PATH and the platform's usual folders. */
export async function probeSystemMemcached(
  pathValue: string,
  platform: NodeJS.Platform,
): Promise<readonly ProbedMemcached[]> {
  const programs = await findPrograms([NAME], await searchFolders(pathValue, platform), platform);
  if (programs.length === 0) return [refused(msg('engine.refused.not-found', { names: NAME }))];
  return Promise.all(programs.map(probeOne));
}

/** Reads `memcached 1.6.18`; null for anything else. */
export function parseMemcachedVersion(line: string): string | null {
  return /^memcached (\d+(?:\.\d+)+)/.exec(line)?.[1] ?? null;
}

async function probeOne(program: Program): Promise<ProbedMemcached> {
  const where = { path: program.path };
  const line = await versionLine(program);
  if (line === null) return refused(msg('engine.refused.no-answer', where));
  const version = parseMemcachedVersion(line);
  if (version === null) return refused(msg('engine.refused.unknown', { ...where, line }));
  if (isOlder(version)) {
    const minimum = MINIMUM.join('.');
    return refused(msg('engine.refused.too-old', { ...where, version, minimum }));
  }
  const product = NAME;
  return {
    availability: { usable: true, kind: 'system', product, version, where: program.path },
    server: { program, product, version },
  };
}

function isOlder(version: string): boolean {
  const own = version.split('.').map(Number);
  const differing = MINIMUM.findIndex((part, index) => part !== (own[index] ?? 0));
  return differing >= 0 && (own[differing] ?? 0) < (MINIMUM[differing] ?? 0);
}

function refused(reason: ReturnType<typeof msg>): ProbedMemcached {
  return {
    availability: { usable: false, kind: 'system', product: NAME, reason },
    server: null,
  };
}
