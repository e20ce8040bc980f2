import { describe, expect, it } from '@jest/globals';
import type { ProcessResource } from '../../contract/resources.ts';
import { darwinProcessTable, pidsInFolder } from './darwin.ts';
import { isOurs, type Proof } from './identity.ts';
import { isInside, type ProcessInfo } from './process-info.ts';
import { parseProcesses } from './windows.ts';

const PROOF: Proof = {
  own: {
    programs: new Map([
      ['redis-server', 'redis'],
      ['redis-check-rdb', 'redis'],
      ['mariadb-install-db', 'mysql'],
    ]),
    bundles: new Map([['redis', 'redis']]),
    scripts: new Map([['learner', 'helper']]),
  },
  places: ['/w/instances', '/c/templates'],
};
const FOLDER = '/w/instances/redis-1';
const resource: ProcessResource = {
  kind: 'process',
  id: 'redis-1/process',
  owner: 'create-redis',
  role: 'redis',
  program: '/usr/bin/redis-check-rdb',
  folder: FOLDER,
  port: 7000,
  pid: 42,
  startedAt: 'boot:100',
};
const info: ProcessInfo = {
  pid: 42,
  startedAt: 'boot:100',
  program: '/usr/bin/redis-check-rdb',
  folder: FOLDER,
  argv: ['redis-server 127.0.0.1:7000'],
  stopped: false,
};

describe('isOurs', () => {
  it.each<[string, boolean, Partial<ProcessInfo>]>([
    [
      'the same pid and start time, folder hidden but on the command line',
      true,
      { folder: null, program: null, argv: ['/usr/bin/redis-server', `--dir=${FOLDER}/data`] },
    ],
    ['the same pid and start time, folder unknown', false, { folder: null, program: null }],
    [
      'the same pid and start time, in the folder of a moved workspace',
      true,
      { folder: '/w/instances/x' },
    ],
    [
      'the same pid and start time, another program',
      false,
      { program: '/bin/sleep', argv: ['sleep'] },
    ],
    ['the same pid and start time, outside of our folders', false, { folder: '/srv/redis' }],
    [
      'the same pid and start time, in the folder of all instances',
      false,
      { folder: '/w/instances' },
    ],
    [
      'the same pid and start time, in a folder of a longer name',
      false,
      { folder: '/w/instances-2/x' },
    ],
    ['the program in the folder under another pid', true, { pid: 43, startedAt: 'boot:101' }],
    ['the program in a folder below', true, { pid: 43, folder: `${FOLDER}/node-7001` }],
    ['the same pid, another start time, elsewhere', false, { startedAt: 'boot:9', folder: '/' }],
    ['another program in the folder', false, { pid: 43, program: '/usr/bin/bash' }],
    ['the program in a folder with a longer name', false, { pid: 43, folder: `${FOLDER}0` }],
    ['the program elsewhere', false, { pid: 43, folder: '/var/lib/redis' }],
  ])('%s: %s', (_title, ours, difference) => {
    expect(isOurs({ ...info, ...difference }, resource, PROOF)).toBe(ours);
  });

  it.each(['/', '', '/srv', '/w', '/w/instances/../..'])(
    'never follows a journal out of our folders, to %j',
    (folder) => {
      const stranger = { ...info, pid: 43, folder: '/srv/redis' };
      expect(isOurs(stranger, { ...resource, folder, pid: null }, PROOF)).toBe(false);
      expect(isOurs(stranger, { ...resource, folder, pid: 43 }, PROOF)).toBe(false);
    },
  );

  it.each(['/bin/sleep', '/usr/sbin/sshd', '/usr/bin/redis-server-of-mine'])(
    'never takes %s for ours, whatever the journal says',
    (program) => {
      const stranger = { ...info, program, argv: [program, '60'] };
      expect(isOurs(stranger, { ...resource, program }, PROOF)).toBe(false);
    },
  );

  it('never takes this very process for ours', () => {
    const self = { ...info, pid: process.pid };
    expect(isOurs(self, { ...resource, pid: process.pid }, PROOF)).toBe(false);
  });

  it('knows a script by its interpreter, and no editor that has it open', () => {
    const install = { ...resource, program: '/usr/bin/mariadb-install-db', pid: null };
    const shell = { ...info, program: '/usr/bin/dash', argv: ['/bin/sh', install.program] };
    expect(isOurs(shell, install, PROOF)).toBe(true);
    expect(isOurs({ ...shell, program: '/usr/bin/vim' }, install, PROOF)).toBe(false);
  });

  it('knows an embedded engine by its bundle and its instance', () => {
    const embedded = { ...resource, program: process.execPath, pid: null };
    const node = { ...info, program: process.execPath, pid: 43 };
    const argv = ['node', '--no-warnings', '/p/dist/embedded/redis.js', 'redis-1'];
    expect(isOurs({ ...node, argv }, embedded, PROOF)).toBe(true);
    expect(isOurs({ ...node, argv: ['node', '/home/me/redis.js'] }, embedded, PROOF)).toBe(false);
    expect(isOurs({ ...node, argv: ['node'] }, embedded, PROOF)).toBe(false);
  });

  it.each<[string, boolean, Partial<ProcessInfo>]>([
    ['our script and the instance', true, {}],
    ['our script and another instance', false, { argv: ['python3', '/p/learner.py', 'redis-2'] }],
    ['our script alone', false, { argv: ['python3', '-B', '/p/learner.py'] }],
    ['a script of the learner', false, { argv: ['python3', '/home/me/redis.py', 'redis-1'] }],
    ['no script', false, { argv: ['python3'] }],
    ['a bundle of Node', false, { argv: ['python3', '/p/redis.js', 'redis-1'] }],
    ['our script in another folder', false, { folder: '/home/me' }],
    ['another Python', false, { program: '/usr/bin/python3.12' }],
    ['an editor', false, { program: '/usr/bin/vim' }],
  ])('knows a Python program by %s: %s', (_title, ours, difference) => {
    const python = { ...resource, program: '/usr/bin/python3.11', pid: null };
    const argv = ['python3', '-B', '-u', '/p/dist/embedded/learner.py', 'redis-1'];
    const running = { ...info, program: python.program, pid: 43, argv, ...difference };
    expect(isOurs(running, python, PROOF)).toBe(ours);
  });

  it('takes no Python program for ours by its pid and start time alone', () => {
    const python = { ...resource, program: '/usr/bin/python3.11' };
    const running = { ...info, program: python.program };
    expect(isOurs({ ...running, argv: ['python3', 'app.py'] }, python, PROOF)).toBe(false);
    const argv = ['python3', '/p/learner.py', 'redis-1'];
    expect(isOurs({ ...running, argv }, python, PROOF)).toBe(true);
  });
});

