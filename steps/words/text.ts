import { catalog } from '#tutorial';

/** The words of the trade, in all languages. */
export const { texts, msg } = catalog({
  en: () => import('./text.en.ts'),
  ja: () => import('./text.ja.ts'),
});
