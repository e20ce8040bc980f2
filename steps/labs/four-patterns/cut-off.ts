import { type StepContext, TutorialError } from '#tutorial';
import { msg } from './text.ts';
import { formatReply } from '../../kit/redis-cli.ts';
import { showRedis } from './show-redis.ts';
import type { Stand } from './stand.ts';

/** Nobody listens on this port of 127.0.0.1, so a replica that is told to follow it follows nobody. */
const NOBODY = 1;
const LIMIT_MS = 10_000;
const LOOK_MS = 20;

/**
 * Cuts a stand's replica off its primary, as a broken network would; returns when the primary has noticed. The
 * Sentinels mend this after ten seconds.
 * @throws TutorialError CACHE_ERROR when the replica goes on following; CancelledError
 */
export async function cutOff(
  { fact, victim }: Stand,
  ctx: Pick<StepContext, 'engines' | 'clock' | 'signal' | 'emit'>,
): Promise<void> {
  const { engines, clock, signal, emit } = ctx;
  const replica = fact.nodes.find(({ role }) => role === 'replica');
  if (replica === undefined) throw new RangeError('a stand without a replica');
  await using admin = await engines.redis.open(fact, { as: 'admin' });
  const command = ['127.0.0.1', NOBODY] as const;
  const reply = await (await admin.node(replica.port)).command('REPLICAOF', ...command);
  const primary = await admin.node(victim.port);
  const end = clock.now() + LIMIT_MS;
  while ((await primary.info('replication')).get('connected_slaves') !== '0') {
    if (clock.now() > end) throw new TutorialError('CACHE_ERROR', {}, 'the replica still follows');
    await clock.sleep(LOOK_MS, signal);
  }
  const message = msg('lab.four-patterns.wait.cut');
  emit({ event: 'step.note', note: { kind: 'text', message } });
  const input = `REPLICAOF ${command.join(' ')}`;
  showRedis(ctx, replica, [{ input, output: formatReply(reply) }]);
}
