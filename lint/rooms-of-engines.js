// The rooms of src/engines, as rows of the plan in `rooms.js`, from the ground up: waits, processes and
// addresses, what servers of a kind have in common, removal, the contract of a family, the
// families, the list of them, and what stands on that list.

const BELOW = ['contract', 'text'];
const GROUND = [
  ...['engines/waits', 'engines/process', 'engines/reach'],
  ...['engines/kinds', 'engines/destroy'],
];
const FAMILIES = [
  'engines/redis',
  'engines/mysql',
  'engines/memcached',
  'engines/mongodb',
  'engines/dynamodb',
];

const family = (name, packages) => ({
  name: `engines/${name}`,
  files: [`src/engines/${name}/**`],
  may: [
    ...[...BELOW, 'wire', 'core', ...GROUND],
    ...['engines/family', 'engine contracts', 'server contract'],
  ],
  packages,
  node: ['*'],
  because: 'a family knows no other family: it is one folder, and can be taken away as one',
});

export const ENGINE_ROOMS = [
  {
    name: 'engines/waits',
    files: ['src/engines/waits/**'],
    may: ['contract'],
    because: 'how long anything is waited for is decided in one place, below all that waits',
  },
  {
    name: 'engines/process',
    files: ['src/engines/process/**'],
    may: [...BELOW, 'engines/waits'],
    node: ['child_process', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path'],
    because: 'processes, ports and folders know no family: what differs is handed in',
  },
  {
    name: 'engines/reach',
    files: ['src/engines/reach/**'],
    may: [...BELOW, 'engines/waits'],
    node: ['dns/promises', 'fs/promises', 'net', 'tls'],
    because: 'names, networks and TLS are alike for all families: what differs is handed in',
  },
  {
    name: 'engines/kinds',
    files: ['src/engines/kinds/**'],
    may: [...BELOW, 'engines/waits', 'engines/process', 'engines/reach'],
    node: ['fs', 'fs/promises', 'path'],
    because: 'what system, embedded and external servers of all families have in common',
  },
  {
    name: 'engines/destroy',
    files: ['src/engines/destroy/**'],
    may: [...BELOW, 'engines/process'],
    node: ['fs/promises', 'path'],
    because: 'removal knows no family: how one of them stops is handed in',
  },
  {
    name: 'engines/family',
    files: ['src/engines/family.ts'],
    types: [...BELOW, ...GROUND],
    because: 'the contract of a family is types, and names none',
  },
  {
    name: 'engine contracts',
    files: ['src/engines/*/contract.ts'],
    may: ['contract'],
    types: ['text', 'core', 'engines/family'],
    because: 'what others may know of a family is types',
  },
  {
    name: 'engines/aws sdk',
    files: ['src/engines/aws/sdk.ts'],
    packages: ['@aws-sdk/*', '@smithy/signature-v4'],
    because: "AWS's SDK is one chunk: one module names what is used of it",
  },
  {
    name: 'engines/aws load',
    files: ['src/engines/aws/load.ts'],
    may: ['engines/aws sdk'],
    because: 'the SDK is loaded in one place, when an account is first spoken to',
  },
  {
    name: 'engines/aws',
    files: ['src/engines/aws/**'],
    may: [...BELOW, 'engines/waits', 'engines/reach', 'engine contracts', 'engines/aws load'],
    types: ['engines/aws sdk'],
    because: 'the account knows no family: each finds its server among the outputs of the stack',
  },
  family('redis', ['ioredis', 'selfsigned']),
  family('mysql', ['mysql2', 'mysql2/promise']),
  family('memcached', []),
  family('mongodb', ['mongodb']),
  family('dynamodb', []),
  {
    name: 'engines/families',
    files: ['src/engines/index.ts'],
    may: ['contract', ...FAMILIES],
    types: ['engines/family'],
    because: 'the list names the families and nothing else',
  },
  {
    name: 'engines/engine',
    files: ['src/engines/engine.ts'],
    may: ['contract', 'engine contracts'],
    types: ['text', 'engines/family', 'engines/families', 'engines/kinds'],
    because: 'what steps know of the engines is types and the labels of a table',
  },
  {
    name: 'engines/web',
    files: ['src/engines/web/**'],
    may: [
      ...[...BELOW, 'engine contracts', ...FAMILIES],
      ...['engines/waits', 'engines/process', 'engines/kinds'],
    ],
    types: ['core', 'engines/engine'],
    node: ['crypto', 'http', 'path', 'stream/consumers'],
    because: "the web application is a learner's program, on sessions of the families",
  },
  {
    name: 'engines/learner',
    files: ['src/engines/learner/**'],
    may: [
      ...[...BELOW, 'engine contracts', ...FAMILIES],
      ...['engines/waits', 'engines/process', 'engines/kinds'],
    ],
    node: [
      ...['crypto', 'events', 'fs/promises', 'module', 'net', 'path', 'stream/consumers', 'url'],
      'worker_threads',
    ],
    packages: ['sucrase'],
    because: "a learner's program is a process like a server, with the addresses of the families",
  },
  {
    name: 'engines',
    files: ['src/engines/*.ts'],
    may: [
      ...[...BELOW, ...GROUND, ...FAMILIES, 'engines/aws', 'engines/web', 'engines/learner'],
      ...['engine contracts', 'engines/family', 'engines/families', 'engines/engine'],
    ],
    node: ['fs', 'fs/promises', 'path'],
    because: 'engines, ui, journal and report never import each other: they meet in the contracts',
  },
];
