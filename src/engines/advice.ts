import { access } from 'node:fs/promises';
import { msg, type Message } from '../text/message.ts';

/** One way to get a real server: why, and the command to type. */
export interface Advice {
  readonly message: Message;
  /** Lines to type; the same in every language. */
  readonly commands: readonly string[];
}

/** Package managers of Linux with the names their distributions give the servers. */
const LINUX = [
  {
    manager: '/usr/bin/apt-get',
    redis: 'sudo apt-get install redis-server',
    mysql: 'sudo apt-get install mariadb-server',
  },
  {
    manager: '/usr/bin/dnf',
    redis: 'sudo dnf install valkey',
    mysql: 'sudo dnf install mariadb-server',
  },
  { manager: '/usr/bin/pacman', redis: 'sudo pacman -S valkey', mysql: 'sudo pacman -S mariadb' },
  { manager: '/sbin/apk', redis: 'sudo apk add valkey', mysql: 'sudo apk add mariadb' },
] as const;

/** How to get a real server for one role on this platform. */
export async function adviceFor(
  role: 'redis' | 'mysql',
  platform: NodeJS.Platform,
  exists: (path: string) => Promise<boolean> = isThere,
): Promise<readonly Advice[]> {
  if (platform === 'darwin') {
    const command = role === 'redis' ? 'brew install redis' : 'brew install mariadb';
    return [{ message: msg('doctor.advice.brew'), commands: [command] }];
  }
  if (platform === 'win32') {
    return role === 'redis'
      ? [{ message: msg('doctor.advice.wsl'), commands: ['wsl --install'] }]
      : [{ message: msg('doctor.advice.winget'), commands: ['winget install MariaDB.Server'] }];
  }
  for (const known of LINUX) {
    if (await exists(known.manager)) {
      return [{ message: msg('doctor.advice.linux'), commands: [known[role]] }];
    }
  }
  return [{ message: msg('doctor.advice.other'), commands: [] }];
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
