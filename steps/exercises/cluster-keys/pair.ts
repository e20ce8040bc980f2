import { failIf } from '../../kit/exercise/failed.ts';
import type { Birth } from '../../kit/exercise/keyspace.ts';
import type { User } from './carts.ts';
import { msg } from './text.ts';

/** The keys of a cart, which are two or more. @throws Failed `not-stored`, `one-key` */
export function twoKeys(births: readonly Birth[], { id }: User): readonly string[] {
  const [first] = births;
  const wanted = msg('exercise.cluster-keys.two.wanted');
  failIf(
    first === undefined,
    'not-stored',
    msg('exercise.cluster-keys.not-stored', { user: id }),
    wanted,
  );
  failIf(
    births.length === 1,
    'one-key',
    msg('exercise.cluster-keys.one-key', { user: id, key: first?.key ?? '' }),
    wanted,
  );
  return births.map(({ key }) => key);
}

/** All keys of a cart came to be by one command: between two of them the one stood without the other. @throws Failed */
export function together(births: readonly Birth[], { id }: User): void {
  const [first] = births;
  const later = births.find(({ words }) => words !== first?.words);
  failIf(
    later !== undefined,
    'not-together',
    msg('exercise.cluster-keys.not-together', {
      ...{ user: id, first: first?.key ?? '', second: later?.key ?? '' },
      command: later?.words[0]?.toUpperCase() ?? '',
    }),
    msg('exercise.cluster-keys.not-together.wanted'),
  );
}
