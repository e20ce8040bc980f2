import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic cache-aside, with the right option of each question. */
export const cacheAside = topicOf('cache-aside', words, {
  'miss-duty': 'b',
  'write-then-delete': 'a',
  'write-through-gap': 'd',
  'one-rebuilds': 'a',
  'not-found': 'c',
  'fail-open': 'd',
});
