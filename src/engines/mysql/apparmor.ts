import { access, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where AppArmor's state and profiles are; another folder in tests. */
export interface AppArmorFolders {
  readonly enabledFile: string;
  readonly profiles: string;
}

const SYSTEM: AppArmorFolders = {
  enabledFile: '/sys/module/apparmor/parameters/enabled',
  profiles: '/etc/apparmor.d',
};

/**
 * The AppArmor profile that confines a server to its own data folder; null when none does. Ubuntu's MySQL package
 * brings one (`usr.sbin.mysqld`); MariaDB's is empty on purpose.
 */
export async function confiningProfile(
  program: string,
  folders: AppArmorFolders = SYSTEM,
): Promise<string | null> {
  const enabled = await readFile(folders.enabledFile, 'utf8').catch(() => '');
  if (!enabled.startsWith('Y')) return null;
  const name = program.replace(/^\//, '').replaceAll('/', '.');
  const profile = path.join(folders.profiles, name);
  const text = await readFile(profile, 'utf8').catch(() => '');
  if (!confines(text, program)) return null;
  for (const place of ['disable', 'force-complain']) {
    if (await isThere(path.join(folders.profiles, place, name))) return null;
  }
  return profile;
}

/** True when a line outside of comments opens an enforced profile for the program. */
function confines(text: string, program: string): boolean {
  return text.split('\n').some((line) => {
    const opens = line.trimEnd().endsWith('{') && line.includes(program);
    return opens && !line.trimStart().startsWith('#') && !/\bcomplain\b/.test(line);
  });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
