import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench, OwnPrograms } from './bench.ts';
import { ownPlaces } from './own-places.ts';
import { isInside, type ProcessInfo } from './process-info.ts';

const INTERPRETER = /\/(?:sh|dash|bash|ash|ksh|busybox|perl\d*(?:\.\d+)*)$/;

/** By what a process is proved to be ours: the programs we start, and the folders that ours work in. */
export interface Proof {
  readonly own: OwnPrograms;
  /** Real paths, as `ownPlaces` tells them. */
  readonly places: readonly string[];
}

/**
 * The living processes that are proved to be `resource`. Whatever the journal says, a process is ours only when its
 * program is one that we start and its working folder, as the system tells it, lies in one of ours; and then when it has
 * the journalled pid and start time, or runs the journalled program in the journalled folder. A reused pid has another
 * start time; a shell that happens to stand in the folder is another program.
 */
export async function findOurs(
  journalled: ProcessResource,
  { processes, own, folders }: Pick<Bench, 'processes' | 'own' | 'folders'>,
): Promise<readonly ProcessInfo[]> {
  const proof = { own, places: await ownPlaces(folders) };
  // The system tells real paths; a workspace may be reached through a link.
  const folder = await realpath(journalled.folder).catch(() => journalled.folder);
  const resource = { ...journalled, folder };
  const byPid = resource.pid === null ? null : await processes.inspect(resource.pid);
  const inFolder = await processes.inFolder(resource.folder);
  const ours = inFolder.filter((info) => isOurs(info, resource, proof));
  if (
    byPid !== null &&
    isOurs(byPid, resource, proof) &&
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
  { own, places }: Proof,
): boolean {
  if (info.pid === process.pid || !mayBeOurs(info, own)) return false;
  const sameStart =
    info.pid === resource.pid &&
    resource.startedAt !== null &&
    resource.startedAt !== '' &&
    info.startedAt === resource.startedAt;
  // A server that changed its rights hides its folder even from its owner; its command line still names it.
  if (info.folder === null) {
    return sameStart && inOneOf(resource.folder, places) && namesFolder(info, resource.folder);
  }
  if (!inOneOf(info.folder, places)) return false;
  return sameStart || (worksInFolder(info, resource) && runsProgram(info, resource, own));
}

function inOneOf(folder: string, places: readonly string[]): boolean {
  return places.some((place) => folder !== place && isInside(folder, place, path.sep));
}

function namesFolder({ argv }: ProcessInfo, folder: string): boolean {
  return argv.some((part) => isInside(part.slice(part.indexOf('=') + 1), folder, path.sep));
}

function worksInFolder(info: ProcessInfo, resource: ProcessResource): boolean {
  return (
    info.folder !== null &&
    resource.folder !== '' &&
    isInside(info.folder, resource.folder, path.sep)
  );
}

/** Whether the process runs a program, a script or a bundle that we start. */
function mayBeOurs({ program, argv }: ProcessInfo, own: OwnPrograms): boolean {
  if (program === null) return own.programs.has(nameOf(argv[0] ?? ''));
  if (isNode(program)) return argv.some((part) => own.bundles.has(bundleOf(part) ?? ''));
  const script = INTERPRETER.test(program) ? (argv[1] ?? '') : program;
  // What a wrapper of another name runs still calls itself by the name of the server.
  return own.programs.has(nameOf(script)) || own.programs.has(nameOf(argv[0] ?? ''));
}

/** Redis writes its address behind its name. */
function nameOf(program: string): string {
  return path.basename(program.split(' ')[0] ?? '').replace(/\.exe$/, '');
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
    (instance === path.basename(folder) || instance === path.basename(path.dirname(folder)))
  );
}

function isNode(program: string): boolean {
  return /^node(?:\.exe)?$/.test(path.basename(program)) || program === process.execPath;
}

/** The name of the bundle a path of a script names; null when it is no such path. */
export function bundleOf(script: string): string | null {
  return /[\\/]([^\\/]+)\.js$/.exec(script)?.[1] ?? null;
}
