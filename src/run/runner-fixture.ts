import { msg } from '../text/message.ts';

/** The state of a run that has done nothing yet. */
export const NOTHING = { facts: {}, finished: new Set<string>() };

/** A run that does every step, whatever was finished before. */
export const NEW = { resume: () => false };
/** A run that passes over what still stands. */
export const RESUME = { resume: () => true };

/** A note that a step may emit. */
export const note = (text: 'status.nothing' | 'run.declined' = 'status.nothing') =>
  ({ event: 'step.note', note: { kind: 'text', message: msg(text) } }) as const;

/** Waits until what can happen without time passing has happened. */
export const quiet = (): Promise<void> => new Promise(setImmediate);
