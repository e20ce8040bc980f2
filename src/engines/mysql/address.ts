import type { UrlForm } from '../reach/url-parts.ts';

/** How the learner names a MySQL of their own. */
export const ADDRESS = {
  protocols: ['mysql:'],
  flag: 'mysql-url',
  variable: 'MYSQL_URL',
  port: 3306,
} as const satisfies UrlForm & { readonly variable: string };
