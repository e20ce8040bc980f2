import type { Column, Unit } from '../../src/contract/events.ts';
import type { Message } from '../../src/contract/message.ts';

/** A column of a table; `id` is its stable name in JSON. */
export function column(id: string, name: Message, unit: Unit): Column {
  return { id, name, unit };
}
