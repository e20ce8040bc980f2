import type { Translator } from './index.ts';
import { msg } from './message.ts';

/** The word for the outcome of a read: HIT, MISS, or the core's own word in capitals. */
export function outcomeText(outcome: string, translator: Translator): string {
  if (outcome === 'hit' || outcome === 'miss' || outcome === 'bypass')
    return translator.text(msg(`ui.read.${outcome}`));
  return outcome.toUpperCase();
}
