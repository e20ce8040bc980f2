import { msg } from '../../text/message.ts';
import { invalidUrl, urlParts } from '../reach/url-parts.ts';
import { ADDRESS, TLS_PORT } from './address.ts';
import type { Credentials } from './sign.ts';

/** A DynamoDB URL taken apart. */
export interface DynamodbAddress {
  readonly tls: boolean;
  readonly host: string;
  readonly port: number;
  readonly region: string;
  readonly credentials: Credentials;
}

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;
const USUAL_REGION = 'us-east-1';

/**
 * Reads `http[s]://ACCESS_KEY_ID:SECRET@host[:port][/region][?session-token=...]`. Without a region it is that of AWS's
 * endpoint, else us-east-1.
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which holds a secret
 */
export function parseDynamodbUrl(text: string): DynamodbAddress {
  const tls = /^\s*https:/i.test(text);
  const { user, password, hosts, path, query } = urlParts(text, {
    ...ADDRESS,
    port: tls ? TLS_PORT : ADDRESS.port,
  });
  const [{ host, port }] = hosts;
  const isWord = (word: string | null): word is string =>
    word !== null && /^[\x21-\x7e]+$/.test(word);
  if (!isWord(user) || !isWord(password)) throw invalidUrl(ADDRESS, msg('cli.url-access-key'));
  const region =
    path || (/^dynamodb\.([a-z0-9-]+)\.amazonaws\.com/i.exec(host)?.[1] ?? USUAL_REGION);
  if (!REGION.test(region)) throw invalidUrl(ADDRESS, msg('cli.url-region'));
  const sessionToken = query.get('session-token') ?? null;
  return {
    tls,
    host: host.toLowerCase(),
    port,
    region,
    credentials: { accessKeyId: user, secretAccessKey: password, sessionToken },
  };
}

/** `host:port` of a URL, for messages. */
export function endpointOfUrl(url: string): string {
  const { host, port } = parseDynamodbUrl(url);
  return `${host}:${port}`;
}
