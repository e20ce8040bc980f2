import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic why, with the right option of each question. */
export const why = topicOf('why', words, {
  'stateless-web': 'b',
  'worth-caching': 'c',
  'hit-ratio': 'a',
  'page-304': 'd',
  'shared-response': 'b',
});
