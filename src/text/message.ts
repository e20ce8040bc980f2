import { messages, type KeyOf } from '../contract/message.ts';
import type { en } from './en/index.ts';

export { isMessage, type Message } from '../contract/message.ts';

/** Every key of the program's own words; the English catalog is the key set. */
export type MessageKey = KeyOf<typeof en>;

/** Makes a message of the program's own words; the course has its own beside its units. */
export const msg = messages<typeof en>();
