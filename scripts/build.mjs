// Builds dist/: the command line (split, so that a command loads only what it needs), the
// embedded servers with all they depend on, and the cache-aside core with its types.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { dynalitePlugin } from './dynalite-plugin.mjs';
import { wordsPlugin } from './words-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
// Built aside and moved into place, so that a build that fails leaves the last one standing.
const fresh = path.join(root, `dist.${process.pid}.tmp`);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const installed = Object.keys(manifest.dependencies);

/** What the driver of MongoDB uses where it is installed, and does without. */
const DRIVER_EXTRAS = [
  ...['@aws-sdk/credential-providers', '@mongodb-js/zstd', 'aws4', 'gcp-metadata', 'kerberos'],
  ...['mongodb-client-encryption', 'snappy', 'socks'],
];

/** What the embedded servers load at run time, beside their bundles. */
const WEB_ASSEMBLY = [
  'lua-redis-wasm/dist/redis_lua.mjs',
  'lua-redis-wasm/dist/redis_lua.wasm',
  '@sqlite.org/sqlite-wasm/dist/sqlite3.wasm',
];

const shared = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // Bundled CommonJS asks for Node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

try {
  await buildAll();
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function buildAll() {
  const cli = await build({
    ...shared,
    entryPoints: {
      main: 'bin/main.ts',
      'cache-aside': 'src/core/index.ts',
      'events-schema': 'src/ui/json/schema.ts',
      'grades-schema': 'src/commands/exercise/grades-schema.ts',
      languages: 'src/text/language.ts',
      'embedded/web': 'src/engines/web/main.ts',
      'embedded/learner': 'src/engines/learner/runner.ts',
    },
    outdir: fresh,
    splitting: true,
    chunkNames: '[name]-[hash]',
    external: [...installed, ...DRIVER_EXTRAS],
    // AWS's SDK warns of releases for which Node 20 is too old; the one in the bundle is none of them.
    define: { 'process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED': '"true"' },
    plugins: [wordsPlugin(root)],
  });
  const { JSON_SCHEMA } = await import(pathToFileURL(path.join(fresh, 'events-schema.js')).href);
  const { GRADES_SCHEMA } = await import(pathToFileURL(path.join(fresh, 'grades-schema.js')).href);
  for (const [name, schema] of Object.entries({ events: JSON_SCHEMA, grades: GRADES_SCHEMA })) {
    writeFileSync(path.join(fresh, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  const { LANGUAGES } = await import(pathToFileURL(path.join(fresh, 'languages.js')).href);
  for (const lang of LANGUAGES) {
    writeFileSync(
      path.join(fresh, `help.${lang}.txt`),
      helpText(path.join(fresh, 'main.js'), lang),
    );
  }
  const embedded = path.join(fresh, 'embedded');
  const servers = await build({
    ...shared,
    entryPoints: Object.fromEntries(
      readdirSync(path.join(root, 'servers'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => [name, `servers/${name}/main.ts`]),
    ),
    outdir: embedded,
    plugins: [dynalitePlugin()],
  });
  for (const file of WEB_ASSEMBLY) {
    copyFileSync(path.join(root, 'node_modules', file), path.join(embedded, path.basename(file)));
  }
  copyFileSync(path.join(root, 'src/engines/learner/runner.py'), path.join(embedded, 'learner.py'));
  const typescript = await build({
    ...shared,
    entryPoints: { typescript: 'src/engines/learner/typescript.ts' },
    outdir: embedded,
    // Its ES modules leave out what is not used.
    mainFields: ['module', 'main'],
    minify: true,
  });
  const inputs = [cli, servers, typescript].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(path.join(fresh, 'THIRD_PARTY_NOTICES.txt'), notices([...inputs, ...WEB_ASSEMBLY]));
}

/** What `--help` prints, so that asking for it does not load the program. */
function helpText(main, lang) {
  const url = JSON.stringify(pathToFileURL(main).href);
  const script = `const { main } = await import(${url}); await main(['--help', '--lang', '${lang}']);`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
}

/** The licence of every package whose code is in the bundles; the same package may lie in several folders. */
function notices(files) {
  const folders = new Set(
    files
      .map((file) => (WEB_ASSEMBLY.includes(file) ? `node_modules/${file}` : file))
      .map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0])
      .filter((folder) => folder !== undefined),
  );
  return [...new Set([...folders].map(notice))].sort().join(`\n${'-'.repeat(78)}\n\n`);
}

function notice(place) {
  const folder = path.join(root, place);
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice|third_party)/i.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8'));
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
