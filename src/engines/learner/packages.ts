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
