/** What makes a lesson short, so that starting and stopping are as much of it as measuring. */
const SHORT = ['--ttl', '1', '--samples', '20', '--rounds', '2', '--no-costly'];
const CLUSTER = ['--cluster-mode', '--shards', '3', '--replicas', '1'];

const LOCAL = ['system', 'embedded'];
const ALL = [...LOCAL, 'external', 'external-cluster'];

/** With --quick every new pair of command and engine costs a measurement, so there are few. */
export const QUICK_ENGINES = {
  run: [...LOCAL, 'external'],
  'create-redis': ['system', 'external-cluster'],
  'create-mysql': LOCAL,
  'seed-planets': ['embedded'],
  cleanup: ['external'],
  menu: ['system'],
  doctor: ['system'],
};

/**
 * What may be killed: `before` is what has to be done first, `engines` where it makes sense, `weight` how often it is
 * drawn, `quick` how often with --quick (0 for what takes long). The words of `run` come before the flags of a round.
 */
export const COMMANDS = [
  { name: 'run', words: ['run', ...SHORT], engines: ALL, weight: 8, quick: 8 },
  {
    name: 'run 3x1',
    words: ['run', ...SHORT, ...CLUSTER],
    engines: ['system'],
    weight: 3,
    quick: 1,
  },
  { name: 'run tls', words: ['run', ...SHORT, '--tls'], engines: ['system'], weight: 2, quick: 0 },
  { name: 'create-redis', words: ['create-redis'], engines: ALL, weight: 3, quick: 4 },
  { name: 'create-mysql', words: ['create-mysql'], engines: ALL, weight: 3, quick: 4 },
  {
    name: 'seed-planets',
    before: [['create-mysql']],
    words: ['seed-planets'],
    engines: ALL,
    weight: 2,
    quick: 1,
  },
  {
    name: 'cached-read',
    before: [['run', '--keep', ...SHORT]],
    words: ['cached-read', ...SHORT],
    engines: ALL,
    weight: 2,
    quick: 0,
  },
  {
    name: 'cleanup',
    before: [['run', '--keep', ...SHORT]],
    words: ['cleanup'],
    engines: ALL,
    weight: 3,
    quick: 1,
  },
  {
    name: 'report',
    before: [['run', ...SHORT]],
    words: ['report'],
    engines: LOCAL,
    weight: 1,
    quick: 0,
  },
  { name: 'menu', words: [], engines: ALL, weight: 1, quick: 1 },
  { name: 'status', words: ['status'], engines: LOCAL, weight: 1, quick: 0 },
  { name: 'doctor', words: ['doctor'], engines: ALL, weight: 1, quick: 1 },
  lab('load', ALL),
  lab('stale-read', ALL),
  lab('stampede', ALL),
  lab('missing-rows', ALL),
  lab('bug-hunt', ALL),
  lab('eviction', LOCAL),
  lab('slow-log', LOCAL),
  lab('four-patterns', ['system']),
  lab('auth', LOCAL),
  lab('backup', LOCAL),
  lab('sessions', LOCAL),
  lab('pages', LOCAL),
  lab('memcached', LOCAL),
  // Not every machine has a program of these families, and none has one of DynamoDB.
  lab('mongodb', ['auto', 'embedded']),
  lab('dynamodb', ['auto', 'embedded']),
];

function lab(id, engines) {
  return { name: `lab ${id}`, words: ['lab', id], engines, weight: 1, quick: 0 };
}
