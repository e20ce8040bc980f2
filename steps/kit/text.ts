import { catalog } from '#tutorial';

/** The words that the units of the course share, and what makes messages of them. */
export const { texts, msg } = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});
