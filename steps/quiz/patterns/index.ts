import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic patterns, with the right option of each question. */
export const patterns = topicOf(
  'patterns',
  words,
  {
    'write-capacity': 'd',
    'hash-tag': 'a',
    'primary-endpoint': 'c',
    'lost-shard': 'd',
    'single-node': 'b',
    'confirmed-writes': 'a',
    'one-of-three': 'c',
    'cheapest-survivor': 'b',
  },
  {
    // Braces in a sentence are where a value is put.
    'hash-tag': {
      id: '{42}',
      cart: '{cart}',
      user: '{user}',
      whole: '{cart:42}',
      other: '{user:42}',
    },
  },
);
