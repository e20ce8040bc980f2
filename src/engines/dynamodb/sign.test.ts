import { createHash, createHmac, type BinaryLike } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SignatureV4 } from '@smithy/signature-v4';
import { sign, type Credentials } from './sign.ts';

/** The hash that AWS's signer is handed. */
class Sha256 {
  readonly #hash;

  constructor(secret?: unknown) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as BinaryLike);
  }

  update(data: unknown): void {
    this.#hash.update(data as BinaryLike);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('nobody asks for it');
  }
}

const LASTING: Credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: null,
};

describe('sign', () => {
  it.each([
    ['lasting credentials', LASTING],
    ['lent credentials', { ...LASTING, sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//==' }],
  ])("signs byte for byte as AWS's own signer does, with %s", async (_title, credentials) => {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const region = 'ap-northeast-1';
    const signer = new SignatureV4({
      service: 'dynamodb',
      region,
      sha256: Sha256,
      credentials: {
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === null ? {} : { sessionToken }),
      },
    });
    const headers = {
      host: 'dynamodb.ap-northeast-1.amazonaws.com',
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.PutItem',
    };
    for (const body of ['{}', JSON.stringify({ Item: { id: { S: '惑星  \n "1"' } } })]) {
      const now = new Date('2026-11-29T01:02:03.456Z');
      const theirs = await signer.sign(
        { method: 'POST', protocol: 'https:', hostname: headers.host, path: '/', headers, body },
        { signingDate: now },
      );
      expect(sign({ region, headers, body }, credentials, now)).toEqual(theirs.headers);
    }
  });
});
