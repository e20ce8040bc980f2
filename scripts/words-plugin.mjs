// The words of every unit are files of their own, and all are needed as soon as one is: in the bundle those of one
// language are one chunk, since a file for each would make every command open some twenty more.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How a catalog loads the words of one language: `en: () => import('./text.en.ts')`. */
const LOADER = /\b([a-z]{2}): \(\) => import\('(\.[^']+)'\)/g;
/** Where catalogs are declared. */
const FOLDERS = ['src/text', 'elasticache', 'steps'];

/** An esbuild plugin that gathers the words of each language. */
export function wordsPlugin(root) {
  const catalogs = new Map(FOLDERS.flatMap((folder) => catalogsIn(path.join(root, folder))));
  const byLanguage = new Map();
  for (const loaders of catalogs.values()) {
    for (const { language, file } of loaders) {
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), file]);
    }
  }
  const nameOf = (language, file) => `words${byLanguage.get(language).indexOf(file)}`;
  return {
    name: 'words',
    setup(build) {
      build.onResolve({ filter: /^words:/ }, ({ path: name }) => ({
        path: name.slice('words:'.length),
        namespace: 'words',
      }));
      build.onLoad({ filter: /.*/, namespace: 'words' }, ({ path: language }) => ({
        contents: byLanguage
          .get(language)
          .map((file) => `export * as ${nameOf(language, file)} from ${JSON.stringify(file)};`)
          .join('\n'),
        resolveDir: root,
      }));
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        if (!catalogs.has(file)) return undefined;
        const contents = readFileSync(file, 'utf8').replace(LOADER, (_whole, language, words) => {
          const name = nameOf(language, path.resolve(path.dirname(file), words));
          return `${language}: () => import('words:${language}').then((all) => all.${name})`;
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

function catalogsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .map((file) => [file, loadersIn(file)])
    .filter(([, loaders]) => loaders.length > 0);
}

function loadersIn(file) {
  return [...readFileSync(file, 'utf8').matchAll(LOADER)].map(([, language, words]) => ({
    language,
    file: path.resolve(path.dirname(file), words),
  }));
}
