import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ProcessRole } from '../../contract/engine-kind.ts';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench, OwnPrograms } from './bench.ts';
import { ownPlaces } from './own-places.ts';
import { isInside, type ProcessInfo } from './process-info.ts';

/** The path of a script, with its name. */
const NODE_SCRIPT = /[\\/]([^\\/]+)\.js$/;
const PYTHON_SCRIPT = /[\\/]([^\\/]+)\.py$/;
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
  if (runsScripts(program)) return scriptOf({ program, argv }, own) !== null;
  const script = INTERPRETER.test(program) ? (argv[1] ?? '') : program;
  // What a wrapper of another name runs still calls itself by the name of the server.
  return own.programs.has(nameOf(script)) || own.programs.has(nameOf(argv[0] ?? ''));
}

/** Redis writes its address behind its name. */
function nameOf(program: string): string {
  return path.basename(program.split(' ')[0] ?? '').replace(/\.exe$/, '');
}

function runsProgram(info: ProcessInfo, resource: ProcessResource, own: OwnPrograms): boolean {
  if (runsScripts(resource.program)) {
    // Anybody may run Node or Python in the folder; ours runs a script of ours and names the instance.
    return info.program === resource.program && runsOurScript(info, resource.folder, own);
  }
  if (info.program === resource.program) return true;
  // A script's process is its interpreter, with the script's path as the first argument.
  return INTERPRETER.test(info.program ?? '') && info.argv[1] === resource.program;
}

function runsOurScript(info: ProcessInfo, folder: string, own: OwnPrograms): boolean {
  const script = scriptOf(info, own);
  const instance = script === null ? undefined : info.argv[script.at + 1];
  return (
    script !== null &&
    script.at > 0 &&
    instance !== undefined &&
    (instance === path.basename(folder) || instance === path.basename(path.dirname(folder)))
  );
}

/** The first of our scripts that an interpreter's command line names, where, and what it then is; null without one. */
export function scriptOf(
  { program, argv }: Pick<ProcessInfo, 'program' | 'argv'>,
  { bundles, scripts }: Pick<OwnPrograms, 'bundles' | 'scripts'>,
): { readonly at: number; readonly role: ProcessRole } | null {
  if (program === null || !runsScripts(program)) return null;
  const python = isPython(program);
  const known = python ? scripts : bundles;
  const pathOfScript = python ? PYTHON_SCRIPT : NODE_SCRIPT;
  for (const [at, part] of argv.entries()) {
    const role = known.get(pathOfScript.exec(part)?.[1] ?? '');
    if (role !== undefined) return { at, role };
  }
  return null;
}

function runsScripts(program: string): boolean {
  return isNode(program) || isPython(program);
}

function isNode(program: string): boolean {
  return /^node(?:\.exe)?$/.test(path.basename(program)) || program === process.execPath;
}

/** macOS writes it with a capital; Debian's has its version in its name. */
function isPython(program: string): boolean {
  return /^python(?:\d+(?:\.\d+)*)?(?:\.exe)?$/i.test(path.basename(program));
}
