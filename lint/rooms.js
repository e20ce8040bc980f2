// The plan of the house: every folder is a room, and says which rooms it may import, and why.
//
// The first row whose `files` match is a file's room. `**` is any folders, `*` anything within one
// name, `{a,b}` either. A `:name` in a pattern cuts the room into one for each folder: these never
// import each other, and rooms cut by the same name meet only where it is equal.
//
//   may       rooms it may import; its own files always
//   types     rooms of which it may import types alone
//   packages  npm packages; `x/*` for the sub-paths of x
//   node      modules of Node, `*` for all
//
// What stands in no list is refused. `rule.js` asks at every import, export-from, import() and
// import type; a row that would close a circle of rooms is refused by `check.js`.

import { COURSE_ROOMS } from './rooms-of-course.js';
import { ENGINE_ROOMS } from './rooms-of-engines.js';

const ENGINE = ['contract of units', 'engine contracts', 'engines/engine'];

export const ROOMS = [
  {
    name: 'tests',
    files: [
      '**/*.test.ts',
      '**/*-fixture.ts',
      '**/testing/**',
      '**/*-driver.ts',
      'test/**',
      'jest.config.ts',
    ],
    may: ['*'],
    packages: ['*'],
    node: ['*'],
    because: 'tests may look anywhere, and nothing but tests may look at them',
  },
  {
    name: 'server ground',
    files: ['servers/*.ts'],
    node: ['readline', 'net'],
    because:
      'what every embedded server does as a process: read its configuration, open a port, stop',
  },
  {
    name: 'server contract',
    files: ['servers/:server/config.ts'],
    may: ['server ground'],
    because: 'the one file of a server that src may know: how its program is started',
  },
  {
    name: 'server',
    files: ['servers/:server/**'],
    may: ['server contract', 'server ground'],
    packages: [
      ...['js-redis-server/core', '@sqlite.org/sqlite-wasm', 'bson', 'dynalite', 'dynalite/**'],
      ...['mingo', 'mingo/operators/*'],
    ],
    node: ['*'],
    because: 'an embedded server is a program of its own: it knows neither src nor the course',
  },
  {
    name: 'measure',
    files: ['src/measure/**'],
    because: 'measuring imports nothing from outside: a team must be able to take it home',
  },
  {
    name: 'core',
    files: ['src/core/**'],
    packages: ['msgpackr'],
    node: ['crypto'],
    because: 'the core imports nothing from outside: a team must be able to take it home',
  },
  {
    name: 'contract of units',
    files: ['src/contract/{step,course,unit,quiz}.ts'],
    may: ['contract'],
    types: ['text', 'engines/engine', 'engine contracts'],
    because: 'what a unit is handed includes the engines; contracts import nothing that runs',
  },
  {
    name: 'contract',
    files: ['src/contract/**'],
    because: 'contracts are types and tables: they import nothing that runs',
  },
  {
    name: 'text',
    files: ['src/text/**'],
    may: ['contract'],
    because: 'texts are spoken by everybody, so they know nobody',
  },
  {
    name: 'wire',
    files: ['src/wire/**'],
    because: 'what bytes of a protocol mean is known once, for who speaks it and for who listens',
  },
  {
    name: 'recorder',
    files: ['src/recorder/**'],
    may: ['wire'],
    node: ['net'],
    because:
      'what crosses the wire is seen without a client: it knows the protocols and nothing else',
  },
  ...ENGINE_ROOMS,
  {
    name: 'journal',
    files: ['src/journal/**'],
    may: ['contract'],
    node: ['crypto', 'fs/promises', 'path'],
    because: 'engines, ui, journal and report never import each other: they meet in the contracts',
  },
  {
    name: 'quiz',
    files: ['src/quiz/**'],
    may: ['contract', 'measure'],
    types: ['contract of units'],
    because: 'what is asked when is decided by what was answered and the time, both handed in',
  },
  {
    name: 'report',
    files: ['src/report/**'],
    may: ['contract', 'text'],
    because: 'engines, ui, journal and report never import each other: they meet in the contracts',
  },
  {
    name: 'ui',
    files: ['src/ui/**'],
    may: ['contract', 'text'],
    types: ['contract of units'],
    packages: ['@inquirer/prompts', 'chalk', 'cli-table3', 'ora', 'string-width'],
    node: ['readline', 'tty', 'util'],
    because:
      'the only room that draws, and it draws events: it knows nothing of how they came about',
  },
  {
    name: 'inventory',
    files: ['src/run/inventory.ts'],
    may: ['contract', 'contract of units', 'journal'],
    types: ['engines/engine'],
    because: 'how all that was made is removed is known once, for cleanup and for labs',
  },
  {
    name: 'whole files',
    files: ['src/run/{replace-file,diary-file}.ts'],
    may: ['contract', 'engines/process'],
    node: ['crypto', 'fs/promises', 'path'],
    because:
      'how a file is replaced is known once, for the workspace and for the diary of exercises',
  },
  {
    name: 'run',
    files: ['src/run/**'],
    may: [
      ...['contract', ...ENGINE, 'text', 'engines', 'engines/process', 'journal', 'inventory'],
      ...['whole files', 'quiz'],
    ],
    types: ['ui'],
    node: ['crypto', 'fs/promises', 'path'],
    because:
      'a run knows the machine room, and neither the content nor how it is drawn or asked for',
  },
  {
    name: 'cli',
    files: ['src/cli/**'],
    may: ['contract', 'contract of units', 'text', 'run', 'ui', 'engines/families'],
    types: ['engines/engine', 'engines/family'],
    packages: ['commander'],
    node: ['path'],
    because: 'the command line is read from tables; what a command does is loaded by bin',
  },
  {
    name: 'commands',
    files: ['src/commands/**'],
    may: [
      ...['contract', 'contract of units', 'text', 'elasticache', 'run', 'inventory', 'cli'],
      ...['whole files', 'report', 'journal', 'ui', 'engines', 'quiz'],
    ],
    types: ['engines/engine', 'engines/reach'],
    node: ['fs/promises', 'path'],
    because: 'a command puts rooms to work; it neither draws, nor connects, nor knows the content',
  },
  {
    name: "author's face",
    files: ['src/tutorial.ts'],
    may: ['contract', ...ENGINE, 'text', 'core', 'measure', 'inventory', 'recorder', 'whole files'],
    because: 'what the author of a step or a lab needs, and no more',
  },
  {
    name: 'elasticache',
    files: ['elasticache/**'],
    may: ['contract', 'text'],
    because: "the create page's choices and AWS's rules are pure: steps, export and AWS share them",
  },
  ...COURSE_ROOMS,
  {
    name: 'bin',
    files: ['bin/**'],
    may: [
      ...['contract', ...ENGINE, 'text', 'cli', 'commands', 'run', 'engines', 'engines/waits'],
      ...['journal', 'ui', 'course'],
    ],
    packages: ['env-paths'],
    node: ['*'],
    because: 'bin is wiring: it puts rooms together, and the course into them',
  },
];
