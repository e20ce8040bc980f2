import { describe, expect, it } from '@jest/globals';
import { options } from '../elasticache/options/index.ts';
import { texts as page } from '../elasticache/text/index.ts';
import { course } from './index.ts';
import { texts as kit } from './kit/text.ts';

/** A screen and the keys of what stands on it; `explain` is `create-redis --explain CHOICE`, which needs no terminal. */
type Shown = readonly [screen: string, ...keys: readonly string[]];

/** Each subject that the hands-on sets out to teach, and where it is measured, shown or explained without `--page every`. */
const SUBJECTS: Readonly<Record<string, Shown>> = {
  'a store that is compatible with Redis': ['create-redis', 'create-redis.why'],
  'what a managed service takes off you': ['create-redis', 'create-redis.managed'],
  'query results': ['cached-read', 'cached-read.first.learned', 'cached-read.second.hit'],
  'large results': ['cached-read', 'cached-read.costly.large.learned'],
  'sessions outside of web servers': ['sessions', 'lab.sessions.outage.outlive'],
  'sessions when a server is added': ['sessions', 'lab.sessions.scale-out.redis-all'],
  'pages by URL': ['pages', 'lab.pages.ways.learned'],
  'responses of an API': ['pages', 'lab.pages.api'],
  'hit and miss are the duty of the application': ['cached-read', 'cached-read.why'],
  'a value lives for its TTL': ['cached-read', 'cached-read.expiry.learned'],
  'Redis does more than keep values': ['cached-read', 'cached-read.expiry.only-ttl'],
  'an AUTH token': ['create-redis', 'create-redis.auth.learned'],
  'users with rights of their own': ['auth', 'lab.auth.users.plan', 'lab.auth.tip'],
  'the four patterns': ['create-redis', 'create-page.pattern.words', 'create-page.pattern.note'],
  'replicas save the data, not cluster mode': [
    'four-patterns',
    'lab.four-patterns.learned.replicas',
  ],
  'shards give room for writes; hash tags': ['four-patterns', 'lab.four-patterns.learned.capacity'],
  'primary, reader and configuration endpoint': [
    'four-patterns',
    'lab.four-patterns.learned.endpoints',
  ],
  'Memcached, in one sentence': ['create-redis', 'create-page.pattern.memcached'],
  'Memcached, side by side': ['memcached', 'lab.memcached.choice.title'],
  'MongoDB and DocumentDB, in one sentence': ['cached-read', 'cached-read.boxes.documents'],
  'MongoDB, side by side': ['mongodb', 'lab.mongodb.rule.learned'],
  'DynamoDB and DAX, in one sentence': ['cached-read', 'cached-read.boxes.dynamodb'],
  'DynamoDB, its durability and its price': [
    'dynamodb',
    'lab.dynamodb.kill.kept',
    'lab.dynamodb.cost.note',
  ],
  'the drawing of EC2, ElastiCache and RDS': ['cached-read', 'cached-read.boxes.title'],
  'address and port are all that a program needs': ['cached-read', 'cached-read.boxes.note'],
  'the choice of an engine': ['explain', 'cache-engine'],
  'serverless or nodes': ['explain', 'deployment'],
  'cluster mode': ['explain', 'cluster-mode'],
  'in AWS or on premises': ['explain', 'location'],
  'name, version, node type and replicas': [
    'explain',
    'name',
    'engine-version',
    'node-type',
    'replicas',
  ],
  'VPC and subnets': ['explain', 'vpc', 'subnet-group'],
  'security groups': ['auth', 'lab.auth.refusals.silent'],
  'encryption in transit': ['auth', 'lab.auth.refusals.plain', 'lab.auth.refusals.certificate'],
  'encryption at rest': ['backup', 'lab.backup.aws.encryption'],
  backups: ['backup', 'lab.backup.restore.old', 'lab.backup.aws'],
  'maintenance, and what becomes of connections': ['explain', 'maintenance-window'],
  'the slow log': ['slow-log', 'lab.slow-log.read.delivered', 'lab.slow-log.fix.work'],
  'MySQL, which is RDS on AWS': ['create-mysql', 'create-mysql.why'],
  'a table and its rows': ['seed-planets', 'seed-planets.learned'],
  'the code of the pattern, in TypeScript and Python': ['cached-read', 'cached-read.fetch.numbers'],
  'what is left after a deletion': ['cleanup', 'cleanup.why'],
};

describe('what the hands-on sets out to teach', () => {
  it.each(Object.entries(SUBJECTS))('has a screen for %s', async (_subject, [screen, ...keys]) => {
    expect(keys.length).toBeGreaterThan(0);
    if (screen === 'explain') {
      const words = Object.keys(await page.load('en'));
      for (const choice of keys) {
        expect(Object.keys(options)).toContain(choice);
        expect(words).toEqual(
          expect.arrayContaining([`create-page.${choice}.why`, `create-page.${choice}.cost`]),
        );
      }
      return;
    }
    const unit = [...course.steps, ...course.labs].find(({ id }) => id === screen);
    const catalogs = unit === undefined ? [] : [unit.texts, kit, page];
    const words = await Promise.all(catalogs.map((one) => one.load('en')));
    expect(words.flatMap((one) => Object.keys(one))).toEqual(expect.arrayContaining([...keys]));
  });
});
