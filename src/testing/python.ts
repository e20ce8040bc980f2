import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** Whether a Python of this machine has the packages that learners' files import. */
function hasPython(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders, '/usr/bin'].some(
    (folder) => spawnSync(join(folder, 'python3'), ['-c', 'import redis, pymysql']).status === 0,
  );
}

/** True when learners' Python files can be run here. */
export const PYTHON = hasPython();
