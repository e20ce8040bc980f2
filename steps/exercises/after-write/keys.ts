import { Failed } from '../../kit/exercise/failed.ts';
import type { PlanetReads } from '../../kit/exercise/planet-reads.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import type { World } from '../../kit/exercise/world.ts';
import { msg } from './text.ts';

/** Puts a key of another application there. @returns its name, new in each check */
export async function strangersKey({ redis, random }: World): Promise<string> {
  const key = `session:${Math.floor(random() * 0xff_ff_ff).toString(16)}`;
  await redis.command('SET', key, 'logged in', 'EX', 3600);
  return key;
}

/**
 * Sees that no key which holds the row is there for ever; a version or a counter may be.
 * @throws Failed `no-expiry`
 */
export async function hasAnEnd(reads: PlanetReads, { id, name }: TableRow): Promise<void> {
  const { redis } = reads.bench.world;
  for (const key of (await redis.command('KEYS', '*')) as readonly string[]) {
    if (Number(await redis.command('PTTL', key)) !== -1) continue;
    if (!(await contentOf(redis, key)).includes(name)) continue;
    throw new Failed(
      'no-expiry',
      msg('exercise.after-write.no-expiry', {
        id: String(id),
        key: key.length <= 40 ? key : `${key.slice(0, 40)}…`,
      }),
      msg('exercise.after-write.no-expiry.wanted', { ttl: reads.ttl }),
    );
  }
}

async function contentOf(redis: World['redis'], key: string): Promise<string> {
  switch (await redis.command('TYPE', key)) {
    case 'string':
      return String(await redis.command('GET', key));
    case 'hash':
      return String(await redis.command('HVALS', key));
    default:
      return '';
  }
}
