import type { Message } from './message.ts';

/** The stores that the course sets beside each other, in the order in which they are shown. */
export const STORES = ['redis', 'memcached', 'mongodb', 'dynamodb'] as const;

/** One of them. */
export type Store = (typeof STORES)[number];

/** What they are called, in every language alike. */
export const STORE_NAMES: Readonly<Record<Store, string>> = {
  redis: 'Redis/Valkey',
  memcached: 'Memcached',
  mongodb: 'MongoDB',
  dynamodb: 'DynamoDB',
};

/** What is known of one store on one question. */
export interface CompareCell {
  readonly says: Message;
  /** The lab that shows it; null where none does. */
  readonly lab: string | null;
  /** Which figure of that lab is the learner's own on this question, if any is. */
  readonly figure: string | null;
}

/** One question of the notes, answered for every store. */
export interface CompareQuestion {
  readonly id: string;
  readonly question: Message;
  readonly cells: Readonly<Record<Store, CompareCell>>;
}
