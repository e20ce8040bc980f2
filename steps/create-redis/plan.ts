import type { PlannedChange, PlannedServers } from '#tutorial';
import { msg } from './text.ts';
import { bytes } from '../kit/quantities.ts';
import { resolveChoices } from '../../elasticache/cache-choices.ts';
import type { PageChoices } from '../../elasticache/options/index.ts';
import { parseUser } from '../../elasticache/users.ts';

/** What create-redis will change. Pure: users of a file are not counted. A server of the learner's stays as it is. */
export function planRedis(
  asked: PageChoices,
  { redis }: Pick<PlannedServers, 'redis'>,
): readonly PlannedChange[] {
  if (redis === 'given') {
    return [
      { kind: 'write', what: msg('create-redis.plan.given') },
      { kind: 'write', what: msg('create-redis.plan.given-keys') },
    ];
  }
  if (redis === 'aws') return [{ kind: 'create', what: msg('create-redis.plan.aws') }];
  const users = asked.user.map(parseUser).flatMap((parsed) => (parsed.ok ? [parsed.user] : []));
  const choices = resolveChoices(asked, users);
  const { name, nodes, shards, replicas } = choices;
  const each = {
    name,
    maxmemory: bytes(choices.memoryHere),
    policy: asked['maxmemory-policy'],
  };
  const changes: PlannedChange[] = [
    {
      kind: 'start',
      what:
        nodes === 1
          ? msg('create-redis.plan.start', each)
          : msg('create-redis.plan.servers', { ...each, nodes, shards, replicas }),
    },
  ];
  if (choices.tls) changes.push({ kind: 'write', what: msg('create-redis.plan.tls') });
  if (choices.access !== 'open') {
    const key =
      choices.access === 'users' || asked['users-file'] !== null
        ? 'create-redis.plan.users'
        : choices.authToken === null
          ? 'create-redis.plan.token'
          : 'create-redis.plan.own-token';
    changes.push({ kind: 'write', what: msg(key) });
  }
  return changes;
}
