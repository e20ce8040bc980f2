// What a linter that looks at one file cannot see: circles of files and of rooms, exports that
// nobody uses, and exceptions that are no longer needed.
//
//   node lint/check.js [folder ...]
//
// Prints a line for each fault and ends with 1 where there is one. Without a folder it judges the
// package; what is known of a folder's faults is in its own lint/known.js.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readGraph } from './graph.js';
import { faultsOf } from './house.js';
import { ROOT } from './judge.js';

const FOLDERS = ['bin', 'servers', 'elasticache', 'src', 'steps', 'test'];
const folders = process.argv.slice(2);

for (const folder of folders.length > 0 ? folders : [ROOT]) {
  const list = path.resolve(folder, 'lint', 'known.js');
  const known = existsSync(list) ? await import(pathToFileURL(list).href) : {};
  for (const fault of faultsOf(readGraph(folder, FOLDERS), known)) {
    console.error(folders.length > 0 ? `${folder}: ${fault}` : fault);
    process.exitCode = 1;
  }
}
