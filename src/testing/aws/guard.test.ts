import { connect } from 'node:net';
import { once } from 'node:events';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { FakeAws } from './fake-aws.ts';

const credentials = { accessKeyId: 'AKID', secretAccessKey: 'none' };

/** Code and words of the error with which asking whose key it is ends. */
async function outcome(config: { endpoint?: string }): Promise<string> {
  const sts = new STSClient({ region: 'us-east-1', maxAttempts: 1, credentials, ...config });
  try {
    await sts.send(new GetCallerIdentityCommand());
    return 'answered';
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    return `${code} ${message}`;
  } finally {
    sts.destroy();
  }
}

describe('in tests, a client of AWS', () => {
  // Addresses for documentation (RFC 5737): nobody is there, should the guard fail.
  it.each(['http://192.0.2.1', 'https://192.0.2.1', 'https://[2001:db8::1]'])(
    'does not reach %s, which is not this machine',
    async (endpoint) => {
      expect(await outcome({ endpoint })).toMatch(/^NOT_LOOPBACK /);
    },
  );

  it.each(['nobody.us-east-1.amazonaws.com', 'nobody.api.aws', '169.254.169.254'])(
    'does not reach %s by a socket of its own',
    async (host) => {
      const socket = connect({ host, port: 443 });
      const [error] = (await once(socket, 'error').catch((thrown: unknown) => [thrown])) as [Error];
      expect(error).toMatchObject({ code: 'NOT_LOOPBACK' });
    },
  );

  it('finds nobody where it is not told of an endpoint', async () => {
    expect(process.env.AWS_ENDPOINT_URL).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(await outcome({})).toContain('ECONNREFUSED');
  });

  it('reaches the fake', async () => {
    await using aws = await FakeAws.open();
    expect(await outcome({ endpoint: aws.url })).toBe('answered');
  });
});
