import { catalog } from './catalog.ts';

/** The program's own words. */
export const program = catalog({
  en: () => import('./en/index.ts'),
  ja: () => import('./ja/index.ts'),
}).texts;
