import type { Message } from '#tutorial';
import type { World } from '../../kit/exercise/world.ts';
import { msg } from './text.ts';

/** What can be the matter with a Redis. */
interface Sickness {
  /** Part of the code of what fails by it. */
  readonly name: string;
  readonly told: Message;
  readonly begin: (world: World) => Promise<void>;
}

const WRITES =
  /^(?:SET|SETEX|PSETEX|SETNX|MSET|HSET|HMSET|EVAL|EVALSHA|EXEC|MULTI|EXPIRE|PEXPIRE)$/i;

const refuses = (name: string, told: Message, line: string): Sickness => ({
  name,
  told,
  begin({ recorders }) {
    const bytes = Buffer.from(`-${line}\r\n`);
    recorders.redis.setRule(([command = '']) =>
      WRITES.test(command) ? { kind: 'answer', bytes } : undefined,
    );
    return Promise.resolve();
  },
});

/** In the order in which they are tried. */
export const FAULTS: readonly Sickness[] = [
  {
    name: 'down',
    told: msg('exercise.fail-open.fault.down'),
    begin: ({ recorders }) => recorders.redis.become('down'),
  },
  {
    name: 'silent',
    told: msg('exercise.fail-open.fault.silent'),
    async begin({ recorders }) {
      // Connections that stand fall silent, too.
      const until = new Promise<never>(() => undefined);
      recorders.redis.setRule(() => ({ kind: 'hold-request', until }));
      await recorders.redis.become('hung');
    },
  },
  refuses(
    'full',
    msg('exercise.fail-open.fault.full'),
    "OOM command not allowed when used memory > 'maxmemory'.",
  ),
  refuses(
    'read-only',
    msg('exercise.fail-open.fault.read-only'),
    "READONLY You can't write against a read only replica.",
  ),
  {
    name: 'cut',
    told: msg('exercise.fail-open.fault.cut'),
    begin({ recorders }) {
      recorders.redis.setRule(() => ({ kind: 'cut', when: 'in-answer' }));
      return Promise.resolve();
    },
  },
  {
    name: 'garbled',
    told: msg('exercise.fail-open.fault.garbled'),
    begin: ({ recorders }) => recorders.redis.become('garbage'),
  },
];

/** Redis is well again; connections of its bad time are gone. */
export async function recover({ recorders }: World): Promise<void> {
  recorders.redis.setRule(undefined);
  await recorders.redis.become('up');
}
