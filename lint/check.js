// What a linter that looks at one file cannot see: circles of files and of rooms, exports that
// nobody uses, and exceptions that are no longer needed.
//
//   node lint/check.js [folder]
//
// Prints a line for each fault and ends with 1 where there is one. Another folder than the
// package's own is judged without the exceptions of lint/known.js.
import { circles } from './circles.js';
import { deadExports, ENTRIES } from './dead-exports.js';
import { readGraph } from './graph.js';
import { nameOf, refusal, regex, roomOf, ROOT } from './judge.js';
import { CIRCLES, EXCEPTIONS, UNUSED } from './known.js';
import { ROOMS } from './rooms.js';

const FOLDERS = ['bin', 'servers', 'elasticache', 'src', 'steps', 'test'];
const [, , folder] = process.argv;
const graph = readGraph(folder ?? ROOT, FOLDERS);
const known = folder === undefined ? { EXCEPTIONS, CIRCLES, UNUSED } : {};
const needed = new Set();

const faults = [...circlesOfFiles(), ...circlesOfRooms(), ...circlesOfThePlan(), ...unused()];
for (const fault of [...faults, ...stale()]) {
  console.error(fault);
  process.exitCode = 1;
}

/** The entry of a list of known faults, remembered as needed; undefined where there is none. */
function excused(list = [], matches) {
  const one = list.find(matches);
  if (one !== undefined) needed.add(one);
  return one;
}

function circlesOfFiles() {
  const targets = ({ imports }) => imports.map(({ file }) => file).filter((to) => graph.has(to));
  const edges = new Map([...graph].map(([file, module]) => [file, new Set(targets(module))]));
  return circles(edges)
    .filter(({ members }) => {
      const all = ({ members: glob }) => members.every((file) => regex(glob).test(file));
      return excused(known.CIRCLES, all) === undefined;
    })
    .map(({ way, members }) => `circle of ${members.length} files: ${way.join(' -> ')}`);
}

/** Tests stand outside, because nobody imports them; a known exception closes no circle. */
function circlesOfRooms() {
  const edges = new Map();
  const shown = new Map();
  for (const [file, { imports }] of graph) {
    const from = roomOf(file);
    if (from === null || from.room.name === 'tests') continue;
    const targets = edges.get(nameOf(from)) ?? new Set();
    edges.set(nameOf(from), targets);
    for (const { specifier, file: target, onlyTypes } of imports) {
      const used = new Set();
      refusal(file, specifier, onlyTypes, used);
      for (const one of used) needed.add(one);
      const to = target === null ? null : roomOf(target);
      const excepted = folder === undefined && used.size > 0;
      if (to === null || excepted || nameOf(to) === nameOf(from)) continue;
      targets.add(nameOf(to));
      shown.set(`${nameOf(from)} -> ${nameOf(to)}`, `${file} -> ${target}`);
    }
  }
  return circles(edges).map(({ way }) => {
    const arrows = way.slice(1).map((to, index) => shown.get(`${way[index]} -> ${to}`));
    return `circle of rooms: ${way.join(' -> ')} (${arrows.join('; ')})`;
  });
}

function circlesOfThePlan() {
  const rooms = ROOMS.filter(({ may = [] }) => !may.includes('*'));
  const edges = rooms.map(({ name, may = [], types = [] }) => [name, new Set([...may, ...types])]);
  return circles(new Map(edges)).map(({ way }) => `circle in lint/rooms.js: ${way.join(' -> ')}`);
}

function unused() {
  const entries = ENTRIES.map(({ files }) => regex(files));
  return deadExports(graph, (file) => entries.some((entry) => entry.test(file)))
    .filter(({ file, name }) => {
      const fits = ({ files, names }) => regex(files).test(file) && regex(names).test(String(name));
      return excused(known.UNUSED, fits) === undefined;
    })
    .map(({ file, name }) =>
      name === null ? `nobody imports ${file}` : `nobody uses the export ${name} of ${file}`,
    );
}

function stale() {
  return Object.entries(known)
    .flatMap(([list, entries]) => entries.map((entry) => ({ list, entry })))
    .filter(({ entry }) => !needed.has(entry))
    .map(({ list, entry }) => {
      const what = Object.entries(entry).filter(([field]) => field !== 'until');
      return `no longer needed, take it out of ${list} in lint/known.js: ${what.join(' ')}`;
    });
}
