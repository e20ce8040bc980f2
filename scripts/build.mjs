// Builds dist/: the command line (split, so that a command loads only what it needs), the
// embedded servers with all they depend on, and the cache-aside core with its types.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
// Built aside and moved into place, so that a build that fails leaves the last one standing.
const fresh = path.join(root, `dist.${process.pid}.tmp`);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const installed = Object.keys(manifest.dependencies);

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

try {
  await buildAll();
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function buildAll() {
  await build({
    ...shared,
    entryPoints: { main: 'bin/main.ts', 'cache-aside': 'src/core/index.ts' },
    outdir: fresh,
    splitting: true,
    chunkNames: '[name]-[hash]',
    external: installed,
  });

  const servers = Object.fromEntries(
    ['redis', 'mysql']
      .map((role) => [role, `src/engines/${role}/embedded/main.ts`])
      .filter(([, entry]) => existsSync(path.join(root, entry))),
  );
  await build({
    ...shared,
    entryPoints: servers,
    outdir: path.join(fresh, 'embedded'),
    splitting: true,
    chunkNames: '[name]-[hash]',
    // Bundled CommonJS asks for Node's own modules by require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}
