import type { Message } from '../../src/contract/message.ts';

/** The keys of a lab's sentences, without `lab.<id>.`. */
export function keysOf(messages: readonly Message[]): readonly string[] {
  return messages.map(({ key }) => key.replace(/^lab\.[a-z-]+\./, ''));
}
