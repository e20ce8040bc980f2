import { access, realpath } from 'node:fs/promises';
import path from 'node:path';
import { msg } from '../text/message.ts';
import type { EngineDeps } from './deps.ts';
import type { Availability } from './engine.ts';
import type { ServerCommand } from './process/private-server.ts';

/** What each embedded server is built on; bundled at build time, so the version is fixed. */
export const EMBEDDED = {
  redis: { product: 'js-redis-server', version: '0.3.0' },
  mysql: { product: 'sqlite', version: '3.54.1' },
} as const;

/** Path of the bundle of an embedded server or of the labs' web program. */
export function embeddedScript(role: 'redis' | 'mysql' | 'web', deps: EngineDeps): string {
  return path.join(deps.embeddedFolder, `${role}.js`);
}

/** Whether this installation carries the embedded server. */
export async function probeEmbedded(
  role: 'redis' | 'mysql',
  deps: EngineDeps,
): Promise<Availability> {
  const where = embeddedScript(role, deps);
  const { product, version } = EMBEDDED[role];
  try {
    await access(where);
    return { usable: true, kind: 'embedded', product, version, where };
  } catch {
    const reason = msg('engine.refused.no-bundle', { path: where });
    return { usable: false, kind: 'embedded', product, reason };
  }
}

/** Node's own program as the process table shows it. */
export function nodeProgram(): Promise<string> {
  return realpath(process.execPath);
}

/** The command line of an embedded server: the instance's id is only a marker, the configuration comes on stdin. */
export function embeddedCommand(
  role: 'redis' | 'mysql' | 'web',
  deps: EngineDeps,
  instance: string,
  config: unknown,
): ServerCommand {
  return {
    command: process.execPath,
    args: ['--no-warnings', embeddedScript(role, deps), instance],
    stdin: `${JSON.stringify(config)}\n`,
  };
}