describe('isInside', () => {
  it('compares whole names', () => {
    expect(isInside('/a/b', '/a/b')).toBe(true);
    expect(isInside('/a/b/c', '/a/b')).toBe(true);
    expect(isInside('/a/bc', '/a/b')).toBe(false);
    expect(isInside('/a', '/')).toBe(true);
  });
});

describe("macOS's process table", () => {
  const answers: Readonly<Record<string, string>> = {
    'state=,lstart=,comm=':
      'Ss   Mon Jan  5 10:00:00 2026     /opt/homebrew/opt/redis/bin/redis-server\n',
    'args=': '/opt/homebrew/opt/redis/bin/redis-server 127.0.0.1:7000\n',
    '-Fn': 'p42\nfcwd\nn/w/instances/redis-1\n',
  };
  const run = (_program: string, args: readonly string[]) =>
    Promise.resolve({ code: 0, stdout: answers[args.at(-1) ?? ''] ?? '', stderr: '' });

  it('reads ps and lsof', async () => {
    await expect(darwinProcessTable(run).inspect(42)).resolves.toEqual({
      pid: 42,
      startedAt: 'Mon Jan 5 10:00:00 2026',
      program: '/opt/homebrew/opt/redis/bin/redis-server',
      folder: FOLDER,
      argv: ['/opt/homebrew/opt/redis/bin/redis-server', '127.0.0.1:7000'],
      stopped: false,
    });
  });

  it('finds the pids in a folder', () => {
    const listing = 'p1\nfcwd\nn/\np42\nfcwd\nn/w/instances/redis-1/data\np43\nfcwd\nn/w\n';
    expect(pidsInFolder(listing, FOLDER)).toEqual([42]);
  });
});

describe("Windows' process table", () => {
  it('reads what PowerShell prints', () => {
    const line = JSON.stringify({
      pid: 42,
      started: '133800000000000000',
      program: 'C:\\Program Files\\nodejs\\node.exe',
      line: '"C:\\Program Files\\nodejs\\node.exe" C:\\p\\redis.js redis-1',
    });
    expect(parseProcesses(`${line}\r\nnoise\r\n`)).toEqual([
      {
        pid: 42,
        startedAt: '133800000000000000',
        program: 'C:\\Program Files\\nodejs\\node.exe',
        folder: null,
        argv: ['C:\\Program Files\\nodejs\\node.exe', 'C:\\p\\redis.js', 'redis-1'],
        stopped: false,
      },
    ]);
  });
});
