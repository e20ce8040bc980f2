import type { WebPages } from '#tutorial';

/** The pages of a site on which nobody looks at one. */
export const NO_PAGES: WebPages = { title: '', sql: 'SELECT ?', ttlSeconds: 1 };
