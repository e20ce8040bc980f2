import module from 'node:module';
import { pathToFileURL } from 'node:url';

// Loader hooks run in a thread of their own and come as a module.
const HOOKS = `
let from;
export function initialize(data) { from = data.from; }
export async function resolve(specifier, context, next) {
  try { return await next(specifier, context); } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/^[@a-z]/i.test(specifier)) throw error;
    try { return await next(specifier, { ...context, parentURL: from }); } catch { throw error; }
  }
}
`;

/**
 * Packages that the learner's folder does not have are found here, so that an exercise needs no installation; the
 * learner's own come first.
 * @param folder file URL of a folder, ending in a slash
 */
export function lookForPackagesIn(folder: string): void {
  module.register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, {
    parentURL: pathToFileURL('/').href,
    data: { from: new URL('learner.js', folder).href },
  });
}

/**
 * Loads packages before anybody asks for them, from the first folder that has them; what cannot be loaded is told when
 * the learner's file asks for it.
 * @param folders file URLs of folders, ending in a slash
 */
export function loadAhead(names: readonly string[], folders: readonly string[]): void {
  for (const name of names) {
    const found = folders.map((folder) => resolvedFrom(folder, name)).find((one) => one !== null);
    // eslint-disable-next-line house/rooms -- packages of the learner's folder, which no plan of this house knows
    if (found) void import(pathToFileURL(found).href).catch(() => undefined);
  }
}

function resolvedFrom(folder: string, name: string): string | null {
  try {
    return module.createRequire(new URL('learner.js', folder)).resolve(name);
  } catch {
    return null;
  }
}
