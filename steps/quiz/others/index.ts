import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic others, with the right option of each question. */
export const others = topicOf('others', words, {
  'memcached-limits': 'b',
  'dax-reads': 'a',
  'system-of-record': 'c',
  'keep-documents': 'd',
  'memcached-fits': 'b',
  'memcached-node-dies': 'c',
});
