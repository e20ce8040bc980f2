import { constants } from 'node:fs';
import { access, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../process/run.ts';

/** A program found on this machine. */
export interface Program {
  /** As found; may be a link whose name tells the program what to be. */
  readonly path: string;
  /** With every link resolved: what the operating system shows of its process. */
  readonly real: string;
}

/** Folders by platform. */
type Places = Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;

/** A non-root PATH often lacks the sbin folders; Red Hat keeps mysqld in libexec. */
const SYSTEM_FOLDERS: Places = {
  linux: ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/bin', '/usr/libexec'],
  darwin: ['/opt/homebrew/bin', '/opt/homebrew/sbin', '/usr/local/bin', '/usr/local/sbin'],
};

/** Homebrew links versioned formulas here only; Windows' installers make one folder for each server. */
const PARENTS: Places = {
  darwin: ['/opt/homebrew/opt', '/usr/local/opt'],
  linux: ['/home/linuxbrew/.linuxbrew/opt'],
  win32: ['C:\\Program Files'],
};

/** Where the installers of one family's servers put them, beside the usual places. */
export interface Installed {
  /** Of their folders below a parent, such as `redis@7.2`; the programs are in its `bin`. */
  readonly names: RegExp;
  readonly folders?: Places;
  readonly parents?: Places;
}

/** Every folder where a server's program may be: PATH first, then the platform's usual places. */
export async function searchFolders(
  pathValue: string,
  platform: NodeJS.Platform,
  { names, folders: more = {}, parents = {} }: Installed,
): Promise<readonly string[]> {
  const own = pathValue.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
  const usual = [...(SYSTEM_FOLDERS[platform] ?? []), ...(more[platform] ?? [])];
  const above = [...(PARENTS[platform] ?? []), ...(parents[platform] ?? [])];
  const nested = await Promise.all(above.map((parent) => binFolders(parent, names)));
  const folders = [...own, ...usual, ...nested.flat()];
  return [...new Set(folders.filter((folder) => path.isAbsolute(folder)))];
}

async function binFolders(parent: string, names: RegExp): Promise<string[]> {
  const found = await readdir(parent).catch(() => []);
  return found.filter((name) => names.test(name)).map((name) => path.join(parent, name, 'bin'));
}

/** Every program of one of these names, in the folders' order; the same file is listed once. */
export async function findPrograms(
  names: readonly string[],
  folders: readonly string[],
  platform: NodeJS.Platform,
): Promise<readonly Program[]> {
  const suffix = platform === 'win32' ? '.exe' : '';
  const found = new Map<string, Program>();
  for (const name of names) {
    for (const folder of folders) {
      const candidate = path.join(folder, name + suffix);
      const real = await executable(candidate);
      if (real !== null && !found.has(real)) found.set(real, { path: candidate, real });
    }
  }
  return [...found.values()];
}

async function executable(candidate: string): Promise<string | null> {
  try {
    await access(candidate, constants.X_OK);
    return await realpath(candidate);
  } catch {
    return null;
  }
}

/** Long enough for a busy machine: it only bounds a program that hangs. */
const VERSION_MS = 30_000;

/** What `--version` prints, in one line; null when the program does not run or takes longer than 30 s. */
export async function versionLine(program: Program): Promise<string | null> {
  const { code, stdout, stderr } = await runCommand(program.path, ['--version'], VERSION_MS);
  const line = (stdout.trim() === '' ? stderr : stdout).trim().split('\n')[0];
  return code === 0 && line !== undefined && line !== '' ? line : null;
}

/** Whether a version such as `10.4.34` is older than the parts of another, the most significant first. */
export function isOlder(version: string, minimum: readonly number[]): boolean {
  const own = version.split('.').map(Number);
  const differing = minimum.findIndex((part, index) => part !== (own[index] ?? 0));
  return differing >= 0 && (own[differing] ?? 0) < (minimum[differing] ?? 0);
}
