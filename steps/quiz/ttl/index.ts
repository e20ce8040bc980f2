import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic ttl, with the right option of each question. */
export const ttl = topicOf('ttl', words, {
  'same-ttl': 'c',
  'bounded-age': 'b',
  'two-commands': 'c',
  sliding: 'a',
  'full-without-ttl': 'd',
});
