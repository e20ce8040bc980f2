import { createHash, createHmac } from 'node:crypto';

/** With what requests are signed. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of credentials that AWS lends for a while; null for those that last. */
  readonly sessionToken: string | null;
}

/** A request to DynamoDB, which is always a POST to `/`. */
export interface Unsigned {
  readonly region: string;
  /** By lower-case name, `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The headers of a request with AWS's signature, version 4: who asks is proved by a hash over the request, and the
 * secret itself is never sent. Source: AWS IAM guide, "Create a signed AWS API request"; the test compares it with AWS's
 * own signer.
 */
export function sign(
  { region, headers, body }: Unsigned,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  now: Date,
): Readonly<Record<string, string>> {
  const date = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = date.slice(0, 8);
  const scope = `${day}/${region}/dynamodb/aws4_request`;
  const bodyHash = sha256(body);
  const signed: Record<string, string> = {
    ...headers,
    'x-amz-date': date,
    'x-amz-content-sha256': bodyHash,
    ...(sessionToken === null ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(signed).sort();
  const lines = names.map(
    (name) => `${name}:${(signed[name] ?? '').trim().replace(/\s+/g, ' ')}\n`,
  );
  const canonical = ['POST', '/', '', lines.join(''), names.join(';'), bodyHash].join('\n');
  const text = [ALGORITHM, date, scope, sha256(canonical)].join('\n');
  const key = [day, region, 'dynamodb', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  const signature = Buffer.from(hmac(key, text)).toString('hex');
  return {
    ...signed,
    authorization: `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
