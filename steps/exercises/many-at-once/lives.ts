import { Failed } from '../../kit/exercise/failed.ts';
import type { Keyspace } from '../../kit/exercise/keyspace.ts';
import { ms } from '../../kit/quantities.ts';
import { msg } from './text.ts';

/** How far a life may be from what was asked for: servers count in whole seconds, and some chance in it is no fault. */
const TOLERANCE_MS = 1100;
const JITTER = 0.2;

/** @throws Failed `no-expiry` for keys that had no end, be it for a moment, `ttl-wrong` for another life */
export function lives({ births, immortal }: Keyspace, ttl: number): void {
  const [first] = immortal;
  if (first !== undefined) {
    const params = { name: nameOf(first.words), count: immortal.length };
    throw new Failed(
      'no-expiry',
      first.cured === null
        ? msg('exercise.many-at-once.no-expiry', params)
        : msg('exercise.many-at-once.no-expiry.moment', {
            ...params,
            second: nameOf(first.cured.words),
          }),
      msg('exercise.many-at-once.no-expiry.wanted'),
    );
  }
  const within = ttl * 1000 * JITTER + TOLERANCE_MS;
  const other = births.find(({ lifeMs }) => Math.abs((lifeMs ?? 0) - ttl * 1000) > within);
  if (other === undefined) return;
  throw new Failed(
    'ttl-wrong',
    msg('exercise.many-at-once.ttl-wrong', {
      name: nameOf(other.words),
      life: ms(other.lifeMs ?? 0),
      ttl,
    }),
    msg('exercise.many-at-once.ttl-wrong.wanted', { ttl }),
  );
}

function nameOf([name = '']: readonly string[]): string {
  return name.toUpperCase();
}
