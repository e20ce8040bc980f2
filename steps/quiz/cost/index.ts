import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic cost, with the right option of each question. */
export const cost = topicOf('cost', words, {
  'cheaper-engine': 'b',
  'replicas-bill': 'd',
  'left-behind': 'a',
});
