import type { CacheChoicesFact } from '../../src/contract/facts.ts';
import type { Message } from '../../src/contract/message.ts';
import { msg } from '../text/index.ts';

/**
 * How to take the choices of a cache to AWS: a command that works while the cache stands and after cleanup alike. Null
 * where they were not applied, as on a Redis that was there before.
 *
 * @param wereOnAws whether a stack was made of them, of which this is the template then
 */
export function exportOffer(
  { applied, typed }: CacheChoicesFact,
  wereOnAws = false,
): Message | null {
  if (!applied) return null;
  const flags = ['--export cloudformation', ...typed].join(' ');
  return wereOnAws ? msg('export.offer.again', { flags }) : msg('export.offer', { flags });
}
