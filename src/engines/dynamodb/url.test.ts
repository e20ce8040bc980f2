import { describe, expect, it } from '@jest/globals';
import { endpointOfUrl, parseDynamodbUrl } from './url.ts';

describe('parseDynamodbUrl', () => {
  it('reads an endpoint, the access key, and the region', () => {
    expect(parseDynamodbUrl('http://me:a%2Fb+c@localhost/eu-west-1')).toEqual({
      tls: false,
      host: 'localhost',
      port: 8000,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'me', secretAccessKey: 'a/b+c', sessionToken: null },
    });
    expect(
      parseDynamodbUrl('https://k:s@dynamodb.ap-northeast-1.amazonaws.com/?session-token=a%3D'),
    ).toMatchObject({
      tls: true,
      port: 443,
      region: 'ap-northeast-1',
      credentials: { sessionToken: 'a=' },
    });
    expect(parseDynamodbUrl('http://k:s@[::1]:7').region).toBe('us-east-1');
    expect(endpointOfUrl('https://k:hunter2@h')).toBe('h:443');
  });

  it.each([
    ['redis://k:hunter2@h', 'cli.not-a-url'],
    ['http://h', 'cli.url-access-key'],
    ['http://hunter2@h', 'cli.url-access-key'],
    ['http://k:hunter2%20x@h', 'cli.url-access-key'],
    ['http://k:hunter2@h/table', 'cli.url-region'],
    ['http://k:hunter2@h,i', 'cli.url-host'],
  ])('refuses %s with %s, without repeating it', (url, key) => {
    let thrown: unknown;
    try {
      parseDynamodbUrl(url);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'OPTION_INVALID',
      params: { flag: '--dynamodb-url', problem: { key } },
    });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('hunter2');
  });
});
