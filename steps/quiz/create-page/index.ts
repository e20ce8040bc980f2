import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic create-page, with the right option of each question. */
export const createPage = topicOf('create-page', words, {
  'own-parameters': 'c',
  'one-zone-subnets': 'a',
  burstable: 'd',
  'lost-region': 'b',
});
