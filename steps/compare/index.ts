import type { CompareCell, CompareQuestion, Store } from '#tutorial';
import { STORES } from '#tutorial';
import { msg } from './text.ts';

/** Where a store is seen at a question: a lab, and the figure of it that is the learner's own. */
type Shown = readonly [lab: string, figure?: string] | null;

const QUESTIONS = ['value', 'writers', 'fields', 'death', 'expiry', 'price', 'best'] as const;

type QuestionId = (typeof QUESTIONS)[number];

/** The lab that shows what is said; a figure where the learner has one of their own afterwards. */
const SHOWN: Readonly<Record<QuestionId, Readonly<Record<Store, Shown>>>> = {
  value: {
    redis: ['memcached'],
    memcached: ['memcached'],
    mongodb: ['mongodb'],
    dynamodb: ['dynamodb'],
  },
  writers: {
    redis: ['memcached', 'points-lost-redis'],
    memcached: ['memcached', 'points-lost-cas'],
    mongodb: ['mongodb', 'sales-lost-mongodb'],
    dynamodb: ['dynamodb', 'cart-kept'],
  },
  fields: {
    redis: ['mongodb', 'redis-bytes-for-a-question'],
    memcached: ['memcached'],
    mongodb: ['mongodb', 'mongodb-bytes-for-a-question'],
    dynamodb: ['dynamodb', 'read-for-a-question'],
  },
  death: {
    redis: ['four-patterns', 'writes-lost'],
    memcached: ['memcached', 'keys-missed'],
    mongodb: null,
    dynamodb: ['dynamodb', 'writes-lost-dynamodb'],
  },
  expiry: {
    redis: ['dynamodb'],
    memcached: ['memcached'],
    mongodb: null,
    dynamodb: ['dynamodb'],
  },
  price: {
    redis: ['dynamodb', 'node-cheaper-from'],
    memcached: null,
    mongodb: null,
    dynamodb: ['dynamodb', 'node-cheaper-from'],
  },
  best: {
    redis: ['sessions', 'recognised'],
    memcached: ['memcached'],
    mongodb: ['mongodb'],
    dynamodb: ['dynamodb'],
  },
};

function cellOf(question: QuestionId, store: Store): CompareCell {
  const [lab = null, figure = null] = SHOWN[question][store] ?? [];
  return { says: msg(`compare.${question}.${store}`), lab, figure };
}

/** The questions of the notes, with what is known of each store and where it is seen. */
export const comparison: readonly CompareQuestion[] = QUESTIONS.map((id) => ({
  id,
  question: msg(`compare.${id}`),
  cells: Object.fromEntries(STORES.map((store) => [store, cellOf(id, store)])) as Record<
    Store,
    CompareCell
  >,
}));
