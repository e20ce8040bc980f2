import type { Message, Selection } from '#tutorial';
import { msg } from './text.ts';

/** What stands here for a service of AWS, and why it is that. */
export function standsFor(service: string, { chosen, reason }: Selection): Message {
  return msg(`stands-for.${chosen}`, { service, reason });
}
