import type { UrlForm } from '../reach/url-parts.ts';

/** How the learner names a DynamoDB endpoint of their own: DynamoDB Local's port where the URL names none. */
export const ADDRESS = {
  protocols: ['http:', 'https:'],
  flag: 'dynamodb-url',
  variable: 'DYNAMODB_URL',
  port: 8000,
} as const satisfies UrlForm & { readonly variable: string };

/** TCP port of an `https` URL that names none. */
export const TLS_PORT = 443;
