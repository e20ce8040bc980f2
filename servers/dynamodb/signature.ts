import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may ask. */
export interface Account {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A request as it came. */
export interface Signed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Why a request is refused, as DynamoDB says it. */
export interface Refusal {
  readonly type: string;
  readonly message: string;
}

const SKEW_MS = 15 * 60_000;
const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/, ]+)\/(\d{8})\/([a-z0-9-]+)\/dynamodb\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** Whether the account signed the request, by AWS's "Signature Version 4": null when it did. */
export function refusalOf(request: Signed, account: Account, now: number): Refusal | null {
  const { headers } = request;
  if (headers.authorization === undefined) {
    return refusal(
      'MissingAuthenticationTokenException',
      'Request is missing Authentication Token',
    );
  }
  const match = HEADER.exec(headers.authorization);
  if (match === null) {
    return refusal('IncompleteSignatureException', 'The Authorization header is not understood.');
  }
  const [, keyId = '', day = '', region = '', names = '', signature = ''] = match;
  if (!isEqual(keyId, account.accessKeyId)) {
    return refusal(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  const date = headers['x-amz-date'];
  const at = typeof date === 'string' ? timeOf(date) : NaN;
  if (typeof date !== 'string' || !date.startsWith(day) || !(Math.abs(now - at) <= SKEW_MS)) {
    return refusal('InvalidSignatureException', 'Signature expired or not yet valid.');
  }
  const signed = names.split(';');
  if (!signed.includes('host')) {
    return refusal('InvalidSignatureException', "'Host' must be a 'SignedHeader'.");
  }
  const scope = `${day}/${region}/dynamodb/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical(request, signed))].join('\n');
  const key = [day, region, 'dynamodb', 'aws4_request'].reduce<Buffer>(
    (secret, word) => hmac(secret, word),
    Buffer.from(`AWS4${account.secretAccessKey}`),
  );
  if (isEqual(hmac(key, text).toString('hex'), signature)) return null;
  return refusal(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided.',
  );
}

/** The request as both sides hash it; DynamoDB has one path and no query. */
function canonical({ method, path, headers, body }: Signed, names: readonly string[]): string {
  const lines = names.map((name) => {
    const value = headers[name] ?? '';
    return `${name}:${(Array.isArray(value) ? value.join(',') : value).trim().replace(/ +/g, ' ')}\n`;
  });
  return [method, path, '', lines.join(''), names.join(';'), sha256(body)].join('\n');
}

/** Of `20261129T113000Z`. */
function timeOf(date: string): number {
  return Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

/** In a time that does not tell how much of it was right. */
function isEqual(given: string, wanted: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256').update(wanted).digest(),
  );
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

function refusal(type: string, message: string): Refusal {
  return { type: `com.amazon.coral.service#${type}`, message };
}
