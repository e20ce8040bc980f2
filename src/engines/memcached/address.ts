import type { UrlForm } from '../reach/url-parts.ts';

/** How the learner names memcached servers of their own. */
export const ADDRESS = {
  protocols: ['memcached:'],
  flag: 'memcached-url',
  variable: 'MEMCACHED_URL',
  port: 11_211,
  severalHosts: true,
} as const satisfies UrlForm & { readonly variable: string };
