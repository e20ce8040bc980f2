import { basename, dirname } from 'node:path';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench, OwnPrograms } from './bench.ts';
import { isInside, type ProcessInfo } from './process-info.ts';

const INTERPRETER = /\/(?:sh|dash|bash|ash|ksh|busybox|perl\d*(?:\.\d+)*)$/;

/**
 * The living processes that are proved to be `resource`: the journalled pid with the journalled start time, or the
 * journalled program working in the journalled folder. A reused pid has another start time; a shell that happens to
 * stand in the folder is another program.
 */
export async function findOurs(
  resource: ProcessResource,
  { processes, own }: Pick<Bench, 'processes' | 'own'>,
): Promise<readonly ProcessInfo[]> {
  const byPid = resource.pid === null ? null : await processes.inspect(resource.pid);
  const inFolder = await processes.inFolder(resource.folder);
  const ours = inFolder.filter((info) => isOurs(info, resource, own));
  if (
    byPid !== null &&
    isOurs(byPid, resource, own) &&
    !ours.some((info) => info.pid === byPid.pid)
  ) {
    return [byPid, ...ours];
  }
  return ours;
}

/** True when `info` is proved to be the process of `resource`. */
export function isOurs(
  info: ProcessInfo,
  resource: ProcessResource,
  own: Pick<OwnPrograms, 'bundles'>,
): boolean {
  if (info.pid === process.pid) return false;
  const sameStart =
    info.pid === resource.pid &&
    resource.startedAt !== null &&
    resource.startedAt !== '' &&
    info.startedAt === resource.startedAt;
  return sameStart || (worksInFolder(info, resource) && runsProgram(info, resource, own));
}

function worksInFolder(info: ProcessInfo, resource: ProcessResource): boolean {
  return info.folder !== null && isInside(info.folder, resource.folder);
}

function runsProgram(
  info: ProcessInfo,
  resource: ProcessResource,
  own: Pick<OwnPrograms, 'bundles'>,
): boolean {
  if (isNode(resource.program)) {
    // Anybody may run Node in the folder; ours runs a bundle of ours and names the instance.
    return info.program === resource.program && runsBundle(info.argv, resource.folder, own);
  }
  if (info.program === resource.program) return true;
  // A script's process is its interpreter, with the script's path as the first argument.
  return INTERPRETER.test(info.program ?? '') && info.argv[1] === resource.program;
}

function runsBundle(
  argv: readonly string[],
  folder: string,
  { bundles }: Pick<OwnPrograms, 'bundles'>,
): boolean {
  const script = argv.findIndex((part) => bundles.has(bundleOf(part) ?? ''));
  const instance = argv[script + 1];
  return (
    script > 0 &&
    instance !== undefined &&
    (instance === basename(folder) || instance === basename(dirname(folder)))
  );
}

function isNode(program: string): boolean {
  return /^node(?:\.exe)?$/.test(basename(program)) || program === process.execPath;
}

/** The name of the bundle a path of a script names; null when it is no such path. */
export function bundleOf(script: string): string | null {
  return /[\\/]([^\\/]+)\.js$/.exec(script)?.[1] ?? null;
}
