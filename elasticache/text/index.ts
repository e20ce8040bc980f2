import type { KeyOf } from '../../src/contract/message.ts';
import { catalog } from '../../src/text/catalog.ts';
import type { en } from './en/index.ts';

/** Every key of the create page's words. */
export type PageKey = KeyOf<typeof en>;

/** The words of the create page, and what makes messages of them. */
export const { texts, msg } = catalog({
  en: () => import('./en/index.ts'),
  ja: () => import('./ja/index.ts'),
});
