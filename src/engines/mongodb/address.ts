import type { UrlForm } from '../reach/url-parts.ts';

/** How the learner names a MongoDB server of their own. */
export const ADDRESS = {
  protocols: ['mongodb:'],
  flag: 'mongodb-url',
  variable: 'MONGODB_URL',
  port: 27_017,
} as const satisfies UrlForm & { readonly variable: string };
