import module from 'node:module';
import { pathToFileURL } from 'node:url';

// Loader hooks run in a thread of their own and come as a module.
const HOOKS = `
import { readFile } from 'node:fs/promises';
let javaScriptOf;
export async function initialize(data) { ({ javaScriptOf } = await import(data.typescript)); }
export async function load(url, context, next) {
  if (!/\\.m?ts$/.test(new URL(url).pathname)) return next(url, context);
  const source = javaScriptOf(await readFile(new URL(url), 'utf8'));
  return { format: 'module', source, shortCircuit: true };
}
`;

/**
 * From now on files in TypeScript can be loaded, on every Node in the same way: the newer ones would leave out what
 * makes code, such as an enum.
 * @param folder file URL of the folder with the bundles, ending in a slash
 */
export function readTypeScript(folder: string): void {
  module.register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, {
    parentURL: pathToFileURL('/').href,
    data: { typescript: new URL('typescript.js', folder).href },
  });
}
