import type { WebPages } from '../../../src/engines/engine.ts';

/** The pages of a site on which nobody looks at one. */
export const NO_PAGES: WebPages = { title: '', sql: 'SELECT ?', ttlSeconds: 1 };
