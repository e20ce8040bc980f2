// Writes the declarations of the cache-aside core beside its bundle; needed only in the package.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = path.join(root, 'dist', 'types');
const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');

execFileSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.types.json')], {
  stdio: 'inherit',
});
// A declaration that names `./x.ts` finds nothing in a package that ships `x.d.ts` only.
for (const name of readdirSync(types, { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = path.join(types, name);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"));
}
