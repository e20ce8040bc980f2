import { catalog } from '#tutorial';

/** The words of the exercise many-at-once, and what makes messages of them. */
export const { texts, msg } = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});
