import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { confiningProfile, type AppArmorFolders } from './apparmor.ts';

const PROGRAM = '/usr/sbin/mysqld';
const PROFILE =
  '# vim:syntax=apparmor\n#include <tunables/global>\n\n/usr/sbin/mysqld {\n  /var/lib/mysql/** rwk,\n}\n';

describe('confiningProfile', () => {
  let root: string;
  let folders: AppArmorFolders;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-apparmor-'));
    folders = { enabledFile: join(root, 'enabled'), profiles: root };
    await writeFile(folders.enabledFile, 'Y\n');
    await writeFile(join(root, 'usr.sbin.mysqld'), PROFILE);
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('names the profile that is enforced', async () => {
    await expect(confiningProfile(PROGRAM, folders)).resolves.toBe(join(root, 'usr.sbin.mysqld'));
  });

  it('finds none for another program', async () => {
    await expect(confiningProfile('/opt/mysql/bin/mysqld', folders)).resolves.toBeNull();
  });

  it("finds none in a profile of comments, as MariaDB's is", async () => {
    await writeFile(join(root, 'usr.sbin.mysqld'), PROFILE.replace(/^/gm, '# '));
    await expect(confiningProfile(PROGRAM, folders)).resolves.toBeNull();
  });

  it('finds none where AppArmor is off or the profile is disabled', async () => {
    await mkdir(join(root, 'disable'));
    await writeFile(join(root, 'disable', 'usr.sbin.mysqld'), '');
    await expect(confiningProfile(PROGRAM, folders)).resolves.toBeNull();
    await rm(join(root, 'disable'), { recursive: true });
    await writeFile(folders.enabledFile, 'N\n');
    await expect(confiningProfile(PROGRAM, folders)).resolves.toBeNull();
  });
});
