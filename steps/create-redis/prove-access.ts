import type { RedisFact } from '../../src/contract/facts.ts';
import { msg } from './text.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { knock } from '../kit/knocks.ts';
import type { options } from '../../elasticache/options/index.ts';

/** Shows the three ways to knock, as redis-cli shows them. */
export async function proveAccess(
  redis: RedisFact,
  ctx: StepContext<typeof options>,
): Promise<void> {
  if (redis.secret === null) {
    ctx.emit({
      event: 'step.note',
      note: { kind: 'warning', message: msg('create-redis.no-token') },
    });
    return;
  }
  const note = (key: 'create-redis.auth.why' | 'create-redis.auth.learned'): void => {
    ctx.emit({
      event: 'step.note',
      note: { kind: key === 'create-redis.auth.why' ? 'text' : 'result', message: msg(key) },
    });
  };
  note('create-redis.auth.why');
  const { none, wrong, token } = await knock(ctx, redis);
  ctx.emit({
    event: 'step.note',
    note: {
      kind: 'transcript',
      prompt: 'redis-cli',
      address: `${redis.host}:${redis.port}`,
      exchanges: [...none, ...wrong, ...token],
    },
  });
  note('create-redis.auth.learned');
}
