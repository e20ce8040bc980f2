// The rooms of src/engines, as rows of the plan in `rooms.js`. From the ground up: contracts,
// processes, what kinds of servers have in common, the families, what stands on families.

const GROUND = ['contract', 'text', 'engine contracts'];
const FAMILIES = ['engines/redis', 'engines/mysql', 'engines/memcached'];

export const ENGINE_ROOMS = [
  {
    name: 'engine contracts',
    files: ['src/engines/{engine,family,bench,deps}.ts', 'src/engines/*/contract.ts'],
    may: ['contract'],
    types: ['text', 'core'],
    because: 'what steps may know of the engines is types and the labels of a table',
  },
  {
    name: 'engines/process',
    files: ['src/engines/process/**'],
    may: ['contract', 'text', 'engine contracts'],
    node: ['child_process', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path'],
    because: 'processes, ports and folders know no family: what differs is handed in',
  },
  {
    name: 'engines/kinds',
    files: ['src/engines/kinds/**'],
    may: ['contract', 'text', 'engine contracts', 'engines/process'],
    node: ['fs', 'fs/promises', 'path'],
    because: 'what system, embedded and external servers of all families have in common',
  },
  {
    name: 'engines/redis',
    files: ['src/engines/redis/**'],
    may: [...GROUND, 'core', 'engines/process', 'engines/kinds', 'server contract'],
    packages: ['ioredis', 'selfsigned'],
    node: ['*'],
    because: 'a family knows no other family: it is one folder, and can be taken away as one',
  },
  {
    name: 'engines/mysql',
    files: ['src/engines/mysql/**'],
    may: [...GROUND, 'engines/process', 'engines/kinds', 'server contract'],
    packages: ['mysql2', 'mysql2/promise'],
    types: ['core'],
    node: ['*'],
    because: 'a family knows no other family: it is one folder, and can be taken away as one',
  },
  {
    name: 'engines/memcached',
    files: ['src/engines/memcached/**'],
    may: [...GROUND, 'engines/process', 'engines/kinds', 'server contract'],
    node: ['*'],
    because: 'a family knows no other family: it is one folder, and can be taken away as one',
  },
  {
    name: 'engines/reach',
    files: ['src/engines/reach/**'],
    may: [...GROUND, ...FAMILIES],
    node: ['dns/promises', 'net', 'tls'],
    because: 'why a server of a family cannot be reached',
  },
  {
    name: 'engines/destroy',
    files: ['src/engines/destroy/**'],
    may: [...GROUND, ...FAMILIES, 'engines/process', 'engines/kinds'],
    node: ['fs/promises', 'path'],
    because: 'removal stands on the families; what stands under them has it handed in',
  },
  {
    name: 'engines/web',
    files: ['src/engines/web/**'],
    may: [...GROUND, 'engines/process', 'engines/kinds', ...FAMILIES],
    types: ['core'],
    node: ['crypto', 'http', 'path', 'stream/consumers'],
    because: "the web application is a learner's program, on sessions of the families",
  },
  {
    name: 'engines, to be moved',
    files: ['src/engines/{external,sessions}/**'],
    because: 'what a family needs is in its own folder',
  },
  {
    name: 'engines',
    files: ['src/engines/*.ts'],
    may: [
      ...[...GROUND, ...FAMILIES],
      ...['engines/process', 'engines/kinds', 'engines/reach', 'engines/destroy', 'engines/web'],
    ],
    node: ['fs', 'fs/promises', 'path'],
    because: 'engines, ui, journal and report never import each other: they meet in the contracts',
  },
];
