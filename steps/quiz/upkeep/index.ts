import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic upkeep, with the right option of each question. */
export const upkeep = topicOf('upkeep', words, {
  'backup-load': 'c',
  'maintenance-node': 'a',
  'windows-overlap': 'd',
  'delivered-arguments': 'b',
  'version-back': 'c',
});
