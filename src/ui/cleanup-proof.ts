import type { Resource } from '../contract/resources.ts';
import type { EventOf } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';

/** What cleanup proved, in one sentence, and what it could not prove to be gone. */
export function cleanupProof({
  gone,
  remaining,
  unknown,
  forgotten,
}: Pick<EventOf<'cleanup.proved'>, 'gone' | 'remaining' | 'unknown' | 'forgotten'>): {
  readonly sentence: Message;
  readonly left: readonly Resource[];
} {
  const left = [...remaining, ...unknown];
  if (unknown.length > 0) {
    const counts = { remaining: remaining.length, unknown: unknown.length, gone };
    return { sentence: msg('ui.cleanup.unknown', counts), left };
  }
  if (remaining.length > 0) {
    return { sentence: msg('ui.cleanup.remaining', { gone, remaining: remaining.length }), left };
  }
  if (forgotten.length > 0) {
    return { sentence: msg('ui.cleanup.forgotten', { gone, forgotten: forgotten.length }), left };
  }
  return { sentence: msg('ui.cleanup.gone', { gone }), left };
}
