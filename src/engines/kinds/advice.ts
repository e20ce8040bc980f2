import { access } from 'node:fs/promises';
import { msg, type Message, type MessageKey } from '../../text/message.ts';

/** One way to get a real server: why, and the command to type. */
export interface Advice {
  readonly message: Message;
  /** Lines to type; the same in every language. */
  readonly commands: readonly string[];
}

/** How the servers of one family are installed. */
export type InstallAdvice = PackagedServer | NoPackage;

/** Nothing is installed; what is said instead, on every platform. */
interface NoPackage {
  readonly packages: null;
  readonly other: MessageKey;
}

interface PackagedServer {
  /** Name of the package for each package manager that has one. */
  readonly packages: Readonly<Partial<Record<PackageManager, string>>>;
  readonly windows: { readonly message: MessageKey; readonly command: string };
  /** Where no package manager is known. */
  readonly other: MessageKey;
}

/** Package managers of Linux, each with what is typed before the package's name, and Homebrew. */
type PackageManager = 'apt' | 'dnf' | 'pacman' | 'apk' | 'brew';

const LINUX = [
  { manager: 'apt', program: '/usr/bin/apt-get', install: 'sudo apt-get install' },
  { manager: 'dnf', program: '/usr/bin/dnf', install: 'sudo dnf install' },
  { manager: 'pacman', program: '/usr/bin/pacman', install: 'sudo pacman -S' },
  { manager: 'apk', program: '/sbin/apk', install: 'sudo apk add' },
] as const;

/** How to get a real server of a family on this platform. */
export async function adviceFor(
  install: InstallAdvice,
  platform: NodeJS.Platform,
  exists: (path: string) => Promise<boolean> = isThere,
): Promise<readonly Advice[]> {
  if (install.packages === null) return [{ message: { key: install.other }, commands: [] }];
  const { packages, windows, other } = install;
  if (platform === 'darwin' && packages.brew !== undefined) {
    return [{ message: msg('doctor.advice.brew'), commands: [`brew install ${packages.brew}`] }];
  }
  if (platform === 'win32') {
    return [{ message: { key: windows.message }, commands: [windows.command] }];
  }
  for (const { manager, program, install: typed } of LINUX) {
    const name = packages[manager];
    if (name !== undefined && (await exists(program))) {
      const command = `${typed} ${name}`;
      return [{ message: msg('doctor.advice.linux'), commands: [command] }];
    }
  }
  return [{ message: { key: other }, commands: [] }];
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
