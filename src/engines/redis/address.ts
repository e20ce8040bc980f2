import type { UrlForm } from '../reach/url-parts.ts';

/** How the learner names a Redis of their own. */
export const ADDRESS = {
  protocols: ['redis:', 'rediss:'],
  flag: 'redis-url',
  variable: 'REDIS_URL',
  port: 6379,
} as const satisfies UrlForm & { readonly variable: string };
