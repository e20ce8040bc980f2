import type { QuizPlace } from '#tutorial';

const step = (id: string, ...keys: readonly string[]): QuizPlace => ({ kind: 'step', id, keys });
const lab = (id: string, ...keys: readonly string[]): QuizPlace => ({ kind: 'lab', id, keys });
/** A choice of the create page: its reasons are two sentences. */
const choice = (id: string): QuizPlace => ({
  kind: 'choice',
  id,
  keys: [`create-page.${id}.why`, `create-page.${id}.cost`],
});

/** Where a learner has read what answers a question, by the question's id: a screen, and the sentences on it. */
export const SHOWN_IN: Readonly<Record<string, QuizPlace>> = {
  'stateless-web': lab(
    'sessions',
    ...['lab.sessions.why', 'lab.sessions.outage.outlive', 'lab.sessions.sliding.removed'],
  ),
  'worth-caching': step('cached-read', 'cached-read.costly.advice', 'cached-read.small'),
  'hit-ratio': lab('load', 'lab.load.arithmetic.limit', 'lab.load.tip'),
  'page-304': lab('pages', 'lab.pages.ways.learned'),
  'shared-response': lab('pages', 'lab.pages.tip', 'lab.pages.api'),

  'miss-duty': step('cached-read', 'cached-read.why'),
  'write-then-delete': lab('stale-read', 'lab.stale-read.ways.habit', 'lab.stale-read.tip'),
  'write-through-gap': lab('stale-read', 'lab.stale-read.ways.misses'),
  'one-rebuilds': lab('stampede', 'lab.stampede.crowd.lock'),
  'not-found': lab(
    'missing-rows',
    ...['lab.missing-rows.later.user', 'lab.missing-rows.later.insert', 'lab.missing-rows.tip'],
  ),
  'fail-open': lab('bug-hunt', 'lab.bug-hunt.dead-redis.result', 'lab.bug-hunt.dead-redis.fix'),

  'same-ttl': lab('stampede', 'lab.stampede.jitter.plan'),
  'bounded-age': step('cached-read', 'cached-read.expiry.learned'),
  'two-commands': step('cached-read', 'cached-read.first.learned'),
  sliding: lab('sessions', 'lab.sessions.sliding.plan', 'lab.sessions.sliding.removed'),
  'full-without-ttl': lab(
    'eviction',
    ...['lab.eviction.trap.plan', 'lab.eviction.trap.rescue', 'lab.eviction.trap.ways'],
  ),

  'token-needs-tls': step('create-redis', 'create-redis.auth.learned'),
  'rotate-then-set': lab('auth', 'lab.auth.rotation.steps'),
  'serverless-users': lab('auth', 'lab.auth.tip'),
  'at-rest-later': lab('backup', 'lab.backup.aws.encryption'),
  'silent-timeout': lab('auth', 'lab.auth.refusals.silent'),
  noperm: lab('auth', 'lab.auth.refusals.noauth', 'lab.auth.refusals.noperm'),
  'least-rights': choice('user'),
  'tls-on-existing': choice('tls-mode'),

  'write-capacity': lab('four-patterns', 'lab.four-patterns.learned.capacity'),
  'hash-tag': lab('four-patterns', 'lab.four-patterns.learned.capacity'),
  'primary-endpoint': lab('four-patterns', 'lab.four-patterns.learned.endpoints'),
  'lost-shard': step('create-redis', 'create-page.pattern.sharded.dead'),
  'single-node': step('create-redis', 'create-page.pattern.single.dead'),
  'confirmed-writes': lab(
    'four-patterns',
    ...['lab.four-patterns.table.lost', 'lab.four-patterns.wait.plan'],
  ),
  'one-of-three': step('create-redis', 'create-page.pattern.sharded-replicated.dead'),
  'cheapest-survivor': choice('cluster-mode'),

  'own-parameters': choice('parameter-group'),
  'one-zone-subnets': choice('subnet-group'),
  burstable: choice('node-type'),
  'lost-region': choice('global-datastore'),

  'backup-load': lab('backup', 'lab.backup.aws'),
  'maintenance-node': choice('maintenance-window'),
  'windows-overlap': choice('backup-window'),
  'delivered-arguments': lab('slow-log', 'lab.slow-log.read.hidden'),
  'version-back': choice('engine-version'),

  'cheaper-engine': choice('cache-engine'),
  'replicas-bill': choice('replicas'),
  'left-behind': step('cleanup', 'cleanup.why'),

  'memcached-limits': lab(
    'memcached',
    ...['lab.memcached.lines.learned', 'lab.memcached.dies.database'],
  ),
  'dax-reads': step('cached-read', 'cached-read.boxes.dynamodb'),
  'system-of-record': lab('dynamodb', 'lab.dynamodb.kill.weakest', 'lab.dynamodb.tip'),
  'keep-documents': lab('mongodb', 'lab.mongodb.rule.learned', 'lab.mongodb.tip'),
  'memcached-fits': step('create-redis', 'create-page.pattern.memcached'),
  'memcached-node-dies': lab(
    'memcached',
    ...['lab.memcached.dies.ketama', 'lab.memcached.dies.database'],
  ),
};
