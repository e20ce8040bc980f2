/** Where a question of the quiz is answered by what a learner has read. */
export interface AnsweredBy {
  /** Step or lab on whose screen it stands. */
  readonly screen: string;
  /** The sentences that answer it, by their keys; all of them are on that screen. */
  readonly keys: readonly string[];
}

/** By the question's id. A question that is not here cannot be answered from the screens. */
export const ANSWERED_BY: Readonly<Record<string, AnsweredBy>> = {
  q01: { screen: 'cached-read', keys: ['cached-read.why'] },
  q02: { screen: 'stale-read', keys: ['lab.stale-read.ways.habit', 'lab.stale-read.tip'] },
  q03: { screen: 'stale-read', keys: ['lab.stale-read.ways.misses'] },
  q04: { screen: 'stampede', keys: ['lab.stampede.jitter.plan'] },
  q05: { screen: 'cached-read', keys: ['cached-read.expiry.learned'] },
  q06: { screen: 'stampede', keys: ['lab.stampede.crowd.lock'] },
  q07: { screen: 'create-redis', keys: ['create-redis.auth.learned'] },
  q08: { screen: 'auth', keys: ['lab.auth.rotation.steps'] },
  q09: { screen: 'auth', keys: ['lab.auth.tip'] },
  q10: { screen: 'four-patterns', keys: ['lab.four-patterns.learned.capacity'] },
  q11: { screen: 'four-patterns', keys: ['lab.four-patterns.learned.capacity'] },
  q12: { screen: 'four-patterns', keys: ['lab.four-patterns.learned.endpoints'] },
  q13: { screen: 'create-redis', keys: ['create-page.pattern.sharded.dead'] },
  q14: { screen: 'create-redis', keys: ['create-page.pattern.memcached'] },
  q15: { screen: 'cached-read', keys: ['cached-read.boxes.dynamodb'] },
  q16: { screen: 'cached-read', keys: ['cached-read.boxes.dynamodb'] },
  q17: {
    screen: 'sessions',
    keys: ['lab.sessions.why', 'lab.sessions.outage.outlive', 'lab.sessions.sliding.removed'],
  },
  q18: { screen: 'cached-read', keys: ['cached-read.boxes.documents'] },
  q19: { screen: 'backup', keys: ['lab.backup.aws.encryption'] },
  q20: { screen: 'backup', keys: ['lab.backup.aws'] },
};
