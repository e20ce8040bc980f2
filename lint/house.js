// Judges a whole house: its graph of modules against the plan, but for what is known.
import { circles } from './circles.js';
import { deadExports, ENTRIES } from './dead-exports.js';
import { nameOf, refusal, regex, roomOf } from './judge.js';
import { ROOMS } from './rooms.js';

/** A line for each fault of the graph, and for each entry of `known.js` that excuses none. */
export function faultsOf(graph, { EXCEPTIONS = [], CIRCLES = [], UNUSED = [] }) {
  const needed = new Set();
  const faults = [
    ...circlesOfFiles(graph, CIRCLES, needed),
    ...circlesOfRooms(graph, EXCEPTIONS, needed),
    ...circlesOfThePlan(),
    ...unused(graph, UNUSED, needed),
  ];
  const stale = Object.entries({ EXCEPTIONS, CIRCLES, UNUSED }).flatMap(([list, entries]) =>
    entries
      .filter((entry) => !needed.has(entry))
      .map((entry) => `no longer needed in ${list} of lint/known.js: ${told(entry)}`),
  );
  return [...faults, ...stale];
}

function told(entry) {
  const fields = Object.entries(entry).filter(([field]) => field !== 'until');
  return fields.map(([field, value]) => `${field} ${value}`).join(', ');
}

function circlesOfFiles(graph, known, needed) {
  const targets = ({ imports }) => imports.map(({ file }) => file).filter((to) => graph.has(to));
  const edges = new Map([...graph].map(([file, module]) => [file, new Set(targets(module))]));
  return circles(edges)
    .filter(({ members }) => {
      const entry = known.find((one) => members.every((file) => regex(one.members).test(file)));
      needed.add(entry);
      return entry === undefined;
    })
    .map(({ way, members }) => `circle of ${members.length} files: ${way.join(' -> ')}`);
}

/** Tests stand outside, because nobody imports them; a known exception closes no circle. */
function circlesOfRooms(graph, exceptions, needed) {
  const edges = new Map();
  const shown = new Map();
  for (const [file, { imports }] of graph) {
    const from = roomOf(file);
    if (from === null || from.room.name === 'tests') continue;
    const targets = edges.get(nameOf(from)) ?? new Set();
    edges.set(nameOf(from), targets);
    for (const { specifier, file: target, onlyTypes } of imports) {
      const used = new Set();
      refusal(file, specifier, onlyTypes, exceptions, used);
      for (const one of used) needed.add(one);
      const to = target === null ? null : roomOf(target);
      if (to === null || used.size > 0 || nameOf(to) === nameOf(from)) continue;
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

function unused(graph, known, needed) {
  const entries = ENTRIES.map(({ files }) => regex(files));
  return deadExports(graph, (file) => entries.some((entry) => entry.test(file)))
    .filter(({ file, name }) => {
      const entry = known.find(
        ({ files, names }) => regex(files).test(file) && regex(names).test(String(name)),
      );
      needed.add(entry);
      return entry === undefined;
    })
    .map(({ file, name }) =>
      name === null ? `nobody imports ${file}` : `nobody uses the export ${name} of ${file}`,
    );
}
