// Runs the test suite once with a newer long-term-support Node than the oldest one supported,
// taken from the npm package `node` into a cache folder of the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LTS = '24';
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'node_modules', '.cache', `node-${LTS}`);
const node = path.join(folder, 'node_modules', 'node', 'bin', 'node');

if (!existsSync(node)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = ['install', '--no-fund', '--no-audit', '--no-save', `node@${LTS}`];
  const { status } = spawnSync(npm, install, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install Node ${LTS}`);
}

const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
];
console.log(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim());
const { status } = spawnSync(node, jest, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
});
process.exitCode = status ?? 1;
