import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import type { FolderResource, ProcessResource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Bench } from './bench.ts';

/** Name of the workspace's folder that holds one folder per instance. */
export const INSTANCES = 'instances';

/** Name of the cache's folder that holds data folders for fast starts. */
export const TEMPLATES = 'templates';

/** A new instance id such as `redis-3fa94c1e`; also the name of its folder. */
export function newInstanceId(role: string): string {
  return `${role}-${randomBytes(4).toString('hex')}`;
}

/** Whether a folder's name is an id that `newInstanceId` makes: anything else in the folder is a learner's. */
export function isInstanceId(name: string): boolean {
  return /^[a-z]+-[0-9a-f]{8}$/.test(name);
}

/** A password of 32 letters and digits (190 bits); needs no quoting anywhere. */
export function newPassword(): string {
  let password = '';
  while (password.length < 32) {
    password += randomBytes(48)
      .toString('base64')
      .replace(/[^A-Za-z0-9]/g, '');
  }
  return password.slice(0, 32);
}

/** References into the secrets file. */
export const secretRef = {
  password: (instance: string): string => `${instance}.password`,
  admin: (instance: string): string => `${instance}.admin`,
  url: (instance: string): string => `${instance}.url`,
  user: (instance: string, name: string, index: number): string =>
    `${instance}.user.${name}.${index}`,
};

/** A secret; null when it was never kept. */
export function secretOrNull(secrets: SecretStore, ref: string): Promise<string | null> {
  return secrets.get(ref).catch(() => null);
}

/** The id of the instance whose folder holds the process's: the first name below `instances`. */
export function instanceOf(process: ProcessResource, workspace: string): string {
  const parts = process.folder.split(path.sep);
  const below = parts.lastIndexOf(INSTANCES) + 1;
  return below > 0 ? (parts[below] ?? '') : path.relative(workspace, process.folder);
}

/** Journals and then makes the 0700 folder of an instance. Throws WORKSPACE_UNUSABLE or DISK_FULL. */
export async function makeInstanceFolder(
  bench: Bench,
  owner: string,
  instance: string,
): Promise<FolderResource> {
  const workspace = await makeFolder(bench.folders.workspace);
  const parent = path.join(workspace, INSTANCES);
  if ((await makeFolder(parent)) !== parent) {
    // What is made behind a link would not be ours any more when it has to be removed.
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: workspace }, `${parent} is a link`);
  }
  const resource: FolderResource = {
    kind: 'folder',
    id: `${instance}/folder`,
    owner,
    path: path.join(parent, instance),
  };
  await bench.ledger.intend(resource);
  await makeFolder(resource.path);
  await bench.ledger.created(resource);
  return resource;
}

/** Makes a 0700 folder with its parents and returns its real path. Throws WORKSPACE_UNUSABLE or DISK_FULL. */
export async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await realpath(folder);
  } catch (error) {
    const code = hasCode(error, 'ENOSPC') ? 'DISK_FULL' : 'WORKSPACE_UNUSABLE';
    throw new TutorialError(code, { folder }, messageOf(error));
  }
}
