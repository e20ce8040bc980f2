import { catalog } from '#tutorial';
import { topicOf } from '../topic.ts';

const words = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});

/** The topic access, with the right option of each question. */
export const access = topicOf('access', words, {
  'token-needs-tls': 'd',
  'rotate-then-set': 'b',
  'serverless-users': 'c',
  'at-rest-later': 'a',
  'silent-timeout': 'c',
  noperm: 'b',
  'least-rights': 'd',
  'tls-on-existing': 'a',
});
