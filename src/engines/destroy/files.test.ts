import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FolderResource } from '../../contract/resources.ts';
import { destroyFile, destroyFolder, lookAtFile, lookAtPath } from './files.ts';

describe('removing files and folders', () => {
  let root: string;
  let roots: { workspace: string; cache: string };

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'elasticache-tutorial-files-')));
    roots = { workspace: join(root, 'workspace'), cache: join(root, 'cache') };
    await mkdir(join(roots.workspace, 'instances', 'redis-1', 'data'), { recursive: true });
    await mkdir(join(root, 'precious'));
    await writeFile(join(root, 'precious', 'thesis'), '');
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  const folder = (path: string): FolderResource => ({ kind: 'folder', id: 'f', owner: 'x', path });

  it('removes a folder of the workspace with all it holds, twice without complaint', async () => {
    const ours = folder(join(roots.workspace, 'instances', 'redis-1'));
    await writeFile(join(ours.path, 'data', 'file'), '');
    await destroyFolder(ours, roots);
    await expect(lookAtPath(ours.path)).resolves.toEqual({ state: 'gone' });
    await destroyFolder(ours, roots);
  });

  it.each([
    ['a folder outside', () => join(root, 'precious')],
    ['a path that climbs out', () => join(roots.workspace, 'instances', '..', '..', 'precious')],
    ['the workspace itself', () => roots.workspace],
    ['the cache folder itself', () => roots.cache],
    ['the root of the disk', () => '/'],
  ])('never touches %s', async (_title, path) => {
    await mkdir(roots.cache);
    await expect(destroyFolder(folder(path()), roots)).rejects.toMatchObject({
      code: 'CLEANUP_INCOMPLETE',
    });
    await expect(readdir(join(root, 'precious'))).resolves.toEqual(['thesis']);
  });

  it('finds and removes what a killed write left of a file, and nothing else', async () => {
    const path = join(roots.workspace, 'secrets.json');
    for (const end of ['', '.0d76167b.tmp', '.mine', '.backup.tmp'])
      await writeFile(path + end, '');
    await rm(path);
    await expect(lookAtFile(path)).resolves.toMatchObject({ state: 'present' });
    await destroyFile({ kind: 'file', id: 'secrets', owner: 'x', path }, roots);
    await expect(lookAtFile(path)).resolves.toEqual({ state: 'gone' });
    const left = await readdir(roots.workspace);
    expect(left.sort()).toEqual(['instances', 'secrets.json.backup.tmp', 'secrets.json.mine']);
  });

  it('removes a link and not what it leads to', async () => {
    const link = join(roots.workspace, 'instances', 'link');
    await symlink(join(root, 'precious'), link);
    await destroyFolder(folder(link), roots);
    await expect(lookAtPath(link)).resolves.toEqual({ state: 'gone' });
    await expect(readdir(join(root, 'precious'))).resolves.toEqual(['thesis']);
  });

  it('is not led out of the workspace by a link on the way', async () => {
    await symlink(root, join(roots.workspace, 'way'));
    const path = join(roots.workspace, 'way', 'precious');
    await expect(destroyFolder(folder(path), roots)).rejects.toMatchObject({
      code: 'CLEANUP_INCOMPLETE',
    });
    const file = { kind: 'file', id: 'f', owner: 'x', path: join(path, 'thesis') } as const;
    await expect(destroyFile(file, roots)).rejects.toMatchObject({ code: 'CLEANUP_INCOMPLETE' });
    await expect(readdir(join(root, 'precious'))).resolves.toEqual(['thesis']);
  });

  it('takes a workspace that is gone for clean', async () => {
    const ours = folder(join(roots.workspace, 'instances', 'redis-1'));
    await rm(roots.workspace, { recursive: true });
    await destroyFolder(ours, roots);
    await expect(lookAtPath(ours.path)).resolves.toEqual({ state: 'gone' });
  });
});
